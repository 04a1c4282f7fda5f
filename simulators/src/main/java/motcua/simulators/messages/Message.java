package motcua.simulators.messages;

import java.time.Instant;

/**
 * What a sender handed in.
 *
 * @param channel sms or email
 * @param subject empty for an SMS
 */
record Message(String key, String channel, String to, String subject, String text, Instant at) {}
