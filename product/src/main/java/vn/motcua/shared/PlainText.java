package vn.motcua.shared;

import org.jspecify.annotations.Nullable;

/** What any text that comes in must be: not endless, and without the character 0, which no database keeps. */
public final class PlainText {
    public static final int LENGTH_MAX = 20_000;

    private PlainText() {}

    /** What is wrong with a text, as a sentence; null when nothing is. */
    public static @Nullable String problem(String text) {
        if (text.length() > LENGTH_MAX) {
            return "Dài tối đa 20.000 ký tự, nhưng có " + text.length() + ". Hãy rút gọn rồi gửi lại.";
        }
        return text.indexOf(0) < 0 ? null : "Có ký tự không lưu được (mã 0). Hãy xóa ký tự đó rồi gửi lại.";
    }
}
