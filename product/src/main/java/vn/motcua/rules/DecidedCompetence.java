package vn.motcua.rules;

import java.util.Objects;
import vn.motcua.decision.Decided;
import vn.motcua.decision.DecisionTable;

/** Who decides a filing as its table says, and what that rests on. */
public record DecidedCompetence(Competent who, RowGround ground) {
    /** @param decided by a table that {@link TableUse#COMPETENCE} found to be sound */
    static DecidedCompetence of(Decided decided) {
        var hit = Objects.requireNonNull(decided.decisive(), "Competence is decided by a row");
        return new DecidedCompetence(Competent.valueOf((String) decided.value()), RowGround.of(hit));
    }

    /** What a row would say, whatever is filed. */
    static DecidedCompetence of(DecisionTable table, DecisionTable.Row row) {
        var hit = new Decided.Hit(row.number(), row.beside(table.notes()));
        return new DecidedCompetence(
                Competent.valueOf(TableUse.unquoted(row.values().getFirst())), RowGround.of(hit));
    }
}
