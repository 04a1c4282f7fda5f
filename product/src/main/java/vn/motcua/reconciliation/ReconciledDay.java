package vn.motcua.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day as it stands.
 *
 * @param decisions by the key of the difference
 * @param closed as it was frozen; null while it is open
 */
record ReconciledDay(
        LocalDate day,
        List<Statement> statements,
        Reconcile.Result result,
        Map<String, Decision> decisions,
        boolean isOver,
        boolean hasReport,
        boolean wantsReport,
        boolean bankReaches,
        ClosedDay.@Nullable Kept closed) {
    ReconciledDay {
        statements = List.copyOf(statements);
        decisions = Map.copyOf(decisions);
    }

    @Nullable
    Decision decision(Difference difference) {
        return decisions.get(difference.key());
    }

    /** How many differences nobody has decided, or a second person must still agree to. */
    long undecided() {
        return result.differences().stream()
                .filter(one -> {
                    var decision = decision(one);
                    return decision == null || !decision.isDone();
                })
                .count();
    }

    boolean mayClose() {
        return closed == null && isOver && (hasReport || !wantsReport) && bankReaches && undecided() == 0;
    }
}
