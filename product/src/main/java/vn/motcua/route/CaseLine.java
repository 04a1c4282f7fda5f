package vn.motcua.route;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What officers choose a case by.
 *
 * @param number under which people quote it
 * @param person whose it is
 * @param subject what it is about: the name of a procedure
 * @param variant which kind of it; empty when there is one only
 * @param dueAt until when the person waits for an answer; null when nothing was promised
 */
public record CaseLine(
        String number,
        String person,
        String subject,
        String variant,
        @Nullable Instant dueAt) {}
