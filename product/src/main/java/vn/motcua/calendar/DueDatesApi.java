package vn.motcua.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.motcua.identity.OpenToAll;
import vn.motcua.ui.Languages;

/** Answers when limits end, for machines: one case or a list of cases, each answer with its explanation. */
@RestController
class DueDatesApi {
    static final int CASES_MAX = 10_000;

    private final Calendars calendars;
    private final Clock clock;

    DueDatesApi(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @OpenToAll(why = "When a limit ends is arithmetic on public rules; nothing is stored and nobody's data is touched")
    @PostMapping(path = "/api/v1/due-dates", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> dueDates(@RequestBody byte[] body, HttpServletRequest request) {
        var answers = new Answers(new DueAnswerWriter(Languages.of(request)));
        JsonNode asked;
        try {
            asked = DueCommand.JSON.readTree(body);
        } catch (JacksonException e) {
            var finding = new DueCase.Finding("NOT_JSON", "", DueCommand.reason(e));
            return answers.problem(HttpStatus.BAD_REQUEST, finding);
        }
        if (!asked.isArray()) {
            return answers.one(asked);
        }
        if (asked.size() > CASES_MAX) {
            var finding = new DueCase.Finding("TOO_MANY_CASES", "", CASES_MAX + "");
            return answers.problem(HttpStatus.UNPROCESSABLE_CONTENT, finding);
        }
        return answers.list(asked);
    }

    private final class Answers {
        private final DueCaseReader reader = new DueCaseReader();
        private final DueAnswerWriter writer;

        Answers(DueAnswerWriter writer) {
            this.writer = writer;
        }

        /** A single bad case is a problem (422) that also holds the {@code error} of the line format. */
        ResponseEntity<?> one(JsonNode asked) {
            if (reader.read(asked) instanceof DueCase.Reading.Bad(var _, var findings)) {
                return problem(HttpStatus.UNPROCESSABLE_CONTENT, findings.getFirst());
            }
            var out = new ByteArrayOutputStream();
            boolean isDue;
            try (var json = DueCommand.JSON.createGenerator(out)) {
                isDue = write(asked, json);
            }
            return ResponseEntity.status(isDue ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(isDue ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON)
                    .body(out.toString(StandardCharsets.UTF_8));
        }

        ResponseEntity<?> list(JsonNode asked) {
            var out = new ByteArrayOutputStream();
            try (var json = DueCommand.JSON.createGenerator(out)) {
                json.writeStartArray();
                asked.forEach(item -> write(item, json));
                json.writeEndArray();
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(out.toString(StandardCharsets.UTF_8));
        }

        ResponseEntity<?> problem(HttpStatus status, DueCase.Finding finding) {
            var error = Map.of(
                    "code", finding.code(),
                    "field", finding.field(),
                    "message", writer.message(finding));
            return Problems.problem(status, "calendar.bad-case", writer.message(finding), Map.of("error", error));
        }

        /** @return whether there is a due date */
        private boolean write(JsonNode asked, JsonGenerator json) {
            return switch (reader.read(asked)) {
                case DueCase.Reading.Bad(var id, var findings) -> {
                    writer.writeError(json, id, List.copyOf(findings));
                    yield false;
                }
                case DueCase.Reading.Good(var good) -> {
                    var own = good.calendar();
                    var calendar = own == null ? calendars.inForce(CalendarId.PROVINCE, LocalDate.now(clock)) : own;
                    var outcome = calendar.dueDate(good.receivedAt(), good.rule(), good.pauses());
                    writer.write(json, good.id(), outcome, calendar.zone());
                    yield outcome instanceof DueOutcome.Due;
                }
            };
        }
    }
}
