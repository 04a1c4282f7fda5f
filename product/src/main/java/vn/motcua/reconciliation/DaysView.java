package vn.motcua.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BadInput.Finding;

/**
 * The last days, and what was brought in last.
 *
 * @param earlier where the days before them are listed
 * @param later where the days after them are; null where there are none
 * @param done a word of what was just done; empty for nothing
 */
record DaysView(
        List<Row> days,
        List<Statement> statements,
        String earlier,
        @Nullable String later,
        Asked asked,
        String done) {
    /** What somebody brought in, and what is wrong with it. */
    record Asked(String from, String to, List<Finding> findings) {
        static final Asked NOTHING = new Asked("", "", List.of());

        Asked {
            findings = List.copyOf(findings);
        }

        static Asked wrong(String from, String to, Finding finding) {
            return new Asked(from, to, List.of(finding));
        }
    }

    enum Standing {
        CLOSED,
        /** A statement came when it was closed. */
        LATE,
        UNDECIDED,
        READY,
        WAITS
    }

    record Row(LocalDate day, int matched, int differences, long undecided, Standing standing) {
        static Row of(ReconciledDay day) {
            return new Row(
                    day.day(),
                    day.result().matched(),
                    day.result().differences().size(),
                    day.undecided(),
                    standing(day));
        }

        static Row of(LocalDate day, FrozenDay closed) {
            return new Row(day, closed.matched(), closed.differences(), 0, Standing.CLOSED);
        }

        private static Standing standing(ReconciledDay day) {
            if (day.closed() != null) {
                return day.late().isEmpty() ? Standing.CLOSED : Standing.LATE;
            }
            if (day.undecided() > 0) {
                return Standing.UNDECIDED;
            }
            return day.mayClose() ? Standing.READY : Standing.WAITS;
        }

        String address() {
            return ReconciliationPages.ADDRESS + "/" + day;
        }
    }

    DaysView {
        days = List.copyOf(days);
        statements = List.copyOf(statements);
    }

    List<Finding> findings() {
        return asked.findings();
    }
}
