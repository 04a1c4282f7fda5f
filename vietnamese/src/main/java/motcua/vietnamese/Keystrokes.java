package motcua.vietnamese;

import java.util.regex.Pattern;

/** Words in which the keystrokes of an input method stayed: {@code nguyeenx} (Telex), {@code nguye6n4} (VNI). */
final class Keystrokes {
    private static final String TELEX_TONES = "sfrxj";
    private static final String VNI_TONES = "12345";
    private static final String[] COMBINING = {"\u0301", "\u0300", "\u0309", "\u0303", "\u0323"};

    private Keystrokes() {}

    /** The word meant, or the word itself when the keystrokes give no plausible syllable. */
    static String decoded(String word, Pattern plausible) {
        for (var reading : new String[] {telex(word), vni(word)}) {
            if (plausible.matcher(plain(reading)).matches()) {
                return reading;
            }
        }
        return word;
    }

    private static String telex(String word) {
        var out = new StringBuilder();
        var tone = "";
        var hasVowel = false;
        for (var i = 0; i < word.length(); i++) {
            var letter = word.charAt(i);
            var previous = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
            if (letter == previous && "aeo".indexOf(letter) >= 0) {
                out.append('\u0302');
            } else if (letter == 'd' && previous == 'd') {
                out.setCharAt(out.length() - 1, 'đ');
            } else if (letter == 'w' && "aou".indexOf(previous) >= 0) {
                out.append(previous == 'a' ? '\u0306' : '\u031b');
            } else if (hasVowel && TELEX_TONES.indexOf(letter) >= 0) {
                // No Vietnamese syllable has these letters after its vowel.
                tone = COMBINING[TELEX_TONES.indexOf(letter)];
            } else {
                out.append(letter);
                hasVowel |= "aeiouy".indexOf(letter) >= 0;
            }
        }
        return withTone(out, tone);
    }

    private static String vni(String word) {
        var out = new StringBuilder();
        var tone = "";
        for (var i = 0; i < word.length(); i++) {
            var letter = word.charAt(i);
            if (VNI_TONES.indexOf(letter) >= 0) {
                tone = COMBINING[VNI_TONES.indexOf(letter)];
            } else if (letter == '6') {
                out.append('\u0302');
            } else if (letter == '7') {
                out.append('\u031b');
            } else if (letter == '8') {
                out.append('\u0306');
            } else if (letter == '9' && !out.isEmpty()) {
                out.setCharAt(out.length() - 1, 'đ');
            } else {
                out.append(letter);
            }
        }
        return withTone(out, tone);
    }

    /** The tone is kept as a digit by the reader, so its place within the syllable does not matter. */
    private static String withTone(StringBuilder letters, String tone) {
        return letters + tone;
    }

    private static String plain(String word) {
        var out = new StringBuilder();
        for (var i = 0; i < word.length(); i++) {
            var letter = word.charAt(i);
            if (letter == 'đ') {
                out.append('d');
            } else if (letter < '\u0300' || letter > '\u036f') {
                out.append(letter);
            }
        }
        return out.toString();
    }
}
