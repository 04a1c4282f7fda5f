package motcua.linkage.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Field;
import motcua.linkage.spec.Spec;

/**
 * How rare a name or word is: counted in the left sample, in thousandths of a bit above (rare) or below (frequent) the value
 * that a random agreement has.
 */
final class Rarity {
    private static final int MOST = 8_000;

    private final Spec spec;
    private final Steps steps;
    private final LevelSql levels;

    Rarity(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
        this.levels = new LevelSql(spec);
    }

    /**
     * Makes {@code bits_<field>} for each field with a column whose rarity counts: columns {@code <column>_bits} by
     * {@code no}, the number of the field's words, or by {@code term} when the field is not made of words.
     */
    void count() {
        var columns = levels.rareColumns();
        for (var field : spec.fields()) {
            var rare = field.columns().stream().filter(columns::contains).toList();
            if (!rare.isEmpty()) {
                count(field, rare);
            }
        }
    }

    private void count(Field field, List<String> columns) {
        var sample = new Words(spec, steps).read(Side.LEFT, "sample_left", List.of(field));
        Map<String, Integer> unknown = new LinkedHashMap<>();
        for (var column : columns) {
            steps.write(
                    "count_" + column,
                    () -> "select " + column + " as term, count(*) as n from " + sample + " s where " + column
                            + " is not null group by " + column);
            var total = Rows.number(steps.engine(), "select sum(n) from count_" + column);
            var usual = total == 0 ? 0 : agreement(column, total);
            steps.write(
                    "rarity_" + column,
                    () -> "select term, cast(greatest(" + -MOST + ", least(" + MOST + ", round(1000 * (log2(" + total
                            + ".0 / n) - " + usual + ")))) as integer) as bits from count_" + column + " where n > 1");
            var rare = total == 0 ? 0 : Math.round(1000 * (Math.log((double) total) / Math.log(2) - usual));
            unknown.put(column, Math.clamp(rare, -MOST, MOST));
        }
        var terms = Readings.isWords(field)
                ? Words.numbered(Side.LEFT, field)
                : "(select distinct " + String.join(", ", columns) + " from rest_left)";
        var select = new ArrayList<String>();
        select.add(Readings.isWords(field) ? "s.row_no as no" : String.join(", ", columns));
        var joins = new StringBuilder();
        unknown.forEach((column, bits) -> {
            select.add("coalesce(t_" + column + ".bits, " + bits + ") as " + column + "_bits");
            joins.append(" left join rarity_").append(column).append(" t_").append(column);
            joins.append(" on t_").append(column).append(".term = s.").append(column);
        });
        steps.write(bits(field), () -> "select " + String.join(", ", select) + " from " + terms + " s" + joins);
    }

    /** The columns {@code <column>_bits} to select from pairs with {@link #joins}, each after a comma. */
    String ofPairs() {
        return levels.rareColumns().stream()
                .map(column -> ", " + column + "_bits")
                .collect(Collectors.joining());
    }

    /** Joins of the bits to left records {@code l}. */
    String joins() {
        var joins = new StringBuilder();
        for (var field : spec.fields()) {
            var rare = field.columns().stream()
                    .filter(levels.rareColumns()::contains)
                    .toList();
            if (rare.isEmpty()) {
                continue;
            }
            var alias = "b_" + field.name();
            var on = Readings.isWords(field)
                    ? alias + ".no = l.no_" + field.name()
                    : rare.stream()
                            .map(column -> alias + "." + column + " = l." + column)
                            .collect(Collectors.joining(" and "));
            joins.append(" left join ")
                    .append(bits(field))
                    .append(' ')
                    .append(alias)
                    .append(" on ")
                    .append(on);
        }
        return joins.toString();
    }

    private static String bits(Field field) {
        return "bits_" + field.name();
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
