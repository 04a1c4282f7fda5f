package motcua.vietnamese;

import java.text.Normalizer;
import java.util.OptionalInt;

/**
 * Combining marks with no place to stand: at the start of a text, after a blank, a digit or a sign, and on a letter that has
 * this mark or another tone already. Fonts draw them beside or over what is not theirs, so no text that is kept has one.
 * Marks of different sense may share a letter, as circumflex and breve do in Ê Đê.
 */
public final class LooseMarks {
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private LooseMarks() {}

    /** The first of them; empty when every mark has its place. */
    public static OptionalInt first(String text) {
        var letters = new Letter();
        return text.codePoints().filter(letters::isLoose).findFirst();
    }

    /** The text without them. */
    public static String dropped(String text) {
        if (first(text).isEmpty()) {
            return text;
        }
        var letters = new Letter();
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !letters.isLoose(letter)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The letter that was read last, with the marks that stand on it. */
    private static final class Letter {
        private final StringBuilder letter = new StringBuilder();
        private boolean canBearMarks;

        boolean isLoose(int next) {
            if (!isMark(next)) {
                canBearMarks = Character.isLetter(next);
                letter.setLength(0);
                letter.appendCodePoint(next);
                return false;
            }
            boolean isLoose = !canBearMarks || isTwice(next);
            if (!isLoose) {
                letter.appendCodePoint(next);
            }
            return isLoose;
        }

        private boolean isTwice(int mark) {
            if (mark > '\u036f') {
                return false;
            }
            var marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
            boolean isTone = TONES.indexOf(mark) >= 0;
            return marks.indexOf(mark) >= 0 || isTone && marks.chars().anyMatch(one -> TONES.indexOf(one) >= 0);
        }
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
