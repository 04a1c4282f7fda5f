package motcua.vietnamese;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one form in which text is kept, whoever sends it and however: composed letters (NFC), line ends as one line feed,
 * blanks of every kind as spaces, no blanks around it, nothing that is no letter and cannot be seen, Đ where {@link Eth} was typed for it. What was kept so
 * stays itself: cleaning twice changes nothing.
 */
public final class Text {
    private static final Pattern BLANKS = Pattern.compile("[ \\n]+");
    private static final Pattern BLANK_BEFORE_LINE_END = Pattern.compile("(?<! ) ++\\n");
    private static final Pattern APOSTROPHES =
            Pattern.compile("[\u2018\u2019\u201b\u00b4`\u02bc\u02bb\u02b9\u02c8\u2032\uff07]");
    private static final Pattern BLANK_BEFORE_APOSTROPHE = Pattern.compile("(?<=(?:^|[ .-])\\p{L}{1,2}) '");

    private static final Pattern TONE_BEFORE_VOWEL_MARK =
            Pattern.compile("(?<=[AaEeOo]\u0323?)([\u0300\u0301\u0303\u0309])([\u0302\u0306])");

    /** Word keeps the marks of its lists as private letters of its symbol fonts, which no other font has. */
    private static final char BULLET = '\u2022';

    private Text() {}

    /** Text of several lines. Blanks within a line stay as many as they are. */
    public static String lines(String raw) {
        if (isPlain(raw)) {
            return raw.strip();
        }
        var clean = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); ) {
            int letter = raw.codePointAt(at);
            at += Character.charCount(letter);
            boolean isFirstOfTwo = letter == '\r' && at < raw.length() && raw.charAt(at) == '\n';
            if (!isFirstOfTwo) {
                take(letter, clean);
            }
        }
        var composed = Eth.settled(composed(clean));
        return BLANK_BEFORE_LINE_END.matcher(composed).replaceAll("\n").strip();
    }

    /** A tone typed before the mark of its vowel is put behind it: they are one letter only in that order. */
    private static String composed(CharSequence clean) {
        var composed = Normalizer.normalize(clean, Normalizer.Form.NFC);
        if (composed.chars().noneMatch(letter -> letter == '\u0302' || letter == '\u0306')) {
            return composed;
        }
        var apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        var ordered = TONE_BEFORE_VOWEL_MARK.matcher(apart).replaceAll("$2$1");
        return ordered.equals(apart) ? composed : Normalizer.normalize(ordered, Normalizer.Form.NFC);
    }

    /** Text of one line: line ends are blanks too, and a row of blanks is one space. */
    public static String line(String raw) {
        return BLANKS.matcher(lines(raw)).replaceAll(" ");
    }

    /**
     * A person's name: one line with one kind of apostrophe, as in {@code H'Hen Niê}. A blank behind it belongs to the name:
     * {@code Ka' Hương} of the K'Ho is not {@code Ka'Hương}. One before it, {@code H 'Hen}, is mistyped.
     */
    public static String name(String raw) {
        var line = APOSTROPHES.matcher(line(raw)).replaceAll("'");
        return BLANK_BEFORE_APOSTROPHE.matcher(line).replaceAll("'");
    }

    private static void take(int letter, StringBuilder clean) {
        switch (letter) {
            case '\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> clean.append('\n');
            case '\t', '\u3164', '\u2800', '\uffa0' -> clean.append(' ');
            case '\u0189' -> clean.append('Đ');
            case '\u0256' -> clean.append('đ');
            case '\u2010', '\u2011' -> clean.append('-');
            case '\uf0b7', '\uf0a7', '\uf0a8', '\uf0d8', '\uf076', '\uf0fc', '\u27a2', '\u2756', '\u274f', '\u2794' ->
                clean.append(BULLET);
            default -> takeByKind(letter, clean);
        }
    }

    private static void takeByKind(int letter, StringBuilder clean) {
        switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR -> clean.append(' ');
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> {}
            default -> {
                if (letter >= 0x2460 && letter <= 0x2473) {
                    clean.append('(').append(letter - 0x245f).append(')');
                } else if (isAnotherShape(letter)) {
                    clean.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
                } else if (!isIgnorable(letter)) {
                    clean.appendCodePoint(letter);
                }
            }
        }
    }

    /** Letters that only look otherwise: full width, Roman numerals, units in one letter, bold and script letters, ligatures. */
    private static boolean isAnotherShape(int letter) {
        return letter >= 0x2160 && letter <= 0x217f
                || letter >= 0x3371 && letter <= 0x33df
                || letter >= 0xff01 && letter <= 0xff5e
                || letter >= 0x1d400 && letter <= 0x1d7ff
                || letter >= 0xfb00 && letter <= 0xfb06;
    }

    /**
     * Unicode's Default_Ignorable_Code_Point, as far as its kind does not tell already: drawn as nothing, or by a font that
     * lacks it as something that nobody wrote.
     */
    private static boolean isIgnorable(int letter) {
        return letter == 0x34f
                || letter == 0x115f
                || letter == 0x1160
                || letter == 0x17b4
                || letter == 0x17b5
                || letter >= 0x180b && letter <= 0x180f
                || letter >= 0x2060 && letter <= 0x206f
                || letter >= 0xfe00 && letter <= 0xfe0f
                || letter >= 0xfff0 && letter <= 0xfff8
                || letter >= 0x1bca0 && letter <= 0x1bca3
                || letter >= 0x1d173 && letter <= 0x1d17a
                || letter >= 0xe0000 && letter <= 0xe0fff;
    }

    /** Most text: ASCII and composed Vietnamese letters, which need no second look. */
    private static boolean isPlain(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            if (!isPlain(raw.charAt(at))) {
                return false;
            }
            if (raw.charAt(at) == '\n' && at > 0 && raw.charAt(at - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char letter) {
        return letter >= ' ' && letter <= '~'
                || letter == '\n'
                || letter >= '\u00c0' && letter <= '\u017f' && letter != '\u00d0' && letter != '\u00f0'
                || letter == 'Ơ'
                || letter == 'ơ'
                || letter == 'Ư'
                || letter == 'ư'
                || letter >= '\u1ea0' && letter <= '\u1ef9';
    }
}
