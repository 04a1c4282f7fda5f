package vn.motcua.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes procedures into a sheet, as {@link ReadSheet} reads it. */
public final class WriteSheet {
    /** How the file is laid out. */
    public enum Form {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv; charset=utf-8");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    private WriteSheet() {}

    /** @param procedures values by column, as packages say them; what is not there is a blank cell */
    public static byte[] write(List<Map<SheetColumn, String>> procedures, Form form) {
        var rows = new ArrayList<List<Object>>();
        var head = new ArrayList<Object>();
        for (var column : SheetColumn.values()) {
            head.add(column.title());
        }
        rows.add(head);
        for (var procedure : procedures) {
            var row = new ArrayList<Object>();
            for (var column : SheetColumn.values()) {
                row.add(cell(column, procedure.getOrDefault(column, "")));
            }
            rows.add(row);
        }
        return form == Form.XLSX ? XlsxFile.write(rows) : CsvFile.write(rows);
    }

    private static Object cell(SheetColumn column, String value) {
        return switch (column.kind) {
            case NUMBER, MONEY -> value.isEmpty() ? value : (Object) Long.valueOf(value);
            case WORD -> column.shown(value);
            case CODE, TEXT -> value;
        };
    }
}
