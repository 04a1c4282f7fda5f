package motcua.vietnamese;

import java.text.Normalizer;
import java.util.Locale;

/** Letters without what tells them apart: as people type them into a search, and as names are compared. */
public final class Letters {
    private Letters() {}

    /**
     * Words of a–z and 0–9 with one blank between them: {@code "Đăng ký khai  sinh!"} becomes {@code "dang ky khai sinh"}.
     * Letters of other scripts stay as they are.
     */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var out = new StringBuilder(decomposed.length());
        for (int at = 0; at < decomposed.length(); ) {
            int letter = decomposed.codePointAt(at);
            at += Character.charCount(letter);
            if (letter < 128) {
                takeAscii((char) letter, out);
            } else if (Character.isLetterOrDigit(letter) && Character.getType(letter) != Character.MODIFIER_LETTER) {
                takeOther(letter, out);
            } else if (!isMark(letter)) {
                takeAscii(' ', out);
            }
        }
        int end = out.length();
        return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    /**
     * One word with its marks in ASCII, as the VNI keyboard writes it with the tone last, so that it does not matter where
     * within the word the tone was put: {@code Hòa} and {@code Hoà} are {@code hoa2}, {@code Đường} is {@code d9u7o7ng2}.
     */
    public static String marked(String word) {
        var decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var out = new StringBuilder(decomposed.length() + 1);
        int tone = 0;
        for (int at = 0; at < decomposed.length(); at++) {
            char letter = decomposed.charAt(at);
            switch (letter) {
                case '\u0301' -> tone = 1;
                case '\u0300' -> tone = 2;
                case '\u0309' -> tone = 3;
                case '\u0303' -> tone = 4;
                case '\u0323' -> tone = 5;
                case '\u0302' -> out.append('6');
                case '\u031b' -> out.append('7');
                case '\u0306' -> out.append('8');
                case 'đ', 'ð', '\u0256' -> out.append("d9");
                case 'ƀ' -> out.append('b');
                default -> {
                    if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                        out.append(letter);
                    }
                }
            }
        }
        return tone > 0 ? out.append(tone).toString() : out.toString();
    }

    private static void takeAscii(char letter, StringBuilder out) {
        if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
            out.append(letter);
        } else if (letter >= 'A' && letter <= 'Z') {
            out.append((char) (letter + ('a' - 'A')));
        } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /** Letters that do not come apart into a letter and its mark. */
    private static void takeOther(int letter, StringBuilder out) {
        switch (letter) {
            case 'đ', 'Đ', 'ð', 'Ð', '\u0256', '\u0189' -> out.append('d');
            case 'ƀ', 'Ƀ' -> out.append('b');
            case 'ł', 'Ł' -> out.append('l');
            case 'ø', 'Ø' -> out.append('o');
            case 'ħ', 'Ħ' -> out.append('h');
            case 'ı' -> out.append('i');
            case 'æ', 'Æ' -> out.append("ae");
            case 'œ', 'Œ' -> out.append("oe");
            case 'ß', 'ẞ' -> out.append("ss");
            case 'þ', 'Þ' -> out.append("th");
            default -> out.appendCodePoint(Character.toLowerCase(letter));
        }
    }

    /** Combining marks and what cannot be seen do not part words. */
    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
