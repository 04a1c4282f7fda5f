package vn.motcua.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import motcua.vietnamese.Text;
import vn.motcua.shared.SearchText;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Said;

/** A table whose columns whoever reads it names: everything that does not fit, cell by cell, or the rows. */
public final class PlainSheet {
    private static final int TEXT_MAX = 2_000;
    /** What spreadsheets count days from (ECMA-376, part 1, 18.17.4.1). */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private static final int DAYS_MAX = 200_000;

    /** What stands in a column. */
    public enum Kind {
        /** Code of a procedure, also one that a spreadsheet took for a number. */
        CODE,
        TEXT,
        /** A day, as a day of the spreadsheet or written; read as {@code 2026-12-01}. */
        DAY
    }

    /**
     * A column.
     *
     * @param title as it stands over the column; either language is read, with or without marks
     */
    public record Column(String key, Kind kind, Said title) {}

    /** @param column as spreadsheets letter it */
    public record Cell(String text, String column, String title) {}

    /**
     * @param number as spreadsheets number it, from 1
     * @param cells by the key of their column, none for blank ones and for those that could not be read
     * @param unread keys of those that could not
     */
    public record Row(int number, Map<String, Cell> cells, Set<String> unread) {
        public Row {
            cells = Map.copyOf(cells);
            unread = Set.copyOf(unread);
        }

        /** Empty for a blank cell. */
        public String text(String key) {
            var cell = cells.get(key);
            return cell == null ? "" : cell.text();
        }

        /** What is wrong with that cell; with the row where it is blank. */
        public SheetFinding finding(String key, Said said) {
            var cell = cells.get(key);
            return cell == null
                    ? new SheetFinding(number, "", "", "", said)
                    : new SheetFinding(number, cell.column(), cell.title(), cell.text(), said);
        }
    }

    public sealed interface Reading {
        record Read(List<Row> rows) implements Reading {
            public Read {
                rows = List.copyOf(rows);
            }
        }

        /**
         * @param findings all of them, in the order of the table
         * @param rows as far as they could be read, so that whoever reads on says what else is wrong with them
         */
        record Refused(List<SheetFinding> findings, List<Row> rows) implements Reading {
            public Refused {
                findings = List.copyOf(findings);
                rows = List.copyOf(rows);
            }
        }
    }

    private final List<SheetFinding> findings = new ArrayList<>();
    private final Map<Integer, Column> columns = new TreeMap<>();

    private PlainSheet() {}

    /**
     * A workbook (.xlsx) or texts parted by commas, semicolons or tabs, of at most {@link ReadSheet#BYTES_MAX} bytes.
     *
     * @param known columns that may be there, in any order
     * @param required keys of those that must
     */
    public static Reading read(byte[] content, List<Column> known, Set<String> required) {
        if (content.length > ReadSheet.BYTES_MAX) {
            return refused("too-large");
        }
        if (ReadSheet.isOfAnotherKind(content)) {
            return refused("other-kind");
        }
        return switch (XlsxFile.isZip(content) ? XlsxFile.read(content) : CsvFile.read(content)) {
            case SheetFile.Refused(var why, var facts) -> refused(why, facts.toArray());
            case SheetFile.Opened(var rows) -> new PlainSheet().read(rows, known, required);
        };
    }

    private static Reading refused(String why, Object... facts) {
        return new Reading.Refused(List.of(SheetFinding.whole(why, facts)), List.of());
    }

    private Reading read(List<List<SheetCell>> cells, List<Column> known, Set<String> required) {
        int head = 0;
        while (head < cells.size() && isBlank(cells.get(head))) {
            head++;
        }
        if (head == cells.size()) {
            return refused("empty");
        }
        head(cells.get(head), head + 1, known);
        for (var column : known) {
            if (required.contains(column.key()) && !columns.containsValue(column)) {
                findings.add(SheetFinding.whole("no-code-column", column.title().vietnamese()));
            }
        }
        var rows = new ArrayList<Row>();
        boolean isHeadSound = findings.isEmpty();
        for (int i = head + 1; i < cells.size(); i++) {
            if (isHeadSound && !isBlank(cells.get(i))) {
                rows.add(row(cells.get(i), i + 1));
            }
        }
        if (rows.isEmpty() && findings.isEmpty()) {
            return refused("empty");
        }
        return findings.isEmpty() ? new Reading.Read(rows) : new Reading.Refused(findings, rows);
    }

    private static boolean isBlank(List<SheetCell> row) {
        return row.stream().allMatch(SheetCell::isBlank);
    }

    private void head(List<SheetCell> cells, int number, List<Column> known) {
        for (int i = 0; i < cells.size(); i++) {
            var written = cells.get(i).written();
            if (written.isBlank()) {
                continue;
            }
            var folded = SearchText.fold(written.strip());
            Optional<Column> column = known.stream()
                    .filter(one -> SearchText.fold(one.title().vietnamese()).equals(folded)
                            || SearchText.fold(one.title().english()).equals(folded))
                    .findFirst();
            if (column.isEmpty()) {
                add(number, i, written, Said.of("sheets.column-unknown"));
            } else if (columns.containsValue(column.get())) {
                add(number, i, written, Said.of("sheets.column-twice"));
            } else {
                columns.put(i, column.get());
            }
        }
    }

    private Row row(List<SheetCell> cells, int number) {
        var found = new HashMap<String, Cell>();
        var unread = new HashSet<String>();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var column = columns.get(i);
            if (cell.isBlank()) {
                continue;
            }
            if (column == null) {
                add(number, i, cell.written(), Said.of("sheets.no-column"));
                continue;
            }
            switch (value(column.kind(), cell)) {
                case CellValue.Fits(var text) ->
                    found.put(
                            column.key(),
                            new Cell(text, ReadSheet.letters(i), column.title().vietnamese()));
                case CellValue.Wrong(var why, var facts) -> {
                    unread.add(column.key());
                    add(number, i, cell.written(), Said.of("sheets." + why, facts.toArray()));
                }
            }
        }
        return new Row(number, found, unread);
    }

    private void add(int row, int column, String found, Said said) {
        var known = columns.get(column);
        findings.add(new SheetFinding(
                row,
                ReadSheet.letters(column),
                known == null ? "" : known.title().vietnamese(),
                found,
                said));
    }

    private static CellValue value(Kind kind, SheetCell cell) {
        return switch (kind) {
            case CODE -> CellValue.of(SheetColumn.CODE, cell);
            case TEXT -> text(cell);
            case DAY -> day(cell);
        };
    }

    /** A number that stands where a text is meant, such as the code of a commune, is read as its digits. */
    private static CellValue text(SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.NUMBER && cell.written().matches("\\d{1,12}")) {
            return new CellValue.Fits(cell.written());
        }
        if (cell.kind() != SheetCell.Kind.TEXT) {
            return CellValue.of(SheetColumn.NAME, cell);
        }
        var line = Text.line(cell.written());
        return line.length() > TEXT_MAX ? new CellValue.Wrong("long", List.of(TEXT_MAX)) : new CellValue.Fits(line);
    }

    private static CellValue day(SheetCell cell) {
        try {
            if (cell.kind() == SheetCell.Kind.DATE) {
                var days = new BigDecimal(cell.written()).intValue();
                return days < 1 || days > DAYS_MAX
                        ? new CellValue.Wrong("day")
                        : new CellValue.Fits(FIRST_DAY.plusDays(days).toString());
            }
            return cell.kind() == SheetCell.Kind.TEXT
                    ? new CellValue.Fits(
                            WrittenTime.day(Text.line(cell.written())).toString())
                    : new CellValue.Wrong("day");
        } catch (DateTimeException | NumberFormatException _) {
            return new CellValue.Wrong("day");
        }
    }

    /** @param rows values by the key of their column; what is not there is a blank cell */
    public static byte[] write(List<Column> columns, List<Map<String, String>> rows, WriteSheet.Form form) {
        var cells = new ArrayList<List<Object>>();
        cells.add(columns.stream()
                .map(column -> (Object) column.title().vietnamese())
                .toList());
        rows.forEach(row -> cells.add(columns.stream()
                .map(column -> (Object) row.getOrDefault(column.key(), ""))
                .toList()));
        return form == WriteSheet.Form.XLSX ? XlsxFile.write(cells) : CsvFile.write(cells);
    }
}
