package vn.motcua.shared;

/** What any text that comes in must be: not endless. The gate judges it where it enters. */
public final class PlainText {
    public static final int LENGTH_MAX = 20_000;

    private PlainText() {}
}
