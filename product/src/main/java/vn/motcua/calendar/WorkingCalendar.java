package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which hours of which days are worked (lịch làm việc): the ordinary week, holidays, swapped days and make-up days of the
 * years it covers. Immutable; days are laid out when they are first asked for.
 */
public final class WorkingCalendar {
    static final int YEAR_MIN = 1900;
    static final int YEAR_MAX = 2199;

    private final ZoneId zone;
    private final long[] weekFrom;
    private final List<Week> weeks;
    private final Map<LocalDate, DayEntry> entries;
    private final int firstYear;
    private final int lastYear;
    private final @Nullable Year[] years;

    /** What a calendar says of one date. */
    private record DayEntry(DayKind kind, String name, List<WorkingTime> times) {}

    private static final class Year {
        final @Nullable CalendarDay[] days = new CalendarDay[366];
    }

    /** The day asked for lies in a year without data. Carried up to {@link #dueDate}, where it becomes a refusal. */
    static final class NotCovered extends RuntimeException {
        private static final long serialVersionUID = 1;
        final int year;

        NotCovered(int year) {
            super("No calendar for the year " + year, null, false, false);
            this.year = year;
        }
    }

    private WorkingCalendar(Builder builder) {
        zone = builder.zone;
        weekFrom =
                builder.weeks.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
        weeks = List.copyOf(builder.weeks.values());
        entries = Map.copyOf(builder.entries);
        firstYear = builder.firstYear;
        lastYear = builder.lastYear;
        years = new Year[lastYear - firstYear + 1];
    }

    /** A calendar with one week for all time; add the rest on the builder. */
    public static Builder of(ZoneId zone, Week week) {
        return new Builder(zone).weekFrom(LocalDate.of(YEAR_MIN, 1, 1), week);
    }

    /**
     * When a limit that begins with the receipt ends, and why then.
     *
     * @param pauses in any order; they may overlap
     */
    public DueOutcome dueDate(Instant receivedAt, ClockRule rule, List<Pause> pauses) {
        try {
            return DueCalculation.of(this, receivedAt, rule, pauses);
        } catch (NotCovered e) {
            return new DueOutcome.YearNotCovered(e.year);
        }
    }

    public ZoneId zone() {
        return zone;
    }

    public int lastYear() {
        return lastYear;
    }

    public boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }

    /** The local date of a moment in this calendar. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** @throws IllegalArgumentException when the year is not covered */
    public DayKind kindOf(LocalDate date) {
        return covered(date).kind;
    }

    public boolean isWorkingDay(LocalDate date) {
        return covered(date).works();
    }

    /** The last working day before the date; where the calendar does not reach back so far, the last day it does not know. */
    public LocalDate workingDayBefore(LocalDate date) {
        var day = date.minusDays(1);
        while (covers(day.getYear()) && !isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Working times of the date, none when it is a day off. */
    public List<WorkingTime> timesOn(LocalDate date) {
        return covered(date).times;
    }

    /** Name of the holiday or the reason of the exception; empty for ordinary days. */
    public String nameOf(LocalDate date) {
        return covered(date).name;
    }

    /** The ordinary week in force on a date. */
    public Week weekOn(LocalDate date) {
        return week(date.toEpochDay());
    }

    private CalendarDay covered(LocalDate date) {
        if (!covers(date.getYear())) {
            throw new IllegalArgumentException(
                    "The calendar must cover the year of " + date + ", but covers " + firstYear + "–" + lastYear);
        }
        return day(date);
    }

    /** @throws NotCovered when the year of the date has no data */
    CalendarDay day(LocalDate date) {
        int at = date.getYear() - firstYear;
        if (at < 0 || at >= years.length) {
            throw new NotCovered(date.getYear());
        }
        var year = years[at];
        if (year == null) {
            year = new Year();
            years[at] = year;
        }
        int dayOfYear = date.getDayOfYear() - 1;
        var day = year.days[dayOfYear];
        if (day == null) {
            day = layOut(date);
            year.days[dayOfYear] = day;
        }
        return day;
    }

    private CalendarDay layOut(LocalDate date) {
        var entry = entries.get(date);
        if (entry != null) {
            return new CalendarDay(date, entry.kind, entry.name, entry.times, zone);
        }
        var times = week(date.toEpochDay()).on(date.getDayOfWeek());
        return new CalendarDay(date, times.isEmpty() ? DayKind.WEEKLY_REST : DayKind.WORKING, "", times, zone);
    }

    private Week week(long epochDay) {
        int at = weekFrom.length - 1;
        while (at > 0 && weekFrom[at] > epochDay) {
            at--;
        }
        return weeks.get(at);
    }

    /** Puts a calendar together. */
    public static final class Builder {
        private final ZoneId zone;
        private final TreeMap<LocalDate, Week> weeks = new TreeMap<>();
        private final Map<LocalDate, DayEntry> entries = new HashMap<>();
        private int firstYear = YEAR_MIN;
        private int lastYear = YEAR_MAX;

        Builder(ZoneId zone) {
            this.zone = zone;
        }

        /** The week from this date on; the earliest week also holds for all days before it. */
        public Builder weekFrom(LocalDate validFrom, Week week) {
            weeks.put(validFrom, week);
            return this;
        }

        /** Years outside these are refused. Without this call every year from 1900 to 2199 is answered. */
        public Builder covering(int first, int last) {
            if (first > last || first < YEAR_MIN || last > YEAR_MAX) {
                throw new IllegalArgumentException("Years covered must be a range, but were " + first + "–" + last);
            }
            firstYear = first;
            lastYear = last;
            return this;
        }

        /** A day off. Of two reasons for one date the first given stays; a make-up day outweighs both. */
        public Builder dayOff(LocalDate date, DayKind kind, String name) {
            if (!kind.isException() || kind == DayKind.MAKE_UP) {
                throw new IllegalArgumentException(
                        "A day off must be a holiday, compensation or swap, but was " + kind);
            }
            entries.putIfAbsent(date, new DayEntry(kind, name, List.of()));
            return this;
        }

        public Builder holiday(LocalDate date) {
            return dayOff(date, DayKind.HOLIDAY, "");
        }

        /** A day worked at the times given, whatever else is said of it. */
        public Builder makeUp(LocalDate date, List<WorkingTime> times, String name) {
            if (times.isEmpty() || !WorkingTime.areInOrder(times)) {
                throw new IllegalArgumentException("A make-up day must have times in order, but had " + times);
            }
            entries.put(date, new DayEntry(DayKind.MAKE_UP, name, List.copyOf(times)));
            return this;
        }

        public WorkingCalendar build() {
            if (weeks.isEmpty()) {
                throw new IllegalStateException("A calendar must have a week, but has none");
            }
            return new WorkingCalendar(this);
        }
    }
}
