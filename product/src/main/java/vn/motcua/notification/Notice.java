package vn.motcua.notification;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;

/**
 * What one person is told of one event.
 *
 * @param place of the event in the log; null where another module said it
 * @param template version of the words
 * @param readAt null while it is unread
 */
record Notice(
        UUID id,
        @Nullable Long place,
        DossierId dossier,
        AccountId account,
        NoticeKind kind,
        int template,
        Map<String, String> facts,
        Instant happenedAt,
        @Nullable Instant readAt) {
    Notice {
        facts = Map.copyOf(facts);
        // As exact as a column keeps it, so that its code is the same when it is read again.
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
    }

    boolean isUnread() {
        return readAt == null;
    }
}
