package vn.motcua.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day as it stands.
 *
 * @param decisions by the key of the difference
 * @param bankReaches whether a statement of the bank tells all of the day
 * @param closed as it was frozen; null while it is open
 * @param late lines of the bank that came when it was closed
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
        @Nullable FrozenDay closed,
        Set<String> late) {
    ReconciledDay {
        statements = List.copyOf(statements);
        decisions = Map.copyOf(decisions);
        late = Set.copyOf(late);
    }

    @Nullable
    Decision decision(Difference difference) {
        return decisions.get(difference.key());
    }

    /** Of a closed day those of late statements are open alone. */
    boolean isOpen(Difference difference) {
        return closed == null
                || difference.source() == Source.BANK
                        && late.contains(difference.key().substring(ReconcileDay.OF_THE_BANK.length()));
    }

    List<Statement> lateStatements() {
        return statements.stream()
                .filter(one ->
                        late.stream().anyMatch(line -> line.startsWith(one.id().toString())))
                .toList();
    }

    /** How many differences nobody has decided, or a second person must still agree to. */
    long undecided() {
        return result.differences().stream()
                .filter(this::isOpen)
                .filter(one -> {
                    var decision = decision(one);
                    return decision == null || !decision.isDone();
                })
                .count();
    }

    boolean mayClose() {
        return undecided() == 0
                && (closed == null ? isOver && (hasReport || !wantsReport) && bankReaches : !late.isEmpty());
    }
}
