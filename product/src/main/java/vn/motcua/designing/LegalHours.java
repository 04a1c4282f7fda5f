package vn.motcua.designing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.calendar.CalendarId;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.PauseMode;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingTime;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.NotFound;

/**
 * The legal limit of a procedure in working hours, so that the hours of steps can be held against it: days count as long as an ordinary
 * day of the province's calendar, of calendar days five in seven are worked. Where cases have limits of their own the shortest counts.
 */
@Component
public class LegalHours {
    private static final int MINUTES = 60;
    private static final int WORKED = 5;
    private static final int WEEK = 7;

    private final Calendars calendars;
    private final Clock clock;

    LegalHours(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Whole hours; empty where the package leaves the limit open. */
    public Optional<Integer> of(ProcedurePackage pack) {
        return limits(pack).stream().min(Comparator.comparingInt(this::minutes)).map(limit -> minutes(limit) / MINUTES);
    }

    /** How the time of a case is counted that has no limit of its own; empty where the package leaves it open. */
    public Optional<ClockRule> rule(ProcedurePackage pack) {
        var said = pack.files().json(PackageLayout.SERVICE).path("limit");
        var cutOff = said.path("cutOff").asString("");
        return limit(said)
                .map(limit -> new ClockRule(
                        limit,
                        cutOff.isEmpty() ? null : LocalTime.parse(cutOff),
                        PauseMode.valueOf(said.path("pauseMode").asString(PauseMode.SUBTRACT.name()))));
    }

    /** Working minutes of an ordinary day of the province. */
    public int minutesOfDay() {
        return dayMinutes();
    }

    private static List<Limit> limits(ProcedurePackage pack) {
        var service = pack.files().json(PackageLayout.SERVICE);
        var limits = new ArrayList<Limit>();
        limit(service.path("limit")).ifPresent(limits::add);
        for (var option : service.path("guide").path("options")) {
            limit(option.path("limit")).ifPresent(limits::add);
        }
        return limits;
    }

    private static Optional<Limit> limit(JsonNode said) {
        return said.path("amount").isInt()
                ? Optional.of(new Limit(
                        said.path("amount").asInt(),
                        LimitUnit.valueOf(said.path("unit").asString(""))))
                : Optional.empty();
    }

    private int minutes(Limit limit) {
        int days = Math.max(1, limit.amount());
        return switch (limit.unit()) {
            case WORKING_HOUR -> limit.amount() * MINUTES;
            case WORKING_DAY -> days * dayMinutes();
            case CALENDAR_DAY -> Math.max(1, days * WORKED / WEEK) * dayMinutes();
        };
    }

    /** The longest of the ordinary week. */
    private int dayMinutes() {
        var today = LocalDate.now(clock);
        var week = calendar(CalendarId.PROVINCE).weekOn(today);
        int longest = 0;
        for (var day : DayOfWeek.values()) {
            longest = Math.max(
                    longest, week.on(day).stream().mapToInt(LegalHours::length).sum());
        }
        return longest;
    }

    private static int length(WorkingTime time) {
        return time.toMinute() - time.fromMinute();
    }

    /** The calendar as it is known today; that of the province where there is no such one. */
    public WorkingCalendar calendar(CalendarId id) {
        var today = LocalDate.now(clock);
        try {
            return calendars.inForce(id, today);
        } catch (NotFound _) {
            return calendars.inForce(CalendarId.PROVINCE, today);
        }
    }
}
