package vn.motcua.designing.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.motcua.calendar.WorkingCalendar;

/** The minutes on which somebody works, from one day on as far as the calendar is known. Moments are seconds since 1970. */
final class WorkHours {
    /** Longer than any trial takes; whatever is not done by then is not done. */
    private static final int DAYS = 500;

    static final long NEVER = Long.MAX_VALUE;
    private static final long MINUTE = 60;

    private record Stretch(long from, long to) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();

    /** @param isThere on which days */
    WorkHours(WorkingCalendar calendar, LocalDate first, Predicate<LocalDate> isThere) {
        var day = first;
        for (int i = 0; i < DAYS && calendar.covers(day.getYear()); i++) {
            var times = calendar.timesOn(day);
            if (!times.isEmpty() && isThere.test(day)) {
                days.add(day);
                long midnight = day.atStartOfDay(calendar.zone()).toEpochSecond();
                times.forEach(time -> stretches.add(
                        new Stretch(midnight + time.fromMinute() * MINUTE, midnight + time.toMinute() * MINUTE)));
            }
            day = day.plusDays(1);
        }
    }

    /** Days on which there is work, in order. */
    List<LocalDate> days() {
        return days;
    }

    /** The first moment of work at or after this one. */
    long next(long from) {
        int at = first(from);
        return at < stretches.size() ? Math.max(from, stretches.get(at).from()) : NEVER;
    }

    /** When so much work is done that begins then. */
    long after(long from, long seconds) {
        long left = seconds;
        for (int i = first(from); i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            long begin = Math.max(from, stretch.from());
            if (stretch.to() - begin >= left) {
                return begin + left;
            }
            left -= stretch.to() - begin;
        }
        return NEVER;
    }

    /** Working time between two moments. */
    long between(long from, long to) {
        long sum = 0;
        for (int i = first(from); i < stretches.size() && stretches.get(i).from() < to; i++) {
            var stretch = stretches.get(i);
            sum += Math.min(to, stretch.to()) - Math.max(from, stretch.from());
        }
        return sum;
    }

    /** The moment at which so much of all working time of a day has passed. */
    Instant within(LocalDate day, WorkingCalendar calendar, double part) {
        long midnight = day.atStartOfDay(calendar.zone()).toEpochSecond();
        long tomorrow = day.plusDays(1).atStartOfDay(calendar.zone()).toEpochSecond();
        long all = between(midnight, tomorrow);
        return Instant.ofEpochSecond(after(midnight, Math.round(all * part) / MINUTE * MINUTE));
    }

    /** The first stretch that is not over. */
    private int first(long from) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (stretches.get(middle).to() > from) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
