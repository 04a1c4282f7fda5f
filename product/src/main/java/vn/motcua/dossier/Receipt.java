package vn.motcua.dossier;

import java.time.Instant;

/**
 * The agency's promise, as form 01 prints it.
 *
 * @param dueAt when the result is due now
 * @param originalDueAt when it was due at receipt; kept for ever
 * @param isExtended whether the one extension with apology (form 04) was used
 */
public record Receipt(
        DossierNumber number, Instant receivedAt, Instant dueAt, Instant originalDueAt, boolean isExtended) {
    public static Receipt first(DossierNumber number, Instant receivedAt, Instant dueAt) {
        return new Receipt(number, receivedAt, dueAt, dueAt, false);
    }

    Receipt movedTo(Instant newDueAt) {
        return new Receipt(number, receivedAt, newDueAt, originalDueAt, isExtended);
    }

    Receipt extendedTo(Instant newDueAt) {
        return new Receipt(number, receivedAt, newDueAt, originalDueAt, true);
    }
}
