package vn.motcua.proof;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What one module does while it follows the log.
 *
 * @param name of the module, as in {@code motcua.<name>.follows}
 * @param poll how often it looks when nothing wakes it
 * @param begin done before the first round
 * @param round reads on and does what follows from it; it says whether more may be there
 * @param reader whose place and whose set-aside entries operators see
 */
public record FollowLog(String name, Duration poll, Runnable begin, BooleanSupplier round, LogReader<?> reader) {
    private static final Duration POLL = Duration.ofSeconds(10);

    /** Which reads on and does nothing besides. */
    public static FollowLog reading(String name, Runnable begin, LogReader<?> reader) {
        return new FollowLog(name, POLL, begin, reader::readOn, reader);
    }
}
