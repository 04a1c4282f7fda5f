package vn.motcua.editing;

import vn.motcua.publishing.Editor;
import vn.motcua.shared.ProcedureCode;

/**
 * Which file of a procedure's package who works on: each editor has one draft of each file.
 *
 * @param file as the package names it: {@code service.json}, {@code tables/fee.dmn}
 */
public record DraftOf(ProcedureCode code, String file, Editor editor) {
    private static final String TABLES = "tables/";
    private static final String DMN = ".dmn";

    /** @param table name of its file without folder and ending, as {@code fee} */
    public static DraftOf table(ProcedureCode code, String table, Editor editor) {
        return new DraftOf(code, TABLES + table + DMN, editor);
    }

    /** The table, for a file that is one. */
    public String table() {
        return file.startsWith(TABLES) ? file.substring(TABLES.length(), file.length() - DMN.length()) : "";
    }

    DraftOf ofFile(String other) {
        return new DraftOf(code, other, editor);
    }
}
