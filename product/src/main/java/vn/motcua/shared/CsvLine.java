package vn.motcua.shared;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a file of values parted by commas (RFC 4180), as machines and spreadsheets read it. */
public final class CsvLine {
    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    /** Whatever a reader may take for the end of a cell or a line: where numbers have commas, it parts cells by semicolons. */
    private static final String QUOTED = "\",;\t\r\n";

    /** Without it (BOM), spreadsheets read Vietnamese letters as others. */
    private static final String MARK = "\uFEFF";

    private CsvLine() {}

    /** Lines as a file, UTF-8 with its mark. */
    public static byte[] file(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\r\n", MARK, "\r\n")).getBytes(StandardCharsets.UTF_8);
    }

    /** Numbers stand as they are, also below zero; texts are guarded. */
    public static String of(@Nullable Object... cells) {
        return Stream.of(cells)
                .map(cell ->
                        cell instanceof Number number ? number.toString() : cell(cell == null ? null : cell.toString()))
                .collect(Collectors.joining(","));
    }

    /** Nothing for null; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        var safe = value.isEmpty() || FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        return safe.chars().noneMatch(letter -> QUOTED.indexOf(letter) >= 0)
                ? safe
                : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** What was written as text lest a spreadsheet take it for a formula, as it was; anything else as it is. */
    public static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
