package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The ordinary week: working times of each day of the week; a day that is not named is a weekly rest day. */
public record Week(Map<DayOfWeek, List<WorkingTime>> times) {
    /** Monday to Friday, 07:30–11:30 and 13:30–17:00. */
    public static final Week OFFICE_HOURS = officeHours();

    /** @throws IllegalArgumentException when no day has working time or the times of a day overlap */
    public Week {
        var copy = new EnumMap<DayOfWeek, List<WorkingTime>>(DayOfWeek.class);
        times.forEach((day, list) -> {
            if (!list.isEmpty()) {
                copy.put(day, List.copyOf(list));
            }
        });
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("A week must have working time, but has none");
        }
        if (!copy.values().stream().allMatch(WorkingTime::areInOrder)) {
            throw new IllegalArgumentException("Working times of a day must follow each other, but were " + copy);
        }
        times = Map.copyOf(copy);
    }

    public List<WorkingTime> on(DayOfWeek day) {
        return times.getOrDefault(day, List.of());
    }

    private static Week officeHours() {
        var day = List.of(WorkingTime.parse("07:30-11:30"), WorkingTime.parse("13:30-17:00"));
        return new Week(Map.of(
                DayOfWeek.MONDAY, day,
                DayOfWeek.TUESDAY, day,
                DayOfWeek.WEDNESDAY, day,
                DayOfWeek.THURSDAY, day,
                DayOfWeek.FRIDAY, day));
    }
}
