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

    /**
     * @param rows those that are not blank
     * @param openedAt line of a row with a quote that has no end, which swallows what follows; 0 for none
     */
    record File(List<Row> rows, int openedAt) {
        File {
            rows = List.copyOf(rows);
        }
    }

    static File of(String file) {
        var bare = file.startsWith("\uFEFF") ? file.substring(1) : file;
        var reading = new CsvRows(bare.replace("\r\n", "\n").replace('\r', '\n'));
        var rows = reading.rows();
        return new File(rows, reading.isQuoted ? reading.began : 0);
    }

    private static char separator(String text) {
        char best = SEPARATORS.charAt(0);
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char one = SEPARATORS.charAt(i);
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
