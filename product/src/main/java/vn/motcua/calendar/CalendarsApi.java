package vn.motcua.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.HasVersion;
import vn.motcua.api.Problems;
import vn.motcua.api.Versions;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Messages;

/** Which calendars there are, and a year of one, for machines. */
@Tag(name = "Calendars", description = "Working time: when public offices work, and when limits end")
@RestController
class CalendarsApi {
    private final Calendars calendars;
    private final CalendarStore store;
    private final Clock clock;
    private final Messages messages;

    CalendarsApi(Calendars calendars, CalendarStore store, Clock clock, Messages messages) {
        this.calendars = calendars;
        this.store = store;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * @param week working times of the ordinary week at the end of the year
     * @param days the days that differ from the week
     */
    record CalendarYear(
            String id,
            String zone,
            int year,
            int workingDays,
            Map<DayOfWeek, List<String>> week,
            List<CalendarDayLine> days) {}

    record CalendarDayLine(LocalDate day, DayKind kind, String name, List<String> times) {}

    record CalendarLine(
            String id, String name, String zone, @Nullable String parent) {}

    @Operation(operationId = "listCalendars", summary = "List the working calendars")
    @OpenToAll(why = "When public offices work is public")
    @GetMapping("/api/v1/calendars")
    List<CalendarLine> list() {
        return store.heads().stream()
                .map(head -> {
                    var parent = head.parent();
                    return new CalendarLine(
                            head.id().value(),
                            head.nameVi(),
                            head.zone().getId(),
                            parent == null ? null : parent.value());
                })
                .toList();
    }

    @Operation(operationId = "getCalendarYear", summary = "Read a year of a calendar: week, holidays, swapped days")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CalendarYear.class)))
    @OpenToAll(why = "When public offices work is public")
    @HasVersion
    @GetMapping(path = "/api/v1/calendars/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> year(@PathVariable String id, @RequestParam(required = false) @Nullable Integer year) {
        if (!CalendarId.isValid(id)) {
            throw new NotFound("calendar " + id);
        }
        var today = LocalDate.now(clock);
        var calendar = calendars.inForce(new CalendarId(id), today);
        int asked = year == null ? today.getYear() : year;
        if (!calendar.covers(asked)) {
            var refusal = new DueOutcome.YearNotCovered(asked);
            return Problems.refusal(refusal, messages.text(Language.VI, "refusal." + refusal.code(), asked));
        }
        var days = new ArrayList<CalendarDayLine>();
        int workingDays = 0;
        for (var date = LocalDate.of(asked, 1, 1); date.getYear() == asked; date = date.plusDays(1)) {
            workingDays += calendar.isWorkingDay(date) ? 1 : 0;
            if (calendar.kindOf(date).isException()) {
                days.add(new CalendarDayLine(
                        date, calendar.kindOf(date), calendar.nameOf(date), texts(calendar.timesOn(date))));
            }
        }
        var week = new TreeMap<DayOfWeek, List<String>>();
        calendar.weekOn(LocalDate.of(asked, 12, 31)).times().forEach((day, times) -> week.put(day, texts(times)));
        return Versions.answer(
                new CalendarYear(id, calendar.zone().getId(), asked, workingDays, week, days),
                Versions.tag(store.version(new CalendarId(id))));
    }

    private static List<String> texts(List<WorkingTime> times) {
        return times.stream().map(WorkingTime::toString).toList();
    }
}
