package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it comes in at the command line and the API.
 *
 * @param id echoed in the answer; null when the case has none
 * @param calendar the case's own; null for the province's
 */
record DueCase(
        @Nullable String id,
        Instant receivedAt,
        ClockRule rule,
        List<Pause> pauses,
        @Nullable WorkingCalendar calendar) {

    /** What is wrong with a case, all findings at once. */
    sealed interface Reading {
        record Good(DueCase dueCase) implements Reading {}

        record Bad(@Nullable String id, List<Finding> findings) implements Reading {}
    }

    /**
     * @param code names what must hold, as {@code NOT_AN_INSTANT}; its text has the message key {@code calendar.case.<code>}
     * @param field path of the part that is wrong, as {@code pauses[0].to}; empty for the case itself
     * @param found what was found there
     */
    record Finding(String code, String field, String found) {}
}
