package vn.motcua.notification;

import java.util.UUID;

/**
 * One message to one address.
 *
 * @param id also the key under which the gateway takes it once, however often it is sent
 * @param subject empty for an SMS
 * @param attempts how often it was sent, the present one included
 */
record Delivery(
        UUID id, UUID notice, NoticeChannel channel, String address, String subject, String content, int attempts) {}
