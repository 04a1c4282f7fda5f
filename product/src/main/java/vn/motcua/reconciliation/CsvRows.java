package vn.motcua.reconciliation;

import java.util.ArrayList;
import java.util.List;

/** Rows of a file of values (RFC 4180), parted by what stands most often outside of quotes: commas, semicolons or tabs. */
final class CsvRows {
    private static final String SEPARATORS = ",;\t";

    /** @param line of the file on which it begins, from 1 */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int began = 1;
    private boolean isQuoted;

    private CsvRows(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static List<Row> of(String file) {
        var bare = file.startsWith("\uFEFF") ? file.substring(1) : file;
        return new CsvRows(bare.replace("\r\n", "\n").replace('\r', '\n')).rows();
    }

    private static char separator(String text) {
        char best = SEPARATORS.charAt(0);
        long most = 0;
        for (char one : SEPARATORS.toCharArray()) {
            long count = text.chars().filter(letter -> letter == one).count();
            if (count > most) {
                most = count;
                best = one;
            }
        }
        return best;
    }

    private List<Row> rows() {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isQuoted) {
                i = inQuotes(i, letter);
            } else if (letter == '"' && cell.isEmpty()) {
                isQuoted = true;
            } else if (letter == separator) {
                endCell();
            } else if (letter == '\n') {
                endRow();
            } else {
                cell.append(letter);
            }
            line += letter == '\n' ? 1 : 0;
            began = cells.isEmpty() && cell.isEmpty() && !isQuoted ? line : began;
        }
        endRow();
        return rows;
    }

    private int inQuotes(int at, char letter) {
        if (letter != '"') {
            cell.append(letter);
            return at;
        }
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
            cell.append('"');
            return at + 1;
        }
        isQuoted = false;
        return at;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.stream().anyMatch(one -> !one.isBlank())) {
            rows.add(new Row(began, cells));
        }
        cells = new ArrayList<>();
    }
}
