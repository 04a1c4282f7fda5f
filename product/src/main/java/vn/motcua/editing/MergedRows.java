package vn.motcua.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.DecisionTable.Row;

/**
 * The rows that a page sends for a table that another window may have changed since it was shown: of them those cells count that differ
 * from what the page had shown.
 *
 * @param shown as the page had it; empty where nobody knows any more
 * @param now as it is
 * @param sent rows of the page
 */
record MergedRows(Optional<DecisionTable> shown, DecisionTable now, List<Row> sent) {
    MergedRows {
        sent = List.copyOf(sent);
    }

    /** Empty where cells of the one cannot be put into the other: it has other columns or other rows. */
    Optional<List<Row>> rows() {
        boolean hasItsColumns =
                shown.map(MergedRows::columns).filter(columns(now)::equals).isPresent();
        if ((hasItsColumns || shown.isEmpty()) && cells(now, sent).equals(cells(now, now.rows()))) {
            return Optional.of(now.rows());
        }
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        if (cells(shown.get(), sent).equals(cells(shown.get(), shown.get().rows()))) {
            return Optional.of(now.rows());
        }
        int size = now.rows().size();
        boolean hasItsRows = shown.get().rows().size() == size && sent.size() == size;
        return hasItsColumns && hasItsRows ? Optional.of(cellByCell()) : Optional.empty();
    }

    private List<Row> cellByCell() {
        var before = cells(shown.orElseThrow(), shown.orElseThrow().rows());
        var current = cells(now, now.rows());
        var typed = cells(now, sent);
        var rows = new ArrayList<Row>();
        for (int row = 0; row < typed.size(); row++) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < typed.get(row).size(); i++) {
                var cell = typed.get(row).get(i);
                cells.add(cell.equals(before.get(row).get(i)) ? current.get(row).get(i) : cell);
            }
            rows.add(TableRows.row(now, row + 1, cells));
        }
        return rows;
    }

    /** Whether the row at a button is still the one that the page showed there. */
    boolean isSameRow(int at) {
        return shown.filter(table -> columns(table).equals(columns(now)))
                .map(table -> cells(table, table.rows()))
                .filter(before ->
                        at >= 0 && at < before.size() && at < now.rows().size())
                .filter(before -> before.get(at).equals(cells(now, now.rows()).get(at)))
                .isPresent();
    }

    private static List<List<String>> cells(DecisionTable table, List<Row> rows) {
        return rows.stream().map(row -> filled(table, row)).toList();
    }

    private static List<String> filled(DecisionTable table, Row row) {
        return TableRows.cells(table, TableRows.row(table, row.number(), TableRows.cells(table, row)));
    }

    private static List<String> columns(DecisionTable table) {
        var columns = new ArrayList<String>();
        table.inputs().forEach(input -> columns.add("? " + input.name() + " " + input.kind()));
        table.outputs().forEach(output -> columns.add("= " + output.name() + " " + output.kind()));
        columns.addAll(table.notes());
        return columns;
    }
}
