package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** One date of a calendar with its working times as moments. Immutable, so that it may be shared without a lock. */
final class CalendarDay {
    private static final long SECONDS_PER_MINUTE = 60;

    final LocalDate date;
    final DayKind kind;
    final String name;
    final List<WorkingTime> times;
    /** Epoch seconds, one for each working time. */
    final long[] starts;

    final long[] ends;

    CalendarDay(LocalDate date, DayKind kind, String name, List<WorkingTime> times, ZoneId zone) {
        this.date = date;
        this.kind = kind;
        this.name = name;
        this.times = times;
        this.starts = new long[times.size()];
        this.ends = new long[times.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = moment(date, times.get(i).fromMinute(), zone);
            ends[i] = moment(date, times.get(i).toMinute(), zone);
        }
    }

    boolean works() {
        return starts.length > 0;
    }

    long start() {
        return starts[0];
    }

    long end() {
        return ends[ends.length - 1];
    }

    private static long moment(LocalDate date, int minute, ZoneId zone) {
        return date.atStartOfDay()
                .plusSeconds(minute * SECONDS_PER_MINUTE)
                .atZone(zone)
                .toEpochSecond();
    }
}
