package vn.motcua.notification;

import java.time.Instant;

/**
 * A message that is to go out.
 *
 * @param dueAt not before: now, or the end of quiet hours
 */
record Outgoing(Delivery message, Lane lane, Instant dueAt) {}
