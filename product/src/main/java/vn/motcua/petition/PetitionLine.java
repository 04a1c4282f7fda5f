package vn.motcua.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * One in a list.
 *
 * @param late null while it is open
 */
public record PetitionLine(
        PetitionId id,
        String number,
        String subject,
        String sender,
        AgencyId agency,
        Channel channel,
        Stage stage,
        @Nullable Track track,
        Instant sentAt,
        @Nullable Instant dueAt,
        boolean officeTurn,
        @Nullable Instant endedAt,
        @Nullable Boolean late,
        @Nullable Verdict verdict) {

    public boolean isOverdue(Instant now) {
        return officeTurn && dueAt != null && now.isAfter(dueAt);
    }
}
