package vn.motcua.warning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingTime;

/**
 * Working hours and days around a moment, where one office works: by its calendar, and Monday to Friday, 7:30–11:30 and 13:30–17:30, in a year
 * that it does not know.
 */
record WorkingMoments(Optional<WorkingCalendar> calendar, Instant now, ZoneId zone) {
    private static final int DAYS_MAX = 120;
    private static final int WORKING_DAYS_A_WEEK = 5;
    private static final int MINUTES_OF_HOUR = 60;
    private static final List<WorkingTime> USUAL =
            List.of(WorkingTime.parse("07:30-11:30"), WorkingTime.parse("13:30-17:30"));

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The working day so many after today; today itself for 0, whether it is worked or not. */
    LocalDate dayAhead(int days) {
        return walked(dayOf(now), days, 1);
    }

    /** Likewise before today. */
    LocalDate dayBefore(int days) {
        return walked(dayOf(now), days, -1);
    }

    /** Whether the working day so many after that moment has come. */
    boolean areBehind(Instant at, int days) {
        return !walked(dayOf(at), days, 1).isAfter(dayOf(now));
    }

    boolean isWorkingDay(LocalDate day) {
        return !times(day).isEmpty();
    }

    /** The latest moment from which so many working hours have passed until now. */
    Instant hoursBefore(int hours) {
        var left = Duration.ofHours(hours);
        var day = dayOf(now);
        for (int i = 0; i < DAYS_MAX; i++, day = day.minusDays(1)) {
            var times = times(day);
            for (int j = times.size() - 1; j >= 0; j--) {
                var from = moment(day, times.get(j).fromMinute());
                var to = earlier(moment(day, times.get(j).toMinute()), now);
                if (!from.isBefore(to)) {
                    continue;
                }
                var worked = Duration.between(from, to);
                if (worked.compareTo(left) >= 0) {
                    return to.minus(left);
                }
                left = left.minus(worked);
            }
        }
        return moment(day, 0);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Instant moment(LocalDate day, int minute) {
        return day.atStartOfDay(zone)
                .plusHours(minute / MINUTES_OF_HOUR)
                .plusMinutes(minute % MINUTES_OF_HOUR)
                .toInstant();
    }

    private LocalDate walked(LocalDate from, int days, int step) {
        var day = from;
        int left = days;
        for (int i = 0; left > 0 && i < DAYS_MAX; i++) {
            day = day.plusDays(step);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private List<WorkingTime> times(LocalDate day) {
        if (calendar.isPresent() && calendar.get().covers(day.getYear())) {
            return calendar.get().timesOn(day);
        }
        return day.getDayOfWeek().getValue() <= WORKING_DAYS_A_WEEK ? USUAL : List.of();
    }
}
