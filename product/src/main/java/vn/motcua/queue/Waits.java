package vn.motcua.queue;

import java.util.Optional;

/**
 * How long people waited who were called a short time ago.
 *
 * @param n how many they are
 * @param medianSeconds half of them waited no longer
 */
public record Waits(int n, long medianSeconds) {
    /** Fewer tell nothing of the next. */
    static final int ENOUGH = 5;

    private static final int SECONDS = 60;

    /** Whole minutes, rounded up; empty while too few were called. */
    public Optional<Long> minutes() {
        return n < ENOUGH ? Optional.empty() : Optional.of((medianSeconds + SECONDS - 1) / SECONDS);
    }
}
