package vn.motcua.changes.web;

/** Which columns are put into words. */
public final class ToldColumns {
    private ToldColumns() {}

    public static boolean isTold(String column) {
        return !ChangeWords.UNTOLD.contains(column);
    }
}
