package vn.motcua.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one address.
 *
 * @param id also the key under which the gateway takes it once, however often it is sent
 * @param notice null for a letter, which belongs to none
 * @param subject empty for an SMS
 * @param attempts how often it was sent, the present one included
 */
record Delivery(
        UUID id,
        @Nullable UUID notice,
        NoticeChannel channel,
        String address,
        String subject,
        String content,
        int attempts) {}
