package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody wrote for a kind of notice.
 *
 * @param version from a thousand on; what comes with the product has lower ones
 * @param author account; likewise {@code reviewer}, who is another
 * @param opinion of the reviewer; may be empty
 */
record KeptTemplate(
        UUID id,
        int version,
        NoticeKind kind,
        TemplateWords words,
        LocalDate validFrom,
        State state,
        String author,
        Instant writtenAt,
        @Nullable String reviewer,
        String opinion) {
    static final int FIRST_VERSION = 1_000;

    enum State {
        PROPOSED,
        PUBLISHED,
        SENT_BACK,
        /** By its author, or by anybody before its day. */
        WITHDRAWN
    }

    boolean isPublished() {
        return state == State.PUBLISHED;
    }
}
