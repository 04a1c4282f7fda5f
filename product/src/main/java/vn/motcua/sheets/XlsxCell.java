package vn.motcua.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;
import vn.motcua.sheets.SheetCell.Kind;

/** Reads a cell of a workbook by what it holds: a formula counts by its result, as it was when the file was saved. */
final class XlsxCell {
    /** Letters of days and times outside of quotes, brackets and what is written as it is (ECMA-376, part 1, 18.8.31). */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*+\"|\\[[^\\[\\]]*+\\]|\\\\.|_.|\\*.");

    private static final Pattern DAY = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);
    /** Formats without a text of their own that show days and times (18.8.30). */
    private static final List<int[]> DAYS =
            List.of(new int[] {14, 22}, new int[] {27, 36}, new int[] {45, 47}, new int[] {50, 58});

    /** No spreadsheet writes a longer format. */
    private static final int FORMAT_MAX = 255;
    /** A character that cannot stand in XML by itself (18.4.12, ST_Xstring). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxCell() {}

    static SheetCell read(Cell cell) {
        var written = Objects.requireNonNullElse(cell.getRawValue(), "");
        return switch (cell.getType()) {
            case EMPTY -> SheetCell.EMPTY;
            case STRING -> text(cell.getText());
            case NUMBER -> number(cell, written);
            case BOOLEAN -> new SheetCell(Kind.TRUTH, written, "");
            case ERROR -> new SheetCell(Kind.FAULT, written, "");
            case FORMULA -> result(cell, written);
        };
    }

    private static SheetCell result(Cell cell, String written) {
        return switch (cell.getValue()) {
            case null -> new SheetCell(Kind.FORMULA, "", "");
            case BigDecimal _ -> number(cell, written);
            case Boolean _ -> new SheetCell(Kind.TRUTH, written, "");
            case Object _ when written.isEmpty() -> new SheetCell(Kind.FORMULA, "", "");
            case Object _ when written.startsWith("#") -> new SheetCell(Kind.FAULT, written, "");
            case Object text -> text(text.toString());
        };
    }

    private static SheetCell text(String written) {
        return SheetCell.text(
                written.contains("_x")
                        ? ESCAPED.matcher(written)
                                .replaceAll(found -> Matcher.quoteReplacement(
                                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                        : written);
    }

    private static SheetCell number(Cell cell, String written) {
        var whole = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        var format = whole.length() > FORMAT_MAX ? whole.substring(0, FORMAT_MAX) : whole;
        return new SheetCell(
                isDay(cell.getDataFormatId(), format) ? Kind.DATE : Kind.NUMBER,
                written,
                format.equalsIgnoreCase("general") ? "" : format);
    }

    private static boolean isDay(@Nullable Integer id, String format) {
        return id != null && DAYS.stream().anyMatch(range -> id >= range[0] && id <= range[1])
                || DAY.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }
}
