package vn.motcua.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Office Open XML workbook (ECMA-376, part 1), read and written by fastexcel, and unpacked no further than it may be. */
final class XlsxFile {
    private static final int BYTES_MAX = 40_000_000;
    private static final int ENTRIES_MAX = 2_000;
    private static final int SHEETS_MAX = 50;
    private static final int BUFFER = 16_384;
    private static final int HEADER_BYTES = 8;

    /** Code, name, then all others. */
    private static final List<Integer> WIDTHS = List.of(12, 60, 22);

    private XlsxFile() {}

    static boolean isZip(byte[] content) {
        return content.length >= HEADER_BYTES && ReadableWorkbook.isOOXMLZipHeader(content);
    }

    static SheetFile read(byte[] content) {
        try {
            if (!isBounded(content)) {
                return new SheetFile.Refused("too-large");
            }
            if (!XlsxBounds.holds(content)) {
                return new SheetFile.Refused("too-wide", List.of(XlsxBounds.CELLS_OF_ROW_MAX));
            }
            try (var workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
                var sheet = workbook.getSheet(0);
                if (sheet.isEmpty()) {
                    return new SheetFile.Refused("no-sheet");
                }
                var others = others(workbook);
                if (!others.isEmpty()) {
                    return new SheetFile.Refused("other-sheets", List.of(String.join("”, “", others)));
                }
                try (var rows = sheet.get().openStream()) {
                    var read = rows(rows.iterator());
                    return read.size() > CsvFile.ROWS_MAX
                            ? new SheetFile.Refused("too-many-rows")
                            : new SheetFile.Opened(read);
                }
            }
        } catch (IOException | RuntimeException _) {
            // What a stranger's file makes of its reader: it says so with exceptions of many kinds.
            return new SheetFile.Refused("not-readable");
        }
    }

    /** Names of sheets beside the first that have procedures, too: they would be dropped without a word. */
    private static List<String> others(ReadableWorkbook workbook) throws IOException {
        var names = new ArrayList<String>();
        for (var sheet : workbook.getSheets().skip(1).limit(SHEETS_MAX).toList()) {
            try (var rows = sheet.openStream()) {
                var head = rows.map(XlsxFile::cells)
                        .filter(cells -> !cells.stream().allMatch(SheetCell::isBlank))
                        .findFirst();
                boolean hasProcedures = head.stream()
                        .flatMap(List::stream)
                        .anyMatch(cell -> SheetColumn.titled(cell.written()).equals(Optional.of(SheetColumn.CODE)));
                if (hasProcedures) {
                    names.add(sheet.getName());
                }
            }
        }
        return names;
    }

    /** Whether it is no more than anybody's workbook once it is unpacked. */
    private static boolean isBounded(byte[] content) throws IOException {
        int left = BYTES_MAX;
        int entries = 0;
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                entries++;
                left -= unpacked(zip.getInputStream(entry), left);
                if (left < 0 || entries > ENTRIES_MAX) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many bytes it becomes; more than there may be where it is more. */
    private static int unpacked(InputStream packed, int max) throws IOException {
        try (packed) {
            var buffer = new byte[BUFFER];
            int bytes = 0;
            for (int read = packed.read(buffer); read >= 0 && bytes <= max; read = packed.read(buffer)) {
                bytes += read;
            }
            return bytes;
        }
    }

    /** One more than may be where there are more. Blank rows count as far as something stands below them. */
    private static List<List<SheetCell>> rows(Iterator<Row> written) {
        var rows = new ArrayList<List<SheetCell>>();
        while (written.hasNext() && rows.size() <= CsvFile.ROWS_MAX) {
            var row = written.next();
            var cells = cells(row);
            if (cells.stream().allMatch(SheetCell::isBlank)) {
                continue;
            }
            while (rows.size() < Math.min(row.getRowNum() - 1, CsvFile.ROWS_MAX + 1)) {
                rows.add(List.of());
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<SheetCell> cells(Row row) {
        var cells = new ArrayList<SheetCell>();
        int count = Math.min(row.getCellCount(), CsvFile.CELLS_MAX);
        for (int i = 0; i < count; i++) {
            cells.add(row.getOptionalCell(i).map(XlsxCell::read).orElse(SheetCell.EMPTY));
        }
        return List.copyOf(cells);
    }

    /** @param rows of texts and numbers; the first is the head, which stays in sight */
    static byte[] write(List<List<Object>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Motcua", "1.0")) {
            var sheet = workbook.newWorksheet("Thủ tục");
            sheet.freezePane(1, 1);
            for (int column = 0; column < rows.getFirst().size(); column++) {
                sheet.width(column, WIDTHS.get(Math.min(column, WIDTHS.size() - 1)));
            }
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row, rows.get(row));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Writing into memory must be possible", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
                sheet.style(row, column).format("#,##0").set();
            } else {
                sheet.inlineString(row, column, cell.toString());
                var style = sheet.style(row, column).format("@");
                (row == 0 ? style.bold() : style).set();
            }
        }
    }
}
