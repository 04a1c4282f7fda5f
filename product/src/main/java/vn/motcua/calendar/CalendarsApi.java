package vn.motcua.calendar;

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
import vn.motcua.api.Problems;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Messages;

/** A year of a calendar, for machines. */
@RestController
class CalendarsApi {
    private final Calendars calendars;
    private final Clock clock;
    private final Messages messages;

    CalendarsApi(Calendars calendars, Clock clock, Messages messages) {
        this.calendars = calendars;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * @param week working times of the ordinary week at the end of the year
     * @param days the days that differ from the week
     */
    record CalendarYear(
            String id, String zone, int year, int workingDays, Map<DayOfWeek, List<String>> week, List<Day> days) {}

    record Day(LocalDate day, DayKind kind, String name, List<String> times) {}

    @OpenToAll(why = "When public offices work is public")
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
        var days = new ArrayList<Day>();
        int workingDays = 0;
        for (var date = LocalDate.of(asked, 1, 1); date.getYear() == asked; date = date.plusDays(1)) {
            workingDays += calendar.isWorkingDay(date) ? 1 : 0;
            if (calendar.kindOf(date).isException()) {
                days.add(new Day(date, calendar.kindOf(date), calendar.nameOf(date), texts(calendar.timesOn(date))));
            }
        }
        var week = new TreeMap<DayOfWeek, List<String>>();
        calendar.weekOn(LocalDate.of(asked, 12, 31)).times().forEach((day, times) -> week.put(day, texts(times)));
        return ResponseEntity.ok().body(new CalendarYear(id, calendar.zone().getId(), asked, workingDays, week, days));
    }

    private static List<String> texts(List<WorkingTime> times) {
        return times.stream().map(WorkingTime::toString).toList();
    }
}
