package motcua.linkage.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One word of a Vietnamese name, read so that spellings of the same word become equal.
 *
 * @param word as it was written
 * @param marked as VNI writes it, the tone at the end: {@code Hòa} and {@code Hoà} are {@code hoa2}, {@code Đường} is
 *     {@code d9u7o7ng2}; ASCII, which every engine reads and compares fastest
 * @param plain the letters a–z only
 * @param variant plain, with spellings of one name folded: Lý and Lí, Hoàng and Huỳnh, Vũ and Võ, Phúc and Phước
 * @param letters one bit for each letter that plain has, from a at bit 0; one for all digits
 */
record Syllable(String word, String marked, String plain, String variant, int letters) {
    private static final Map<String, String> SHORT = Map.of("ng", "nguyễn", "tr", "trần", "ph", "phạm", "v", "văn");
    private static final Map<String, String> SAME_NAME =
            Map.of("huynh", "hoang", "vo", "vu", "phuoc", "phuc", "chau", "chu", "nhut", "nhat");
    private static final Pattern PLAUSIBLE =
            Pattern.compile("(?:b|ch?|d|g|gh|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
                    + "(?:a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uai|uay|ue|ui|uo|uoi|"
                    + "uou|uu|uy|uya|uye|uyu|ye|yeu|ieu)(?:c|ch|m|n|ng|nh|p|t)?");

    static Syllable of(String word) {
        var lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        lower = SHORT.getOrDefault(lower, lower);
        if (isAscii(lower) && !PLAUSIBLE.matcher(lower).matches()) {
            lower = Keystrokes.decoded(lower, PLAUSIBLE);
        }
        var marked = new StringBuilder();
        var plain = new StringBuilder();
        var tone = 0;
        var decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        for (var i = 0; i < decomposed.length(); i++) {
            var letter = decomposed.charAt(i);
            switch (letter) {
                case '\u0301' -> tone = 1;
                case '\u0300' -> tone = 2;
                case '\u0309' -> tone = 3;
                case '\u0303' -> tone = 4;
                case '\u0323' -> tone = 5;
                case '\u0302' -> marked.append('6');
                case '\u031b' -> marked.append('7');
                case '\u0306' -> marked.append('8');
                case 'đ' -> {
                    marked.append("d9");
                    plain.append('d');
                }
                default -> {
                    if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                        marked.append(letter);
                        plain.append(letter);
                    }
                }
            }
        }
        if (tone > 0) {
            marked.append(tone);
        }
        return new Syllable(word, marked.toString(), plain.toString(), variant(plain.toString()), letters(plain));
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
