package vn.motcua.dossier;

/**
 * Where a dossier is in its life. The names stand in rows, in the log of sent answers and in the API: they stay. Whether it waits
 * for money is told beside it ({@link Dossier#toPay}).
 */
public enum Stage {
    SUBMITTED,
    AWAITING_SUPPLEMENT,
    IN_HANDLING,
    DECIDED,
    CLOSED,
    REFUSED,
    WITHDRAWN;

    /** Ended before a decision: no result is promised any more. */
    public boolean isWithoutResult() {
        return this == REFUSED || this == WITHDRAWN;
    }
}
