package vn.motcua.notification;

/**
 * How urgent a message is. Each lane has senders of its own, so that however many wait in one, no other waits for them. The
 * numbers stand in rows: they stay.
 */
enum Lane {
    /** Somebody sits before the screen and waits: sent again by hand. */
    AWAITED(0, 4),
    /** Something happened to one dossier. */
    SINGLE(1, 16),
    /** One of very many that an office caused at once. */
    BULK(2, 32);

    /** From so many on at a time, what one office causes is bulk. */
    static final int BULK_FROM = 50;

    private final int number;
    private final int senders;

    Lane(int number, int senders) {
        this.number = number;
        this.senders = senders;
    }

    /** As rows have it. */
    int number() {
        return number;
    }

    /** How many messages of it go out at a time, for each channel. */
    int senders() {
        return senders;
    }
}
