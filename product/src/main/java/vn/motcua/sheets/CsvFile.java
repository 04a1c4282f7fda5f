package vn.motcua.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import motcua.vietnamese.UnicodeStart;

/**
 * Texts parted by commas, semicolons or tabs (RFC 4180): where numbers are written with commas, spreadsheets part cells by semicolons.
 * Written as UTF-8 with its mark (BOM), without which they take it for another encoding.
 */
final class CsvFile {
    static final int ROWS_MAX = 5_000;
    static final int CELLS_MAX = 100;

    private static final char QUOTE = "\"".charAt(0);
    private static final String SEPARATORS = ",;\t";
    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@";

    /** A first line that says what parts cells, as some spreadsheets write it. */
    private static final Pattern SAYS_SEPARATOR = Pattern.compile("sep=([,;\t])(?=\n)");

    private final String text;
    private final char separator;
    /** Line on which a quoted cell begins that has no end, from 1; 0 when there is none. */
    private int openedAt;

    private CsvFile(String text) {
        var said = SAYS_SEPARATOR.matcher(text);
        boolean isSaid = said.lookingAt();
        this.separator = isSaid ? said.group(1).charAt(0) : separator(text);
        // The line stays as a blank one, so that rows keep their numbers.
        this.text = isSaid ? text.substring(said.end()) : text;
    }

    static SheetFile read(byte[] content) {
        try {
            if (UnicodeStart.of(content).isUtf32()) {
                return new SheetFile.Refused("not-utf-8");
            }
            var text = decoded(content);
            if (text.indexOf('\0') >= 0) {
                return new SheetFile.Refused("not-utf-8");
            }
            var reading = new CsvFile(text);
            var rows = reading.rows();
            if (reading.openedAt > 0) {
                return new SheetFile.Refused("quote-open", List.of(reading.openedAt));
            }
            return rows.size() > ROWS_MAX ? new SheetFile.Refused("too-many-rows") : new SheetFile.Opened(rows);
        } catch (CharacterCodingException _) {
            return new SheetFile.Refused("not-utf-8");
        }
    }

    private static String decoded(byte[] content) throws CharacterCodingException {
        var charset = charset(content);
        var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return bare.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Charset charset(byte[] content) {
        if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    /** That which stands most often outside of quotes in the first line. */
    private static char separator(String text) {
        var counts = new int[SEPARATORS.length()];
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == QUOTE) {
                isQuoted = !isQuoted;
            } else if (letter == '\n' && !isQuoted) {
                break;
            } else if (!isQuoted && SEPARATORS.indexOf(letter) >= 0) {
                counts[SEPARATORS.indexOf(letter)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private List<List<SheetCell>> rows() {
        var rows = new ArrayList<List<SheetCell>>();
        var row = new ArrayList<SheetCell>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length() && rows.size() <= ROWS_MAX; i++) {
            char letter = text.charAt(i);
            if (isQuoted) {
                if (letter != QUOTE) {
                    cell.append(letter);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                    cell.append(QUOTE);
                    i++;
                } else {
                    isQuoted = false;
                    openedAt = 0;
                }
            } else if (letter == QUOTE && cell.toString().isBlank()) {
                cell.setLength(0);
                isQuoted = true;
                openedAt = rows.size() + 1;
            } else if (letter == separator) {
                add(row, cell);
            } else if (letter == '\n') {
                add(row, cell);
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(letter);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            add(row, cell);
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private static void add(List<SheetCell> row, StringBuilder cell) {
        var text = cell.toString().strip();
        cell.setLength(0);
        if (row.size() < CELLS_MAX) {
            row.add(SheetCell.text(
                    text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0
                            ? text.substring(1)
                            : text));
        }
    }

    /** @param rows of texts and numbers */
    static byte[] write(List<List<Object>> rows) {
        var text = new StringBuilder("\uFEFF");
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : ",").append(written(row.get(i)));
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String written(Object cell) {
        var text = cell.toString();
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars()
                        .anyMatch(letter ->
                                letter == QUOTE || letter == '\n' || letter == '\r' || SEPARATORS.indexOf(letter) >= 0)
                ? QUOTE + safe.replace("\"", "\"\"") + QUOTE
                : safe;
    }
}
