package vn.motcua.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * A machine in the hall of a counter that gives numbers (máy lấy số).
 *
 * @param name where it stands
 * @param revokedAt null while it is in use
 * @param seenAt when it asked for a page last; null while it never did
 */
public record Kiosk(
        UUID id,
        AgencyId counter,
        String name,
        Instant madeAt,
        @Nullable Instant revokedAt,
        @Nullable Instant seenAt) {
    public boolean isInUse() {
        return revokedAt == null;
    }
}
