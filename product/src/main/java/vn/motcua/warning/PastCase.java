package vn.motcua.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A case that has ended, as a log of events tells it. It names no person.
 *
 * @param channel how it was filed
 * @param endedAt in logs of others now and then before it began; such a case was never open
 * @param group the unit that has it
 * @param steps what happened, in its order
 */
record PastCase(String channel, String group, Instant begunAt, Instant dueAt, Instant endedAt, List<Passed> steps) {
    private static final int DAYS_OF_A_FORTNIGHT = 14;
    private static final int DAYS_OF_REST = 10;

    record Passed(String step, Instant at) {}

    /**
     * How a case stood at a moment: all that a forecast may look at.
     *
     * @param step what happened last; {@code -} before anything did
     * @param events how many things had happened
     * @param rest tens of days since the last of them; -1 before any
     * @param limit fortnights from its beginning to its due time
     */
    record State(String channel, String group, String step, int events, int rest, int limit) {}

    PastCase {
        steps = List.copyOf(steps);
    }

    boolean isLate() {
        return endedAt.isAfter(dueAt);
    }

    boolean isOpenAt(Instant at) {
        return !at.isBefore(begunAt) && at.isBefore(endedAt);
    }

    /** Nothing that happened after the moment is in it. */
    State at(Instant moment) {
        var until = steps.stream().filter(one -> !one.at().isAfter(moment)).toList();
        long limit = Math.round((double) Duration.between(begunAt, dueAt).toDays() / DAYS_OF_A_FORTNIGHT);
        if (until.isEmpty()) {
            return new State(channel, group, "-", 0, -1, (int) limit);
        }
        var last = until.getLast();
        long rest = Math.round((double) Duration.between(last.at(), moment).toDays() / DAYS_OF_REST);
        return new State(channel, group, last.step(), until.size(), (int) rest, (int) limit);
    }
}
