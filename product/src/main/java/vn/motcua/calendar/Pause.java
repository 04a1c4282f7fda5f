package vn.motcua.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the agency waits for someone else (tạm dừng).
 *
 * @param to end of the pause; null while it lasts
 */
public record Pause(Instant from, @Nullable Instant to) {
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A pause must end after it begins, but was " + from + " – " + to);
        }
    }
}
