package vn.motcua.decision;

import java.util.List;
import vn.motcua.decision.Words.Unreadable;

/** Holds each cell of a table against the kind of its column and the small language that cells are written in. */
final class JudgeCells {
    private final DecisionTable table;
    private final List<TableFinding> findings;

    private JudgeCells(DecisionTable table, List<TableFinding> findings) {
        this.table = table;
        this.findings = findings;
    }

    static void judge(DecisionTable table, List<TableFinding> findings) {
        new JudgeCells(table, findings).judge();
    }

    private void judge() {
        policy();
        for (int i = 0; i < table.inputs().size(); i++) {
            var input = table.inputs().get(i);
            if (!input.allowed().isEmpty()) {
                test(0, i + 1, input.allowed(), input.kind());
            }
            for (var row : table.rows()) {
                test(row.number(), i + 1, row.tests().get(i), input.kind());
            }
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            var output = table.outputs().get(i);
            if (!output.otherwise().isEmpty()) {
                value(0, table.column(i), output.otherwise(), output.kind());
            }
            for (var row : table.rows()) {
                value(row.number(), table.column(i), row.values().get(i), output.kind());
            }
        }
    }

    private void policy() {
        if (table.policy().aggregates() && table.outputs().size() > 1) {
            findings.add(TableFinding.ofTable(table.name(), "aggregates-one"));
        }
        if (table.policy().calculates()
                && table.outputs().stream().anyMatch(output -> output.kind() != ValueKind.NUMBER)) {
            findings.add(TableFinding.ofTable(table.name(), "aggregates-numbers"));
        }
    }

    private void test(int row, int column, String text, ValueKind kind) {
        CellTest.read(text, kind).problem().ifPresent(problem -> say(row, column, text, problem));
    }

    private void value(int row, int column, String text, ValueKind kind) {
        CellValue.problem(text, kind, table.numbers()).ifPresent(problem -> say(row, column, text, problem));
    }

    private void say(int row, int column, String text, Unreadable problem) {
        findings.add(
                new TableFinding(table.name(), row, column, "cell-" + problem.code(), List.of(text, problem.fact())));
    }
}
