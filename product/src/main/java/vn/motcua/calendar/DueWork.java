package vn.motcua.calendar;

import java.time.Duration;
import java.util.List;

/**
 * How much one request may have counted for it, in days looked at: an answer lists each day, and the door is open to
 * everybody. Not for several threads.
 */
final class DueWork {
    /** Ten thousand cases of some weeks each, or a handful of many years. */
    static final int DAYS_MAX = 250_000;

    private static final int HOURS_PER_DAY = 4;
    /** A calendar that a case brings along may have one working day a week. */
    private static final int DAYS_PER_WORKING_DAY_OF_AN_OWN_CALENDAR = 8;

    /** Days off beside the days that count. */
    private static final int DAYS_PER_WORKING_DAY = 2;
    /** No calendar covers more. */
    private static final long SPAN_DAYS_MAX = 366L * (WorkingCalendar.YEAR_MAX - WorkingCalendar.YEAR_MIN + 1);

    /** What is wrong is told in full of a hundred cases; of more, the first thing of each. */
    private static final int FINDINGS_MAX = 2_000;

    private long left = DAYS_MAX;
    private int findingsLeft = FINDINGS_MAX;

    /** Sets aside what this case may need. @return false when so much is not left; then nothing was set aside */
    boolean take(DueCase asked) {
        long needed = days(asked);
        if (needed > left) {
            return false;
        }
        left -= needed;
        return true;
    }

    /** As many of a case's findings as may still be told, and at least the first. */
    <T> List<T> told(List<T> findings) {
        int told = Math.clamp(findingsLeft, 1, findings.size());
        findingsLeft -= told;
        return findings.subList(0, told);
    }

    static long days(DueCase asked) {
        long own = asked.calendar() == null
                ? days(asked.rule().limit())
                : (long) asked.rule().limit().amount() * DAYS_PER_WORKING_DAY_OF_AN_OWN_CALENDAR;
        long paused = asked.pauses().stream().mapToLong(DueWork::days).sum();
        return switch (asked.rule().pauseMode()) {
            case SUBTRACT -> own + paused;
            case RESTART -> own * (1 + asked.pauses().size());
        };
    }

    private static long days(Limit limit) {
        return switch (limit.unit()) {
            case WORKING_HOUR -> limit.amount() / HOURS_PER_DAY + DAYS_PER_WORKING_DAY;
            case WORKING_DAY -> (long) limit.amount() * DAYS_PER_WORKING_DAY;
            case CALENDAR_DAY -> limit.amount();
        };
    }

    private static long days(Pause pause) {
        var to = pause.to();
        return to == null ? 0 : Math.clamp(Duration.between(pause.from(), to).toDays(), 0, SPAN_DAYS_MAX);
    }
}
