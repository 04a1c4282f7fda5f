package vn.motcua.route;

import org.jspecify.annotations.Nullable;

/**
 * What of a queue is wanted, and from where on.
 *
 * @param search words that the label or topic must contain, marks do not matter; empty for all
 * @param topic exactly this topic; empty for all
 * @param after cursor that the page before gave; null for the first page
 */
public record TaskFilter(
        String search,
        String topic,
        boolean lateOnly,
        boolean unclaimedOnly,
        @Nullable String after,
        int limit) {
    public static final int LIMIT_MAX = 200;
    public static final TaskFilter ALL = new TaskFilter("", "", false, false, null, 50);

    public TaskFilter {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException(
                    "A page must have 1 to " + LIMIT_MAX + " tasks, but was asked for " + limit);
        }
    }
}
