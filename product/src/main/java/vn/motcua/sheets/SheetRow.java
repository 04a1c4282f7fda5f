package vn.motcua.sheets;

import java.util.Map;
import java.util.TreeMap;

/**
 * A procedure in a sheet.
 *
 * @param number of the row, from 1 as spreadsheets show it
 * @param values of its cells by {@link SheetColumn}, as they are to stand in the package; blank cells change nothing and are not there
 */
public record SheetRow(int number, String code, Map<SheetColumn, String> values) {
    public SheetRow {
        values = new TreeMap<>(values);
    }
}
