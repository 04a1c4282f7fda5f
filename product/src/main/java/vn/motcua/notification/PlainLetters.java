package vn.motcua.notification;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text in the letters that every phone network carries: 160 of them are one SMS, with one accent it would be 70. */
final class PlainLetters {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern STRANGE = Pattern.compile("[^\\n\\x20-\\x7e]");

    private PlainLetters() {}

    /** {@code "Đã tiếp nhận"} becomes {@code "Da tiep nhan"}; what has no plain letter becomes a question mark. */
    static String of(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var plain = bare.replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('–', '-')
                .replace('“', '"')
                .replace('”', '"')
                .replace('₫', 'd');
        return STRANGE.matcher(plain).replaceAll("?");
    }
}
