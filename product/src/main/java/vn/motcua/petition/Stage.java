package vn.motcua.petition;

/** How far a petition is. The names stand in rows and stay. */
public enum Stage {
    /** Nobody has chosen its track yet. */
    NEW,
    IN_HANDLING,
    /** The sender was asked for more; the clock stands. */
    AWAITING_SENDER,
    /** An answer waits for the head's approval. */
    DRAFTED,
    ANSWERED,
    /** Not acceptable: why was said. */
    REFUSED,
    /** Sent on to who is competent and not on this platform; the sender was told. */
    FORWARDED,
    /** A complaint or a denunciation: the sender was led to its own door. */
    LED_AWAY,
    /** Of the same matter as another one, which is answered for both. */
    LINKED;

    /** Whether nothing more is owed for it. */
    public boolean isOver() {
        return switch (this) {
            case ANSWERED, REFUSED, FORWARDED, LED_AWAY -> true;
            case NEW, IN_HANDLING, AWAITING_SENDER, DRAFTED, LINKED -> false;
        };
    }
}
