package vn.motcua.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A petition was sent, or something was done about it. Said in the transaction that writes it.
 *
 * @param petition as it stands with it: the last entry of its log is what was done, none where it was sent
 * @param code where it was sent
 * @param dueAt until when whoever has the turn owes something; null where nobody does
 */
public record PetitionHappened(
        Petition petition,
        @Nullable TrackingCode code,
        @Nullable Instant dueAt) {}
