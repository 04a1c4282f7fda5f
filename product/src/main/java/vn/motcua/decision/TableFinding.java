package vn.motcua.decision;

import java.util.List;

/**
 * What is wrong with a file of tables, at one place.
 *
 * @param table name of the decision; empty for the whole file
 * @param row from 1; 0 for the whole table
 * @param column from 1, inputs before outputs; 0 for the whole row
 * @param code of the sentence
 * @param facts that the sentence names
 */
public record TableFinding(String table, int row, int column, String code, List<String> facts) {
    public TableFinding {
        facts = List.copyOf(facts);
    }

    static TableFinding ofFile(String code, String... facts) {
        return new TableFinding("", 0, 0, code, List.of(facts));
    }

    static TableFinding ofTable(String table, String code, String... facts) {
        return new TableFinding(table, 0, 0, code, List.of(facts));
    }

    static TableFinding ofColumn(String table, int column, String code, String... facts) {
        return new TableFinding(table, 0, column, code, List.of(facts));
    }

    static TableFinding ofRow(String table, int row, String code, String... facts) {
        return new TableFinding(table, row, 0, code, List.of(facts));
    }
}
