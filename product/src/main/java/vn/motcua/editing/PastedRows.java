package vn.motcua.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.DecisionTable.Row;
import vn.motcua.decision.ReadTables;

/**
 * Rows as a spreadsheet copies them: a line for each, cells between tabs, a cell with tabs or line ends in quotation marks. Nothing of
 * it is taken unless all of it has the shape of the table.
 */
public final class PastedRows {
    /**
     * @param line of what was pasted, from 1
     * @param code of the sentence
     */
    public record Misfit(int line, String code, int found, int wanted) {}

    /** @param misfits none where all rows fit */
    record Read(List<Row> rows, List<Misfit> misfits) {}

    private static final int MISFITS_MAX = 50;

    private final String text;
    private int at;

    private PastedRows(String text) {
        this.text = text;
    }

    static Read read(DecisionTable table, String pasted) {
        var rows = new ArrayList<Row>();
        var misfits = new ArrayList<Misfit>();
        int wanted = TableRows.columns(table);
        int line = 0;
        for (var cells : new PastedRows(pasted.replace("\r\n", "\n").replace('\r', '\n')).lines()) {
            line++;
            if (cells.stream().allMatch(String::isBlank) || line == 1 && isHeading(table, cells)) {
                continue;
            }
            if (cells.size() > wanted
                    || cells.size() < table.inputs().size() + table.outputs().size()) {
                misfits.add(new Misfit(line, "columns", cells.size(), wanted));
            }
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).length() > ReadTables.CELL_MAX) {
                    misfits.add(new Misfit(line, "long", i + 1, ReadTables.CELL_MAX));
                }
            }
            rows.add(TableRows.row(table, rows.size() + 1, cells));
        }
        if (rows.size() > ReadTables.ROWS_MAX) {
            misfits.add(new Misfit(0, "rows", rows.size(), ReadTables.ROWS_MAX));
        }
        if (rows.isEmpty()) {
            misfits.add(new Misfit(0, "none", 0, wanted));
        }
        return new Read(rows, misfits.subList(0, Math.min(misfits.size(), MISFITS_MAX)));
    }

    /** The titles of the columns, which who copies a whole sheet brings along. */
    private static boolean isHeading(DecisionTable table, List<String> cells) {
        var titles = titles(table);
        return cells.size() <= titles.size()
                && cells.getFirst().strip().equalsIgnoreCase(titles.getFirst().strip());
    }

    /** Of all columns, as people read them. */
    public static List<String> titles(DecisionTable table) {
        var titles = new ArrayList<String>();
        table.inputs().forEach(input -> titles.add(input.label()));
        table.outputs().forEach(output -> titles.add(output.name().isEmpty() ? table.name() : output.name()));
        titles.addAll(table.notes());
        return titles;
    }

    /** A table as a spreadsheet takes it, with the titles of its columns. */
    public static String write(DecisionTable table) {
        var lines = new StringJoiner("\n");
        lines.add(String.join("\t", titles(table)));
        table.rows().forEach(row -> lines.add(String.join("\t", TableRows.cells(table, row))));
        return lines.toString();
    }

    private List<List<String>> lines() {
        var lines = new ArrayList<List<String>>();
        while (at < text.length()) {
            lines.add(line());
        }
        return lines;
    }

    private List<String> line() {
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(cell());
            if (at >= text.length() || text.charAt(at++) == '\n') {
                return cells;
            }
        }
    }

    private String cell() {
        var quoted = inQuotationMarks();
        if (quoted != null) {
            return quoted;
        }
        int from = at;
        while (at < text.length() && !isEnd(at)) {
            at++;
        }
        return text.substring(from, at);
    }

    /** A whole cell in quotation marks, doubled within, where it has what would end it otherwise or doubled marks; else null. */
    private @Nullable String inQuotationMarks() {
        if (at >= text.length() || text.charAt(at) != '"') {
            return null;
        }
        var cell = new StringBuilder();
        boolean isNeeded = false;
        int i = at + 1;
        for (; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != '"') {
                isNeeded |= letter == '\t' || letter == '\n';
                cell.append(letter);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                isNeeded = true;
                cell.append('"');
                i++;
            } else {
                break;
            }
        }
        boolean isWhole = i < text.length() && (i + 1 == text.length() || isEnd(i + 1));
        if (!isNeeded || !isWhole) {
            return null;
        }
        at = i + 1;
        return cell.toString();
    }

    private boolean isEnd(int place) {
        return text.charAt(place) == '\t' || text.charAt(place) == '\n';
    }
}
