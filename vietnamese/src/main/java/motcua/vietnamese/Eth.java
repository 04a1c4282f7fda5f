package motcua.vietnamese;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Old keyboards wrote Ð ð (U+00D0, U+00F0), the letter Eth of Iceland, for Đ đ; both look alike as capitals. The rule: it is Đ
 * at the beginning of a word, as in Vietnamese it always is; within a word only where no vowel is beside it, as in QÐ-UBND and
 * HÐND (but not behind r, as in Sigurð), and behind the one letter with which names of the highlands begin, as in Hðok, Aðrơng
 * and Êðê. Where one letter of a word stays Eth all do: Guðmundsson, Davíð and Þórður keep theirs.
 */
final class Eth {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final String VOWELS = "aeiouy";
    private static final String END = "";

    private Eth() {}

    /** @param text composed */
    static String settled(String text) {
        return text.indexOf('\u00d0') < 0 && text.indexOf('\u00f0') < 0
                ? text
                : WORD.matcher(text).replaceAll(word -> word(word.group()));
    }

    private static String word(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (isEth(word.charAt(at)) && !isDyet(word, at)) {
                return word;
            }
        }
        return word.replace('\u00d0', 'Đ').replace('\u00f0', 'đ');
    }

    private static boolean isEth(char letter) {
        return letter == '\u00d0' || letter == '\u00f0';
    }

    private static boolean isDyet(String word, int at) {
        if (at == 0 || "Đđ\u00d0\u00f0".indexOf(word.charAt(at - 1)) >= 0 && isDyet(word, at - 1)) {
            return true;
        }
        var before = bare(word, at - 1);
        var after = at + 1 < word.length() ? bare(word, at + 1) : END;
        if (at == 1 && isOfTheHighlands(word.substring(0, 1).toLowerCase(Locale.ROOT), after)) {
            return true;
        }
        return !VOWELS.contains(before) && !before.equals("r") && (after.equals(END) || !VOWELS.contains(after));
    }

    private static boolean isOfTheHighlands(String first, String after) {
        return "hyê".contains(first) || "aăâ".contains(first) && !after.equals(END) && "rhl".contains(after);
    }

    private static String bare(String word, int at) {
        return Letters.fold(word.substring(at, at + 1));
    }
}
