package vn.motcua.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A report as it was sent.
 *
 * @param version from 1; each correction has the next
 * @param sha256 of its content, in hex
 * @param logPlace up to which the log had been counted
 * @param reason why it corrects the version before; empty for the first
 */
public record SentReport(
        UUID id,
        int version,
        Report report,
        String sha256,
        long logPlace,
        String reason,
        String sentBy,
        Instant sentAt) {}
