package vn.motcua.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import motcua.vietnamese.Text;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.DecisionTable.Row;
import vn.motcua.decision.ValueKind;

/** Rows of a table on the desk: cells are texts, whatever they say. */
public final class TableRows {
    private static final String ANY = "-";

    private final DecisionTable table;
    private final List<Row> rows;

    /** @param table whose columns they have */
    TableRows(DecisionTable table, List<Row> rows) {
        this.table = table;
        this.rows = new ArrayList<>(rows);
    }

    /** How many cells a row has: conditions, answers, notes. */
    public static int columns(DecisionTable table) {
        return table.inputs().size() + table.outputs().size() + table.notes().size();
    }

    /** All cells of a row, notes filled up to the last column. */
    public static List<String> cells(DecisionTable table, Row row) {
        var cells = new ArrayList<>(row.tests());
        cells.addAll(row.values());
        cells.addAll(row.notes());
        while (cells.size() < columns(table)) {
            cells.add("");
        }
        return cells;
    }

    /** A row of the cells that somebody typed; missing ones are empty. A word where a text is asked for gets its quotation marks. */
    static Row row(DecisionTable table, int number, List<String> typed) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < columns(table); i++) {
            cells.add(i < typed.size() ? Text.line(typed.get(i)).strip() : "");
        }
        int inputs = table.inputs().size();
        int notes = inputs + table.outputs().size();
        for (int i = 0; i < notes; i++) {
            var kind = i < inputs
                    ? table.inputs().get(i).kind()
                    : table.outputs().get(i - inputs).kind();
            cells.set(i, quoted(cells.get(i), kind));
            if (i < inputs && cells.get(i).isEmpty()) {
                cells.set(i, ANY);
            }
        }
        return new Row(
                number, cells.subList(0, inputs), cells.subList(inputs, notes), cells.subList(notes, cells.size()));
    }

    private static String quoted(String cell, ValueKind kind) {
        boolean isWord = kind == ValueKind.TEXT && cell.matches("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*");
        return isWord && !cell.equals("null") ? '"' + cell + '"' : cell;
    }

    /** Whose columns they have. */
    DecisionTable table() {
        return table;
    }

    void add(Row row) {
        rows.add(row);
    }

    /** A copy behind the last row: whoever adds a row like another writes only what differs. */
    void copy(int at) {
        if (isThere(at)) {
            rows.add(rows.get(at));
        }
    }

    void remove(int at) {
        if (isThere(at)) {
            rows.remove(at);
        }
    }

    /** One place up or down; the first and the last stay where they are. */
    void move(int at, int by) {
        if (isThere(at) && isThere(at + by)) {
            Collections.swap(rows, at, at + by);
        }
    }

    private boolean isThere(int at) {
        return at >= 0 && at < rows.size();
    }

    /** A row without conditions, which says nothing yet. */
    Row empty() {
        return row(table, 0, List.of());
    }

    /** A row with these conditions, which says nothing yet. */
    Row asking(List<String> tests) {
        return row(table, 0, tests);
    }

    int size() {
        return rows.size();
    }

    /** Counted anew. */
    List<Row> all() {
        var all = new ArrayList<Row>();
        for (var row : rows) {
            all.add(new Row(all.size() + 1, row.tests(), row.values(), row.notes()));
        }
        return all;
    }
}
