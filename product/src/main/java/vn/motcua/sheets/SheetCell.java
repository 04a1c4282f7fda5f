package vn.motcua.sheets;

/**
 * A cell as it was kept in the file.
 *
 * @param written text, or a number as the file has it; blank for an empty cell
 * @param format how a number is shown; empty for the general one and for what is no number
 */
record SheetCell(Kind kind, String written, String format) {
    static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "", "");

    enum Kind {
        TEXT,
        NUMBER,
        /** A number that is shown as a day or a time. */
        DATE,
        /** True or false. */
        TRUTH,
        /** {@code #REF!} and the like, also of a formula. */
        FAULT,
        /** A formula whose result is not in the file. */
        FORMULA
    }

    static SheetCell text(String written) {
        return new SheetCell(Kind.TEXT, written, "");
    }

    boolean isBlank() {
        return kind == Kind.TEXT && written.isBlank();
    }
}
