package vn.motcua.sheets;

import vn.motcua.ui.Said;

/**
 * What does not fit in a sheet.
 *
 * @param row as spreadsheets number it, from 1; 0 for the whole sheet
 * @param column as spreadsheets letter it; empty for the whole row
 * @param title of the column; empty likewise
 * @param found what stands there
 * @param said what is wrong and what to do
 */
public record SheetFinding(int row, String column, String title, String found, Said said) {
    private static final int SHOWN_MAX = 60;

    public SheetFinding {
        found = found.length() > SHOWN_MAX ? found.substring(0, SHOWN_MAX) + "…" : found;
    }

    static SheetFinding whole(String key, Object... facts) {
        return new SheetFinding(0, "", "", "", Said.of("sheets." + key, facts));
    }

    /** As {@code F12}. */
    public String cell() {
        return column + row;
    }
}
