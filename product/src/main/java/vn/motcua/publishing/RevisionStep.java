package vn.motcua.publishing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a revision. Never changes.
 *
 * @param words why, or what the second person thinks of it
 * @param decision number of the decision it rests on; empty where there is none
 * @param inForceFrom the day it was published from, or would have been
 */
public record RevisionStep(
        Kind kind,
        Editor by,
        Instant at,
        String words,
        String decision,
        @Nullable LocalDate inForceFrom) {
    public enum Kind {
        BROUGHT_IN,
        APPROVED,
        SENT_BACK,
        PUBLISHED,
        /** Another version was published since the second person looked: what they agreed to is not what it would change now. */
        OVERTAKEN,
        UNDONE,
        DROPPED
    }

    static RevisionStep of(Kind kind, Editor by, Instant at, String words) {
        return new RevisionStep(kind, by, at, words, "", null);
    }
}
