package vn.motcua.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A day as it was frozen.
 *
 * @param statements hashes of those that were there
 * @param paidOut what the bank confirms of what the gateway paid out; booked with the day
 */
record ClosedDay(LocalDate day, List<String> statements, int matched, List<Line> differences, List<PaidOut> paidOut) {
    /** @param choice what was decided, with the reason */
    record Line(
            String key,
            Difference.Kind kind,
            long here,
            long there,
            String reference,
            Difference.Choice choice,
            String reason,
            String decidedBy,
            String approvedBy) {}

    /**
     * @param report of the gateway, which is paid out once
     * @param line of the bank that confirms it
     * @param parts of which agencies
     */
    record PaidOut(UUID report, String line, List<Part> parts) {
        PaidOut {
            parts = List.copyOf(parts);
        }
    }

    record Part(UUID agency, long amount, long fee) {}

    /** As it is kept. */
    record Kept(ClosedDay content, String sha256, String by, Instant at) {}

    ClosedDay {
        statements = List.copyOf(statements);
        differences = List.copyOf(differences);
        paidOut = List.copyOf(paidOut);
    }
}
