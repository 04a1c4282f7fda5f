package motcua.linkage.run;

import java.util.ArrayList;
import java.util.List;
import motcua.linkage.engine.Rows;

/**
 * How rare a name or word is: counted in the left sample, in thousandths of a bit above (rare) or below (frequent) the value
 * that a random agreement has.
 */
final class Rarity {
    private static final int MOST = 8_000;

    private final Steps steps;
    private final LevelSql levels;

    Rarity(Steps steps, LevelSql levels) {
        this.steps = steps;
        this.levels = levels;
    }

    /**
     * Makes {@code rest_left}: the records with columns {@code <column>_bits}.
     *
     * @param rest SQL of the records
     */
    void count(String rest) {
        var engine = steps.engine();
        var select = new ArrayList<String>(List.of("s.*"));
        var joins = new StringBuilder();
        for (var column : levels.rareColumns()) {
            var table = "rarity_" + column;
            steps.write(
                    "count_" + column,
                    () -> "select " + column + " as term, count(*) as n from sample_left where " + column
                            + " is not null group by " + column);
            var total = Rows.number(engine, "select sum(n) from count_" + column);
            var usual = total == 0 ? 0 : agreement(column, total);
            steps.write(
                    table,
                    () -> "select term, cast(greatest(" + -MOST + ", least(" + MOST + ", round(1000 * (log2(" + total
                            + ".0 / n) - " + usual + ")))) as integer) as bits from count_" + column + " where n > 1");
            var rare = total == 0 ? 0 : Math.round(1000 * (Math.log((double) total) / Math.log(2) - usual));
            select.add("coalesce(t_" + column + ".bits, " + Math.clamp(rare, -MOST, MOST) + ") as " + column + "_bits");
            joins.append(" left join ")
                    .append(table)
                    .append(" t_")
                    .append(column)
                    .append(" on t_")
                    .append(column)
                    .append(".term = s.")
                    .append(column);
        }
        steps.write("rest_left", () -> "select " + String.join(", ", select) + " from (" + rest + ") s" + joins);
    }

    /** Bits of an agreement on an average term: minus log2 of the chance that two random records agree. */
    private double agreement(String column, long total) {
        var rows = Rows.list(
                steps.engine(), "select n, count(*) as terms from count_" + column + " group by n order by n", row ->
                        new long[] {row.number(0), row.number(1)});
        var chance = 0.0;
        for (var row : rows) {
            var share = (double) row[0] / total;
            chance += share * share * row[1];
        }
        return Math.round(-Math.log(chance) / Math.log(2) * 1000) / 1000.0;
    }
}
