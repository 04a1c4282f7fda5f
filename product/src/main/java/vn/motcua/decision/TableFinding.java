package vn.motcua.decision;

import java.util.List;

/**
 * What is wrong with a file of tables, at one place.
 *
 * @param table name of the decision; empty for the whole file
 * @param row from 1; 0 for the whole table
 * @param column from 1, inputs before outputs before notes; 0 for the whole row
 * @param code of the sentence
 * @param facts that the sentence names
 * @param missing cells of a row that is not there and would close the gap, one for each input; none where it is no gap
 */
public record TableFinding(String table, int row, int column, String code, List<String> facts, List<String> missing) {
    public TableFinding {
        facts = List.copyOf(facts);
        missing = List.copyOf(missing);
    }

    public TableFinding(String table, int row, int column, String code, List<String> facts) {
        this(table, row, column, code, facts, List.of());
    }

    static TableFinding gap(String table, String inWords, List<String> missing) {
        return new TableFinding(table, 0, 0, "gap", List.of(inWords), missing);
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
