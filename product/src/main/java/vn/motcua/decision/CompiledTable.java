package vn.motcua.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.decision.DecisionTable.Row;

/** A table whose cells the engine has read. */
final class CompiledTable {
    private record Cells(Row row, List<Feel.Test> tests, List<Feel.Value> values) {}

    private final DecisionTable table;
    private final Feel feel;
    private final List<Cells> rows = new ArrayList<>();
    private final List<Feel.Value> otherwise = new ArrayList<>();
    private final List<Feel.Test> allowed;
    private final BitSet calculatedWith = new BitSet();

    /** @param table whose cells were found to be without fault */
    CompiledTable(DecisionTable table, Feel feel) {
        this.table = table;
        this.feel = feel;
        this.allowed = table.inputs().stream()
                .map(input -> feel.test(input.allowed().isEmpty() ? CellTest.ANY : input.allowed()))
                .toList();
        var read = new HashMap<String, Feel.Test>(); // most cells of a column say the same
        for (var row : table.rows()) {
            var values = new ArrayList<Feel.Value>();
            for (int i = 0; i < row.values().size(); i++) {
                values.add(value(i, row.values().get(i)));
            }
            var tests = row.tests().stream()
                    .map(cell -> read.computeIfAbsent(cell, feel::test))
                    .toList();
            rows.add(new Cells(row, tests, values));
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int input = 0; input < table.inputs().size(); input++) {
                if (names(row, table.inputs().get(input))) {
                    calculatedWith.set(input);
                }
            }
        }
        for (int i = 0; i < table.outputs().size() && table.hasDefault(); i++) {
            otherwise.add(value(i, table.outputs().get(i).otherwise()));
        }
    }

    private Feel.Value value(int output, String cell) {
        return feel.value(cell, table.outputs().get(output).kind(), table.numbers());
    }

    Feel.Asking asking() {
        return feel.asking();
    }

    DecisionTable table() {
        return table;
    }

    /** Whether a value of an input passes the test of a row, both counted from 0. */
    boolean passes(Feel.Asking asking, int row, int input, @Nullable Object value) {
        return rows.get(row).tests().get(input).holds(asking, value);
    }

    boolean isAny(int row, int input) {
        return rows.get(row).row().tests().get(input).equals(CellTest.ANY);
    }

    /** Whether a row calculates what it says, so that it depends on what is put in. */
    boolean calculates(int row) {
        return table.inputs().stream().anyMatch(input -> names(row, input));
    }

    /** Whether some row calculates with an input. */
    boolean isCalculatedWith(int input) {
        return calculatedWith.get(input);
    }

    private boolean names(int row, DecisionTable.Input input) {
        return input.kind() == ValueKind.NUMBER
                && table.rows().get(row).values().stream().anyMatch(cell -> cell.contains(input.name()));
    }

    /** Whether the values that may come of an input have this one among them. */
    boolean allows(Feel.Asking asking, int input, @Nullable Object value) {
        return value == null || allowed.get(input).holds(asking, value);
    }

    /** What a row says, counted from 0; empty where it cannot be calculated. */
    Optional<RowAnswer> answer(int row, Map<String, @Nullable Object> given) {
        var cells = rows.get(row);
        return values(cells.values(), given).map(values -> new RowAnswer(hit(cells.row()), values));
    }

    private Optional<Map<String, Object>> values(List<Feel.Value> cells, Map<String, @Nullable Object> given) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < cells.size(); i++) {
            var output = table.outputs().get(i);
            var value = cells.get(i).of(given);
            if (value == null || !output.kind().takes(value)) {
                return Optional.empty();
            }
            values.put(output.name(), value);
        }
        return Optional.of(values);
    }

    private Decided.Hit hit(Row row) {
        return new Decided.Hit(row.number(), row.beside(table.notes()));
    }

    /**
     * The answer for what is put in, by name; an input that is not there is left out. Empty where no row matches and no default is
     * there, or a row cannot be calculated.
     */
    Optional<Decided> decide(Map<String, @Nullable Object> given) {
        var asking = feel.asking();
        var matching = new ArrayList<RowAnswer>();
        for (int row = 0; row < rows.size(); row++) {
            if (matches(asking, row, given)) {
                var answer = answer(row, given);
                if (answer.isEmpty()) {
                    return Optional.empty();
                }
                matching.add(answer.get());
                if (table.policy() == HitPolicy.FIRST) {
                    break;
                }
            }
        }
        if (!matching.isEmpty() || table.policy().givesAll()) {
            return Optional.of(Decided.of(table, matching));
        }
        return table.hasDefault()
                ? values(otherwise, given).map(values -> new Decided(table.name(), values, List.of()))
                : Optional.empty();
    }

    private boolean matches(Feel.Asking asking, int row, Map<String, @Nullable Object> given) {
        for (int input = 0; input < table.inputs().size(); input++) {
            if (!passes(asking, row, input, given.get(table.inputs().get(input).name()))) {
                return false;
            }
        }
        return true;
    }
}
