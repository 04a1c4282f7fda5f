package vn.motcua.publishing;

import java.time.LocalDate;
import java.util.Optional;

/** Where a published version stands on a day. It follows from days alone; nothing has to run for it to change. */
public enum Standing {
    NOT_PUBLISHED,
    /** Published; its first day lies ahead. */
    WAITS,
    IN_FORCE,
    /** A later version has begun. */
    REPLACED,
    /** The procedure is offered no more. */
    REPEALED;

    /**
     * @param inForce the version of the procedure that has begun last
     * @param repeal the last repeal of the procedure
     */
    static Standing of(Revision revision, LocalDate today, Optional<Integer> inForce, Optional<Repeal> repeal) {
        var from = revision.inForceFrom();
        if (from == null) {
            return NOT_PUBLISHED;
        }
        if (today.isBefore(from)) {
            return WAITS;
        }
        if (!inForce.equals(Optional.of(revision.version()))) {
            return REPLACED;
        }
        return repeal.filter(last -> last.ends(from) && !today.isBefore(last.endsOn()))
                        .isPresent()
                ? REPEALED
                : IN_FORCE;
    }
}
