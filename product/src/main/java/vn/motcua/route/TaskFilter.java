package vn.motcua.route;

import org.jspecify.annotations.Nullable;

/**
 * What of a queue is wanted, and from where on.
 *
 * @param search words or numbers that lead to the case; empty for all
 * @param topic exactly this topic; empty for all
 * @param waiting the tasks whose cases wait for somebody outside, instead of those that can be done
 * @param after cursor that the page before gave; null for the first page
 */
public record TaskFilter(
        String search,
        String topic,
        boolean lateOnly,
        boolean unclaimedOnly,
        boolean waiting,
        @Nullable String after,
        int limit) {
    public static final int LIMIT_MAX = 200;
    public static final TaskFilter ALL = new TaskFilter("", "", false, false, false, null, 50);

    public TaskFilter {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException(
                    "A page must have 1 to " + LIMIT_MAX + " tasks, but was asked for " + limit);
        }
    }

    public TaskFilter(
            String search, String topic, boolean lateOnly, boolean unclaimedOnly, @Nullable String after, int limit) {
        this(search, topic, lateOnly, unclaimedOnly, false, after, limit);
    }

    TaskFilter inPartsOf(int tasks) {
        return new TaskFilter(search, topic, lateOnly, unclaimedOnly, waiting, after, tasks);
    }

    TaskFilter after(String cursor) {
        return new TaskFilter(search, topic, lateOnly, unclaimedOnly, waiting, cursor, limit);
    }
}
