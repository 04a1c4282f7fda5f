package vn.motcua.catalogue;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.DueOutcome;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.rules.DecidedLimit;
import vn.motcua.rules.TableInput;
import vn.motcua.rules.Told;

/**
 * How long a dossier may take that is filed in one case, one way. Where a table decides, it is asked once, at receipt, and its answer
 * is kept with the dossier: what was promised then is not asked for again.
 *
 * @param limit what is said of it beforehand
 */
public record LimitTerms(TimeLimit limit, Way way) {
    /**
     * What is promised at receipt.
     *
     * @param decided what the table said; null where there is none, or the calendar cannot say from when it counts
     */
    public record Promise(DueOutcome due, @Nullable DecidedLimit decided) {}

    /** Whether it depends on what is not known before somebody files: on answers, or on a case that was not chosen. */
    public boolean asksMore(boolean isCaseKnown) {
        var table = limit.table();
        return table != null
                && table.inputs().stream()
                        .anyMatch(input -> input.needsAnswer() || !isCaseKnown && input.from() == TableInput.From.CASE);
    }

    /** @param decided as it was kept at receipt; null where no table decided */
    public ClockRule clock(@Nullable DecidedLimit decided) {
        return limit.clockRule(decided);
    }

    /**
     * The table is told the moment from which the time counts, not that of the receipt: what comes at night comes in the morning.
     *
     * @param counting counts by the calendar of who decides, from the receipt
     * @param answers text of the answer at a JSON Pointer
     */
    public Promise promise(Function<ClockRule, DueOutcome> counting, UnaryOperator<String> answers) {
        var beforehand = counting.apply(clock(null));
        var table = limit.table();
        if (table == null || !(beforehand instanceof DueOutcome.Due(var due))) {
            return new Promise(beforehand, null);
        }
        var from = due.countsFrom().atZone(due.zone());
        var decided = table.limit(new Told(way.name(), answers, from.toLocalDate(), from.toLocalTime()));
        return new Promise(counting.apply(clock(decided)), decided);
    }
}
