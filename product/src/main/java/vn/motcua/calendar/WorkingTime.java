package vn.motcua.calendar;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stretch of working time within one day, as 07:30–11:30. The first minute belongs to it, the last does not: whoever
 * comes at 11:30 sharp comes after it.
 *
 * @param fromMinute minutes since midnight
 * @param toMinute minutes since midnight, at most 1440 (24:00)
 */
public record WorkingTime(int fromMinute, int toMinute) {
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final Pattern SHAPE = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");

    public WorkingTime {
        if (fromMinute < 0 || fromMinute >= toMinute || toMinute > MINUTES_OF_DAY) {
            throw new IllegalArgumentException(
                    "Working time must begin before it ends, within one day, but was " + fromMinute + "–" + toMinute);
        }
    }

    /** Reads {@code 07:30-11:30}; empty when the text is not of this shape or ends before it begins. */
    public static Optional<WorkingTime> read(String text) {
        var match = SHAPE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(match.group(1)) * 60 + Integer.parseInt(match.group(2));
        int to = Integer.parseInt(match.group(3)) * 60 + Integer.parseInt(match.group(4));
        return from < to && to <= MINUTES_OF_DAY ? Optional.of(new WorkingTime(from, to)) : Optional.empty();
    }

    /** @throws IllegalArgumentException when the text is no working time */
    public static WorkingTime parse(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Working time must look like 07:30-11:30, but was '" + text + "'"));
    }

    /** Whether each begins no earlier than the one before it ends. */
    static boolean areInOrder(List<WorkingTime> times) {
        for (int i = 1; i < times.size(); i++) {
            if (times.get(i).fromMinute < times.get(i - 1).toMinute) {
                return false;
            }
        }
        return true;
    }

    LocalTime from() {
        return LocalTime.ofSecondOfDay(fromMinute * 60L);
    }

    /** 24:00 is given as 00:00. */
    LocalTime to() {
        return LocalTime.ofSecondOfDay(toMinute % MINUTES_OF_DAY * 60L);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%02d:%02d-%02d:%02d", fromMinute / 60, fromMinute % 60, toMinute / 60, toMinute % 60);
    }
}
