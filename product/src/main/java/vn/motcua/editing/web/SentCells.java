package vn.motcua.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.decision.ReadTables;

/** The cells of a form, row by row: {@code o-3-1} is the first cell of the third row. A row ends where a field is missing. */
final class SentCells {
    private SentCells() {}

    static List<List<String>> of(Map<String, String> sent) {
        var rows = new ArrayList<List<String>>();
        while (rows.size() < ReadTables.ROWS_MAX && sent.containsKey(field(rows.size() + 1, 1))) {
            var cells = new ArrayList<String>();
            while (sent.containsKey(field(rows.size() + 1, cells.size() + 1))) {
                cells.add(sent.getOrDefault(field(rows.size() + 1, cells.size() + 1), ""));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String field(int row, int column) {
        return "o-" + row + "-" + column;
    }
}
