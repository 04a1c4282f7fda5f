package vn.motcua.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that has not ended, as the facts have it: for those who look ahead. It names no person.
 *
 * @param number null before receipt
 * @param feeDue đồng that had to be paid at filing
 * @param waitsFor {@code SUPPLEMENT} or {@code DUTY}; null while the clock runs
 * @param lastAt when something last happened
 * @param steps keys of the steps that were finished, in order; empty while they are too few for a circle
 * @param agencies that had it, in order, by their ids; empty likewise
 */
public record OpenDossier(
        UUID id,
        @Nullable String number,
        String procedure,
        UUID counter,
        UUID agency,
        Instant submittedAt,
        long feeDue,
        boolean isFeePaid,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable String waitsFor,
        @Nullable Instant waitsSince,
        Instant lastAt,
        List<String> steps,
        List<String> agencies) {
    public OpenDossier {
        steps = List.copyOf(steps);
        agencies = List.copyOf(agencies);
    }

    /** By the clock alone: one that stands is measured against the moment at which it was stopped. */
    public boolean isLate(Instant now) {
        return dueAt != null && (waitsSince == null ? now : waitsSince).isAfter(dueAt);
    }
}
