package vn.motcua.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.decision.DecisionTable.Input;
import vn.motcua.decision.DecisionTable.Output;
import vn.motcua.decision.DecisionTable.Row;

/** Reads the table of one decision, and says of its shape what is wrong. Cells are judged by {@link JudgeCells}. */
final class ReadTable {
    static final int COLUMNS_MAX = 12;
    static final int ROWS_MAX = 500;
    static final int LETTERS_MAX = 1_000;

    private final DmnFile file;
    private final List<TableFinding> findings;
    private final String name;

    ReadTable(DmnFile file, String name, List<TableFinding> findings) {
        this.file = file;
        this.name = name;
        this.findings = findings;
    }

    /** Empty where its shape cannot be read. */
    Optional<DecisionTable> read(DmnElement decision) {
        var table = decision.child("decisionTable").orElseThrow();
        file.language(table, name);
        var policy = policy(table);
        var inputs = inputs(table, file.requiredBy(decision));
        var outputs = outputs(table, decision);
        var notes = table.children("annotation").stream()
                .map(note -> note.attribute("name"))
                .toList();
        var rules = table.children("rule");
        if (rules.isEmpty() || rules.size() > ROWS_MAX) {
            say(0, "rows", String.valueOf(ROWS_MAX));
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        for (var rule : rules) {
            row(rows.size() + 1, rule, inputs.size(), outputs.size(), notes.size())
                    .ifPresent(rows::add);
        }
        return policy == null || inputs.contains(null) || outputs.contains(null) || rows.size() < rules.size()
                ? Optional.empty()
                : Optional.of(new DecisionTable(name, policy, inputs, outputs, notes, rows));
    }

    private @Nullable HitPolicy policy(DmnElement table) {
        var policy = HitPolicy.of(table.attribute("hitPolicy"), table.attribute("aggregation"));
        if (policy.isEmpty()) {
            say(0, "hit-policy", (table.attribute("hitPolicy") + " " + table.attribute("aggregation")).strip());
        }
        return policy.orElse(null);
    }

    private List<Input> inputs(DmnElement table, List<String> required) {
        var read = new ArrayList<Input>();
        var columns = table.children("input");
        if (columns.isEmpty() || columns.size() > COLUMNS_MAX) {
            say(0, "inputs", String.valueOf(COLUMNS_MAX));
        }
        for (var column : columns) {
            read.add(input(column, read.size() + 1, required));
        }
        return read;
    }

    private @Nullable Input input(DmnElement column, int number, List<String> required) {
        var expression = column.child("inputExpression");
        var asked = expression.map(DmnElement::text).orElse("");
        expression.ifPresent(one -> file.language(one, name));
        if (!file.declares(asked)) {
            say(number, "input-name", asked);
            return null;
        }
        if (!required.contains(asked)) {
            say(number, "input-not-required", asked);
        }
        var typeRef = expression.map(one -> one.attribute("typeRef")).orElse("");
        var kind = kind(typeRef.isEmpty() ? file.kindOf(asked) : typeRef, number);
        var label = column.attribute("label");
        return kind == null
                ? null
                : new Input(label.isEmpty() ? asked : label, asked, kind, column.textOf("inputValues"));
    }

    private List<Output> outputs(DmnElement table, DmnElement decision) {
        var read = new ArrayList<Output>();
        var columns = table.children("output");
        if (columns.isEmpty() || columns.size() > COLUMNS_MAX) {
            say(0, "outputs", String.valueOf(COLUMNS_MAX));
        }
        int first = table.children("input").size() + 1;
        for (var column : columns) {
            int number = first + read.size();
            var typeRef = column.attribute("typeRef");
            var ofDecision = decision.child("variable")
                    .map(variable -> variable.attribute("typeRef"))
                    .orElse("");
            var kind = kind(typeRef.isEmpty() && columns.size() == 1 ? ofDecision : typeRef, number);
            var called = column.attribute("name");
            boolean isNamed = columns.size() == 1 || !called.isEmpty();
            if (!isNamed
                    || read.stream()
                            .anyMatch(other -> other != null && other.name().equals(called))) {
                say(number, "output-name", called);
            }
            read.add(kind == null ? null : new Output(called, kind, column.textOf("defaultOutputEntry")));
        }
        return read;
    }

    private @Nullable ValueKind kind(String typeRef, int column) {
        var kind = ValueKind.of(file.resolved(typeRef));
        if (kind.isEmpty()) {
            say(column, typeRef.isEmpty() ? "no-kind" : "kind", typeRef);
        }
        return kind.orElse(null);
    }

    private Optional<Row> row(int number, DmnElement rule, int inputs, int outputs, int notes) {
        var tests = rule.children("inputEntry");
        var values = rule.children("outputEntry");
        var beside =
                rule.children("annotationEntry").stream().map(DmnElement::text).toList();
        for (var cell : rule.children()) {
            file.language(cell, name);
        }
        boolean fits = tests.size() == inputs && values.size() == outputs && beside.size() <= notes;
        if (!fits) {
            findings.add(TableFinding.ofRow(
                    name, number, "row-shape", String.valueOf(inputs), String.valueOf(outputs), String.valueOf(notes)));
        }
        var row = new Row(
                number,
                tests.stream().map(ReadTable::test).toList(),
                values.stream().map(DmnElement::text).toList(),
                beside);
        boolean isShort = rule.children().stream().allMatch(cell -> cell.text().length() <= LETTERS_MAX);
        if (!isShort) {
            findings.add(TableFinding.ofRow(name, number, "cell-long", String.valueOf(LETTERS_MAX)));
        }
        return fits && isShort ? Optional.of(row) : Optional.empty();
    }

    /** An empty cell means any value, as editors of tables write it. */
    private static String test(DmnElement cell) {
        return cell.text().isEmpty() ? CellTest.ANY : cell.text();
    }

    private void say(int column, String code, String... facts) {
        findings.add(TableFinding.ofColumn(name, column, code, facts));
    }
}
