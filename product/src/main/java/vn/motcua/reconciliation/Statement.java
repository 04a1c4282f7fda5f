package vn.motcua.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A statement as it was brought in (sao kê, báo cáo ngày).
 *
 * @param name of the file, or of the report
 * @param payoutReference by which the gateway pays out what it lists; empty for others
 * @param sha256 over all lines: whoever brings the same again, in whichever format, is told
 */
public record Statement(
        UUID id,
        Source source,
        String format,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        int lineCount,
        String payoutReference,
        String sha256,
        String broughtInBy,
        Instant broughtInAt) {}
