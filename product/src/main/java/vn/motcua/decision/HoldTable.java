package vn.motcua.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Holds a table whole: is there a row for whatever can come, does one row only match where one only may, does each row ever count. It
 * asks the engine itself, with one value for each kind of answer that the cells can tell apart, so what is found here is what happens.
 */
final class HoldTable {
    /** More would take seconds; people do not oversee such a table either. */
    private static final int COMBINATIONS_MAX = 200_000;

    private static final int SAID_MAX = 5;

    private final CompiledTable compiled;
    private final DecisionTable table;
    private final List<List<@Nullable Object>> samples;
    private final List<List<BitSet>> matching = new ArrayList<>();
    private final List<TableFinding> findings;
    private final BitSet counted = new BitSet();
    private final BitSet withoutValue = new BitSet();
    private final Set<String> said = new HashSet<>();
    private final @Nullable Object[] chosen;
    private final boolean[] isChosen;
    private int combinations;
    private int gaps;

    /** @param samples for each input; none where it can have no value */
    HoldTable(CompiledTable compiled, List<List<@Nullable Object>> samples, List<TableFinding> findings) {
        this.compiled = compiled;
        this.table = compiled.table();
        this.samples = samples;
        this.findings = findings;
        this.chosen = new Object[samples.size()];
        this.isChosen = new boolean[samples.size()];
    }

    void hold() {
        for (int input = 0; input < samples.size(); input++) {
            var ofInput = new ArrayList<BitSet>();
            for (var sample : samples.get(input)) {
                ofInput.add(passing(input, sample));
            }
            matching.add(ofInput);
        }
        var all = new BitSet();
        all.set(0, table.rows().size());
        go(0, all);
        if (combinations > COMBINATIONS_MAX) {
            findings.add(TableFinding.ofTable(table.name(), "too-many", String.valueOf(COMBINATIONS_MAX)));
            return;
        }
        for (var row : table.rows()) {
            if (!counted.get(row.number() - 1)) {
                findings.add(TableFinding.ofRow(table.name(), row.number(), "never"));
            }
        }
    }

    private BitSet passing(int input, @Nullable Object sample) {
        var passing = new BitSet();
        var asking = compiled.asking();
        for (int row = 0; row < table.rows().size(); row++) {
            passing.set(row, compiled.passes(asking, row, input, sample));
        }
        return passing;
    }

    private void go(int input, BitSet left) {
        if (++combinations > COMBINATIONS_MAX) {
            return;
        }
        if (left.isEmpty()) {
            gap();
        } else if (input == samples.size()) {
            match(left);
        } else if (!compiled.isCalculatedWith(input) && left.stream().allMatch(row -> compiled.isAny(row, input))) {
            isChosen[input] = false;
            go(input + 1, left);
        } else {
            isChosen[input] = true;
            for (int i = 0; i < samples.get(input).size(); i++) {
                chosen[input] = samples.get(input).get(i);
                var still = (BitSet) left.clone();
                still.and(matching.get(input).get(i));
                go(input + 1, still);
            }
            isChosen[input] = false;
        }
    }

    private void gap() {
        if (!table.hasDefault() && !table.policy().givesAll() && gaps++ < SAID_MAX) {
            findings.add(TableFinding.gap(table.name(), inWords(), MissingRow.tests(table, chosen, isChosen)));
        }
    }

    private void match(BitSet rows) {
        int first = rows.nextSetBit(0);
        if (table.policy() == HitPolicy.FIRST) {
            count(first);
            return;
        }
        rows.stream().forEach(this::count);
        int second = rows.nextSetBit(first + 1);
        if (second < 0) {
            return;
        }
        if (table.policy() == HitPolicy.UNIQUE) {
            clash("overlap", first, second);
        } else if (table.policy() == HitPolicy.ANY) {
            rows.stream()
                    .filter(row -> !values(row).equals(values(first)))
                    .findFirst()
                    .ifPresent(row -> clash("differ", first, row));
        }
    }

    private List<String> values(int row) {
        return table.rows().get(row).values();
    }

    private void clash(String code, int first, int second) {
        if (said.size() < SAID_MAX && said.add(first + " " + second)) {
            findings.add(TableFinding.ofRow(table.name(), second + 1, code, String.valueOf(first + 1), inWords()));
        }
    }

    /** The row counts here; what it says is there as it stands, or can be calculated. */
    private void count(int row) {
        boolean isNew = !counted.get(row);
        counted.set(row);
        if ((isNew || compiled.calculates(row))
                && !withoutValue.get(row)
                && compiled.answer(row, given()).isEmpty()) {
            withoutValue.set(row);
            findings.add(TableFinding.ofRow(table.name(), row + 1, "no-value", inWords()));
        }
    }

    private Map<String, @Nullable Object> given() {
        var given = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < samples.size(); i++) {
            var any = samples.get(i).getFirst();
            given.put(table.inputs().get(i).name(), isChosen[i] ? chosen[i] : any);
        }
        return given;
    }

    /** {@code Đối tượng = "POOR", Tuổi = 17}; what does not matter is left out. */
    private String inWords() {
        var words = new StringJoiner(", ").setEmptyValue("–");
        for (int i = 0; i < samples.size(); i++) {
            if (isChosen[i]) {
                var value = chosen[i];
                words.add(table.inputs().get(i).label() + " = "
                        + (value instanceof String text ? '"' + text + '"' : String.valueOf(value)));
            }
        }
        return words.toString();
    }
}
