package vn.motcua.reconciliation;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.shared.BadInput.Finding;

/**
 * The last days, and what was brought in last.
 *
 * @param done a word of what was just done; empty for nothing
 */
record DaysView(List<Row> days, List<Statement> statements, String done, List<Finding> findings) {
    enum Standing {
        CLOSED,
        UNDECIDED,
        READY,
        WAITS
    }

    record Row(LocalDate day, int matched, int differences, long undecided, Standing standing) {
        static Row of(ReconciledDay day) {
            var standing = day.mayClose() ? Standing.READY : Standing.WAITS;
            return new Row(
                    day.day(),
                    day.result().matched(),
                    day.result().differences().size(),
                    day.undecided(),
                    day.undecided() > 0 ? Standing.UNDECIDED : standing);
        }

        String address() {
            return ReconciliationPages.ADDRESS + "/" + day;
        }
    }

    DaysView {
        days = List.copyOf(days);
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
    }
}
