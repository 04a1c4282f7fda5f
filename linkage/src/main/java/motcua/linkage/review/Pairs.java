package motcua.linkage.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.Engine;
import motcua.linkage.engine.Row;
import motcua.linkage.engine.Rows;
import motcua.linkage.profile.Column;
import motcua.linkage.run.DoubtfulRecords;
import motcua.linkage.spec.Field;
import motcua.linkage.spec.Spec;
import motcua.linkage.weights.Shape;
import org.jspecify.annotations.Nullable;

/** The doubtful pairs, read page by page: never all of them at once. */
final class Pairs {
    private static final int FIRST_VALUE = 9;

    private final Engine engine;
    private final Shape shape;
    private final List<String> fields;
    private final int count;

    /** @param engine knows {@link DoubtfulRecords#DATASET} */
    Pairs(Engine engine, Spec spec, Shape shape) {
        this.engine = engine;
        this.shape = shape;
        this.fields = spec.fields().stream().map(Field::name).toList();
        this.count = (int) Rows.number(engine, "select count(*) from " + DoubtfulRecords.DATASET);
    }

    int count() {
        return count;
    }

    /** @param number 0 to {@link #count()} - 1 */
    Pair get(int number) {
        return read("pair_no = " + number, 1).getFirst();
    }

    /** These pairs, in their order. */
    List<Pair> of(Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : read(
                        "pair_no in (" + numbers.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")",
                        numbers.size());
    }

    /** Other pairs with one of its records. */
    List<Pair> rivals(Pair pair, int limit) {
        return read(
                "pair_no <> " + pair.number() + " and (left_id = " + DuckDbEngine.literal(pair.leftId())
                        + " or right_id = " + DuckDbEngine.literal(pair.rightId()) + ")",
                limit);
    }

    /** The number of each line's pair, -1 for a pair that is not among these. */
    synchronized int[] numbersOf(List<DecisionLine> lines) {
        var rows = new ArrayList<List<Object>>();
        for (var i = 0; i < lines.size(); i++) {
            rows.add(List.of((long) i, lines.get(i).left(), lines.get(i).right()));
        }
        engine.table(
                "decision_lines",
                List.of(
                        new Column("line_no", Column.Type.WHOLE),
                        new Column("left_id", Column.Type.TEXT),
                        new Column("right_id", Column.Type.TEXT)),
                rows);
        var numbers = new int[lines.size()];
        Arrays.fill(numbers, -1);
        engine.read(
                "select d.line_no, p.pair_no from decision_lines d join " + DoubtfulRecords.DATASET
                        + " p on p.left_id = d.left_id and p.right_id = d.right_id",
                row -> numbers[(int) row.number(0)] = (int) row.number(1));
        return numbers;
    }

    private synchronized List<Pair> read(String condition, int limit) {
        var values = fields.stream().map(field -> "left_" + field).collect(Collectors.joining(", ")) + ", "
                + fields.stream().map(field -> "right_" + field).collect(Collectors.joining(", "));
        return Rows.list(
                engine,
                "select pair_no, left_id, right_id, probability, bits, next_bits, levels, left_found, right_found, "
                        + values + " from " + DoubtfulRecords.DATASET + " where " + condition
                        + " order by pair_no limit " + limit,
                this::pair);
    }

    private Pair pair(Row row) {
        var next = row.text(5);
        return new Pair(
                (int) row.number(0),
                String.valueOf(row.text(1)),
                String.valueOf(row.text(2)),
                new Pair.Evidence(
                        Double.parseDouble(String.valueOf(row.text(3))),
                        Double.parseDouble(String.valueOf(row.text(4))),
                        next == null ? null : Double.valueOf(next)),
                levels(String.valueOf(row.text(6))),
                new Pair.Sides(
                        values(row, FIRST_VALUE),
                        values(row, FIRST_VALUE + fields.size()),
                        row.number(7) == 1,
                        row.number(8) == 1));
    }

    private List<@Nullable String> values(Row row, int from) {
        var values = new ArrayList<@Nullable String>();
        for (var i = 0; i < fields.size(); i++) {
            values.add(row.text(from + i));
        }
        return values;
    }

    /** {@code name=marks number=same} as levels; what cannot be read counts as not comparable. */
    private int[] levels(String vector) {
        var levels = new int[shape.size()];
        for (var part : vector.split(" ", -1)) {
            var at = part.lastIndexOf('=');
            var field = at < 0 ? -1 : shape.fields().indexOf(part.substring(0, at));
            for (var level = 0; field >= 0 && level < shape.radix(field); level++) {
                var code = shape.code(field, level);
                if (code.substring(code.indexOf('.') + 1).equals(part.substring(at + 1))) {
                    levels[field] = level;
                }
            }
        }
        return levels;
    }
}
