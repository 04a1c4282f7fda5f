package vn.motcua.reconciliation;

import java.util.List;
import vn.motcua.shared.BadInput.Finding;

/**
 * The last days, and what was brought in last.
 *
 * @param done a word of what was just done; empty for nothing
 */
record DaysView(List<ReconciledDay> days, List<Statement> statements, String done, List<Finding> findings) {
    DaysView {
        days = List.copyOf(days);
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
    }

    static String address(ReconciledDay day) {
        return ReconciliationPages.ADDRESS + "/" + day.day();
    }

    /** Last part of the message's key. */
    static String standing(ReconciledDay day) {
        if (day.closed() != null) {
            return "closed";
        }
        if (day.undecided() > 0) {
            return "undecided";
        }
        return day.mayClose() ? "ready" : "waits";
    }
}
