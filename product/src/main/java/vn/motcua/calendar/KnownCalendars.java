package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All calendars as they stand in the records, each row vouched for by the log. */
final class KnownCalendars {
    /**
     * From when to when something was known.
     *
     * @param from none: it is only proposed
     * @param withdrawn none: it is known still
     */
    record Known(@Nullable LocalDate from, @Nullable LocalDate withdrawn) {
        boolean isKnownOn(LocalDate day) {
            return from != null && !from.isAfter(day) && (withdrawn == null || withdrawn.isAfter(day));
        }
    }

    record WeekVersion(UUID id, CalendarId calendar, LocalDate validFrom, Known known) {}

    record WeekDay(UUID version, DayOfWeek day, List<WorkingTime> times) {}

    record Day(CalendarId calendar, DayRow.Entry entry, Known known) {}

    record Year(CalendarId calendar, int year, Known known) {}

    private final Map<CalendarId, CalendarStore.Head> heads;
    private final Map<CalendarId, List<WeekVersion>> weeks;
    private final Map<UUID, List<WeekDay>> weekDays;
    private final Map<CalendarId, List<Day>> days;
    private final Map<CalendarId, List<Year>> years;

    KnownCalendars(
            List<CalendarStore.Head> heads,
            List<WeekVersion> weeks,
            List<WeekDay> weekDays,
            List<Day> days,
            List<Year> years) {
        this.heads = heads.stream().collect(Collectors.toMap(CalendarStore.Head::id, Function.identity()));
        this.weeks = weeks.stream().collect(Collectors.groupingBy(WeekVersion::calendar));
        this.weekDays = weekDays.stream().collect(Collectors.groupingBy(WeekDay::version));
        this.days = days.stream().collect(Collectors.groupingBy(Day::calendar));
        this.years = years.stream().collect(Collectors.groupingBy(Year::calendar));
    }

    Optional<CalendarStore.Head> head(CalendarId id) {
        return Optional.ofNullable(heads.get(id));
    }

    NavigableMap<LocalDate, Week> weeks(CalendarId id, LocalDate knownOn) {
        var found = new TreeMap<LocalDate, Week>();
        weeks.getOrDefault(id, List.of()).stream()
                .filter(version -> version.known().isKnownOn(knownOn))
                .forEach(version -> found.put(version.validFrom(), week(version)));
        return found;
    }

    private Week week(WeekVersion version) {
        var times = new EnumMap<DayOfWeek, List<WorkingTime>>(DayOfWeek.class);
        weekDays.getOrDefault(version.id(), List.of()).forEach(day -> times.put(day.day(), day.times()));
        return new Week(times);
    }

    /** Confirmed days as they were known on a date. */
    List<DayRow.Entry> days(CalendarId id, LocalDate knownOn) {
        return days.getOrDefault(id, List.of()).stream()
                .filter(day -> day.known().isKnownOn(knownOn))
                .map(Day::entry)
                .sorted(Comparator.comparing(DayRow.Entry::day)
                        .thenComparing(entry -> entry.kind().name()))
                .toList();
    }

    /** Years of the calendar and of its parent. */
    List<Integer> years(CalendarId id, LocalDate knownOn) {
        var parent = head(id).map(CalendarStore.Head::parent);
        return Stream.concat(Stream.of(id), parent.stream())
                .flatMap(calendar -> years.getOrDefault(calendar, List.of()).stream())
                .filter(year -> year.known().isKnownOn(knownOn))
                .map(Year::year)
                .distinct()
                .sorted()
                .toList();
    }
}
