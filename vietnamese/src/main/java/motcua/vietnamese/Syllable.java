package motcua.vietnamese;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One word of a Vietnamese name, read so that spellings of the same word become equal.
 *
 * @param word as it was written
 * @param marked as {@link Letters#marked} writes it; ASCII, which every engine reads and compares fastest
 * @param plain the letters a–z and digits only
 * @param variant plain, with spellings of one name folded: Lý and Lí, Hoàng and Huỳnh, Vũ and Võ, Phúc and Phước
 * @param letters one bit for each letter that plain has, from a at bit 0; one for all digits
 */
public record Syllable(String word, String marked, String plain, String variant, int letters) {
    private static final Map<String, String> SHORT = Map.of("ng", "nguyễn", "tr", "trần", "ph", "phạm", "v", "văn");
    private static final Map<String, String> SAME_NAME =
            Map.of("huynh", "hoang", "vo", "vu", "phuoc", "phuc", "chau", "chu", "nhut", "nhat");
    private static final Pattern PLAUSIBLE =
            Pattern.compile("(?:b|ch?|d|g|gh|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
                    + "(?:a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uai|uay|ue|ui|uo|uoi|"
                    + "uou|uu|uy|uya|uye|uyu|ye|yeu|ieu)(?:c|ch|m|n|ng|nh|p|t)?");

    /** A word, with the usual shortenings of names and the keystrokes of an input method undone. */
    public static Syllable of(String word) {
        var lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        lower = SHORT.getOrDefault(lower, lower);
        if (isAscii(lower) && !PLAUSIBLE.matcher(lower).matches()) {
            lower = Keystrokes.decoded(lower, PLAUSIBLE);
        }
        var marked = Letters.marked(lower);
        var plain = plain(lower);
        return new Syllable(word, marked, plain, variant(plain), letters(plain));
    }

    private static String plain(String lower) {
        var decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var plain = new StringBuilder(decomposed.length());
        for (var i = 0; i < decomposed.length(); i++) {
            var letter = decomposed.charAt(i);
            switch (letter) {
                case 'đ', 'ð', '\u0256' -> plain.append('d');
                case 'ƀ' -> plain.append('b');
                default -> {
                    if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                        plain.append(letter);
                    }
                }
            }
        }
        return plain.toString();
    }

    private static int letters(CharSequence plain) {
        return plain.chars()
                .map(letter -> 1 << (letter <= '9' ? 'z' - 'a' + 1 : letter - 'a'))
                .reduce(0, (some, one) -> some | one);
    }

    private static String variant(String plain) {
        var folded = plain.length() > 1
                        && plain.endsWith("y")
                        && !"aou".contains(plain.substring(plain.length() - 2, plain.length() - 1))
                ? plain.substring(0, plain.length() - 1) + "i"
                : plain;
        return SAME_NAME.getOrDefault(folded, folded);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }
}
