package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A day, or a stretch of working time, that did not count.
 *
 * @param from null when the whole day is meant
 * @param to null when the whole day is meant; 00:00 stands for 24:00
 * @param name name of the holiday, else empty
 */
public record Skipped(
        LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to, Reason reason, String name) {
    /** Why it did not count. */
    public enum Reason {
        DAY_OF_RECEIPT,
        AFTER_CUT_OFF,
        OUTSIDE_WORKING_TIME,
        WEEKLY_REST,
        HOLIDAY,
        COMPENSATION,
        SWAPPED_OFF,
        PAUSE;

        /** Message key of its explanation. */
        public String textKey() {
            return "calendar.skipped." + name();
        }
    }

    static Skipped day(LocalDate day, Reason reason) {
        return new Skipped(day, null, null, reason, "");
    }

    static Skipped dayOff(CalendarDay day) {
        var reason = switch (day.kind) {
            case HOLIDAY -> Reason.HOLIDAY;
            case COMPENSATION -> Reason.COMPENSATION;
            case SWAPPED_OFF -> Reason.SWAPPED_OFF;
            case WEEKLY_REST -> Reason.WEEKLY_REST;
            case WORKING, MAKE_UP ->
                throw new IllegalStateException("A day off must not work, but " + day.date + " does");
        };
        return new Skipped(day.date, null, null, reason, day.name);
    }
}
