package vn.motcua.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * When a session ends by itself.
 *
 * @param idle how long it may lie unused
 * @param life how long it lives at most, however busy: a working day; whoever goes on signs in again
 */
record SessionRule(Duration idle, Duration life) {
    /** How exactly last use is known: it is written no more often, so that reading a page writes nothing. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    static final int PER_ACCOUNT_MAX = 20;

    boolean isOver(Instant began, Instant seen, Instant now) {
        return !now.isBefore(began.plus(life)) || !now.isBefore(seen.plus(idle));
    }

    boolean isToBeNoted(Instant seen, Instant now) {
        return !now.isBefore(seen.plus(NOTED_EVERY));
    }

    /** Sessions that began before are over. */
    Instant oldestBegin(Instant now) {
        return now.minus(life);
    }

    /** Sessions not used since are over. */
    Instant oldestUse(Instant now) {
        return now.minus(idle);
    }
}
