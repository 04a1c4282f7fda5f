package motcua.vietnamese;

import java.util.OptionalInt;

/**
 * Combining marks with no letter to stand on: at the start of a text, after a blank, a digit or a sign. Fonts draw them beside
 * or over what is not theirs, so no text that is kept has one. A mark on a mark stands on the letter under both.
 */
public final class LooseMarks {
    private LooseMarks() {}

    /** The first of them; empty when every mark has its letter. */
    public static OptionalInt first(String text) {
        boolean hasLetter = false;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (!isMark(letter)) {
                hasLetter = Character.isLetter(letter);
            } else if (!hasLetter) {
                return OptionalInt.of(letter);
            }
        }
        return OptionalInt.empty();
    }

    /** The text without them. */
    public static String dropped(String text) {
        if (first(text).isEmpty()) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        boolean hasLetter = false;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            boolean isMark = isMark(letter);
            hasLetter = isMark ? hasLetter : Character.isLetter(letter);
            if (!isMark || hasLetter) {
                kept.appendCodePoint(letter);
            }
        }
        return kept.toString();
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
