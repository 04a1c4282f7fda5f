package vn.motcua.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.Problems;
import vn.motcua.calendar.DueDatesShape.DueDateAnswer;
import vn.motcua.calendar.DueDatesShape.DueDateCase;
import vn.motcua.identity.OpenToAll;
import vn.motcua.ui.Languages;

/** Answers when limits end, for machines: one case or a list of cases, each answer with its explanation. */
@Tag(name = "Calendars")
@RestController
class DueDatesApi {
    static final int CASES_MAX = 10_000;
    private static final DueCase.Finding TOO_MUCH_WORK =
            new DueCase.Finding("TOO_MUCH_WORK", "", DueWork.DAYS_MAX + "");

    private final Calendars calendars;
    private final Clock clock;

    DueDatesApi(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Operation(
            operationId = "computeDueDates",
            summary = "Compute when limits end, with the explanation",
            description = "One case, or a list of at most 10,000 cases of which each has its own answer. A case without"
                    + " a calendar takes the province's. In a list, a case that has no answer gets `error` on its own.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {DueDateCase.class, DueDateCase[].class})))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {DueDateAnswer.class, DueDateAnswer[].class})))
    @OpenToAll(why = "When a limit ends is arithmetic on public rules; nothing is stored and nobody's data is touched")
    @PostMapping(path = "/api/v1/due-dates", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<?> dueDates(@RequestBody byte[] body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answers = new Answers(new DueAnswerWriter(Languages.of(request)));
        JsonNode asked;
        try {
            asked = DueCommand.JSON.readTree(body);
        } catch (JacksonException e) {
            var finding = new DueCase.Finding("NOT_JSON", "", DueCommand.place(e));
            return answers.problem(HttpStatus.BAD_REQUEST, finding);
        }
        if (!asked.isArray()) {
            return answers.one(asked);
        }
        if (asked.size() > CASES_MAX) {
            var finding = new DueCase.Finding("TOO_MANY_CASES", "", CASES_MAX + "");
            return answers.problem(HttpStatus.UNPROCESSABLE_CONTENT, finding);
        }
        answers.list(asked, response);
        return null;
    }

    private final class Answers {
        private final DueCaseReader reader = new DueCaseReader();
        private final DueWork work = new DueWork();
        private final DueAnswerWriter writer;

        Answers(DueAnswerWriter writer) {
            this.writer = writer;
        }

        /** A case without answer is a problem (422) that also holds the {@code error} of the line format. */
        ResponseEntity<?> one(JsonNode asked) {
            return switch (reader.read(asked)) {
                case DueCase.Reading.Bad(var _, var findings) ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, findings.getFirst());
                case DueCase.Reading.Good good
                when !work.take(good.dueCase()) -> problem(HttpStatus.UNPROCESSABLE_CONTENT, TOO_MUCH_WORK);
                case DueCase.Reading.Good good -> {
                    var calendar = calendar(good.dueCase());
                    var outcome = outcome(good.dueCase(), calendar);
                    yield outcome instanceof DueOutcome.Due
                            ? json(json -> writer.write(json, good.dueCase().id(), outcome, calendar.zone()))
                            : problem(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    DueAnswerWriter.finding(outcome, calendar.zone()));
                }
            };
        }

        /** Each answer goes out as it is ready: all together they may be many times as long as the cases. */
        void list(JsonNode asked, HttpServletResponse response) throws IOException {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            try (var json = DueCommand.JSON.createGenerator(response.getOutputStream())) {
                json.writeStartArray();
                asked.forEach(item -> write(item, json));
                json.writeEndArray();
            }
        }

        ResponseEntity<?> problem(HttpStatus status, DueCase.Finding finding) {
            var error = Map.of(
                    "code", finding.code(),
                    "field", finding.field(),
                    "message", writer.message(finding));
            return Problems.problem(status, "calendar.bad-case", writer.message(finding), Map.of("error", error));
        }

        private void write(JsonNode asked, JsonGenerator json) {
            switch (reader.read(asked)) {
                case DueCase.Reading.Bad(var id, var findings) -> writer.writeError(json, id, work.told(findings));
                case DueCase.Reading.Good(var good)
                when !work.take(good) -> writer.writeError(json, good.id(), List.of(TOO_MUCH_WORK));
                case DueCase.Reading.Good(var good) -> {
                    var calendar = calendar(good);
                    writer.write(json, good.id(), outcome(good, calendar), calendar.zone());
                }
            }
        }
    }

    private WorkingCalendar calendar(DueCase asked) {
        var own = asked.calendar();
        return own == null ? calendars.inForce(CalendarId.PROVINCE, LocalDate.now(clock)) : own;
    }

    private static DueOutcome outcome(DueCase asked, WorkingCalendar calendar) {
        return calendar.dueDate(asked.receivedAt(), asked.rule(), asked.pauses());
    }

    /** One answer, which is as long as its days. */
    private static ResponseEntity<?> json(Consumer<JsonGenerator> write) {
        var out = new ByteArrayOutputStream();
        try (var json = DueCommand.JSON.createGenerator(out)) {
            write.accept(json);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(out.toString(StandardCharsets.UTF_8));
    }
}
