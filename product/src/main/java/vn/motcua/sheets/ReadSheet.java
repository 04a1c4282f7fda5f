package vn.motcua.sheets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.ui.Said;

/** Reads a sheet of procedures that people edited: everything that does not fit, cell by cell, or the rows. */
public final class ReadSheet {
    public static final int BYTES_MAX = 5_000_000;

    private static final int LETTERS_OF_ALPHABET = 26;

    /** What came of it. */
    public sealed interface Reading {
        record Read(List<SheetRow> rows) implements Reading {
            public Read {
                rows = List.copyOf(rows);
            }
        }

        /** @param findings all of them, in the order of the sheet */
        record Refused(List<SheetFinding> findings) implements Reading {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    private final List<SheetFinding> findings = new ArrayList<>();
    private final Map<Integer, SheetColumn> columns = new TreeMap<>();

    private ReadSheet() {}

    /** A workbook (.xlsx) or texts parted by commas, semicolons or tabs. */
    public static Reading read(byte[] content) {
        if (content.length > BYTES_MAX) {
            return refused("too-large");
        }
        if (isOfAnotherKind(content)) {
            return refused("other-kind");
        }
        return switch (XlsxFile.isZip(content) ? XlsxFile.read(content) : CsvFile.read(content)) {
            case SheetFile.Refused(var why, var facts) -> refused(why, facts.toArray());
            case SheetFile.Opened(var rows) -> new ReadSheet().read(rows);
        };
    }

    /** The workbooks of before 2007 and PDFs, which people take for what they see in them. */
    static boolean isOfAnotherKind(byte[] content) {
        var start = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
        return start.startsWith("\u00d0\u00cf\u0011\u00e0") || start.startsWith("%PDF-");
    }

    private static Reading refused(String why, Object... facts) {
        return new Reading.Refused(List.of(SheetFinding.whole(why, facts)));
    }

    private Reading read(List<List<SheetCell>> cells) {
        int head = 0;
        while (head < cells.size() && isBlank(cells.get(head))) {
            head++;
        }
        if (head == cells.size()) {
            return refused("empty");
        }
        head(cells.get(head), head + 1);
        var rows = new ArrayList<SheetRow>();
        if (findings.isEmpty()) {
            var seen = new HashMap<String, Integer>();
            for (int i = head + 1; i < cells.size(); i++) {
                if (!isBlank(cells.get(i))) {
                    rows.add(row(cells.get(i), i + 1, seen));
                }
            }
            if (rows.isEmpty()) {
                return refused("empty");
            }
        }
        return findings.isEmpty() ? new Reading.Read(rows) : new Reading.Refused(findings);
    }

    private static boolean isBlank(List<SheetCell> row) {
        return row.stream().allMatch(SheetCell::isBlank);
    }

    private void head(List<SheetCell> cells, int number) {
        for (int i = 0; i < cells.size(); i++) {
            var written = cells.get(i).written();
            var column = SheetColumn.titled(written);
            int at = i;
            if (column.isEmpty()) {
                if (!written.isBlank()) {
                    add(new At(number, i, "", written), "column-unknown");
                }
            } else if (columns.containsValue(column.get())) {
                add(new At(number, i, column.get().title(), written), "column-twice");
            } else {
                columns.put(at, column.get());
            }
        }
        if (!columns.containsValue(SheetColumn.CODE)) {
            findings.add(SheetFinding.whole("no-code-column", SheetColumn.CODE.title()));
        }
    }

    private SheetRow row(List<SheetCell> cells, int number, Map<String, Integer> seen) {
        var values = new TreeMap<SheetColumn, String>();
        var code = new String[] {""};
        columns.forEach((at, column) -> {
            var cell = at < cells.size() ? cells.get(at) : SheetCell.EMPTY;
            if (cell.isBlank() && column != SheetColumn.CODE) {
                return;
            }
            switch (CellValue.of(column, cell)) {
                case CellValue.Wrong(var why, var facts) ->
                    add(new At(number, at, column.title(), cell.written()), why, facts.toArray());
                case CellValue.Fits(var value) -> {
                    if (column == SheetColumn.CODE) {
                        code[0] = value;
                        var before = seen.putIfAbsent(value, number);
                        if (before != null) {
                            add(new At(number, at, column.title(), value), "code-twice", before);
                        }
                    } else {
                        values.put(column, value);
                    }
                }
            }
        });
        for (int i = 0; i < cells.size(); i++) {
            if (!columns.containsKey(i) && !cells.get(i).isBlank()) {
                add(new At(number, i, "", cells.get(i).written()), "no-column");
            }
        }
        return new SheetRow(number, code[0], values);
    }

    /** Where something stands that does not fit. */
    private record At(int row, int column, String title, String found) {}

    private void add(At at, String why, Object... facts) {
        findings.add(new SheetFinding(
                at.row(), letters(at.column()), at.title(), at.found(), Said.of("sheets." + why, facts)));
    }

    /** As spreadsheets letter columns: A, Z, AA. */
    static String letters(int column) {
        return column < LETTERS_OF_ALPHABET
                ? String.valueOf((char) ('A' + column))
                : letters(column / LETTERS_OF_ALPHABET - 1) + (char) ('A' + column % LETTERS_OF_ALPHABET);
    }
}
