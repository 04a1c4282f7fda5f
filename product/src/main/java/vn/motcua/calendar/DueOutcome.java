package vn.motcua.calendar;

import java.time.Instant;
import java.util.Map;
import vn.motcua.shared.Refusal;

/** Answer to the question when a limit ends. */
public sealed interface DueOutcome {
    record Due(DueDate dueDate) implements DueOutcome {}

    /** A day that had to be looked at lies in a year whose holidays nobody has confirmed. */
    record YearNotCovered(int year) implements DueOutcome, Refusal {
        @Override
        public String code() {
            return "calendar.year-not-covered";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("year", year);
        }
    }

    /** The clock stands still since then: the due date is known when the pause ends. */
    record PauseStillOpen(Instant since) implements DueOutcome, Refusal {
        @Override
        public String code() {
            return "calendar.pause-still-open";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("since", since.toString());
        }
    }

    /** @throws IllegalStateException when there is no due date */
    default DueDate orThrow() {
        if (this instanceof Due(DueDate dueDate)) {
            return dueDate;
        }
        throw new IllegalStateException("There must be a due date, but there was " + this);
    }
}
