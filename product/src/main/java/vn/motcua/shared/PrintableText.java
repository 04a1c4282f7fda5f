package vn.motcua.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import motcua.vietnamese.LooseMarks;

/**
 * What a text must be to stand on paper: letters that a carried font has, marks on letters, not heaps of marks. The gate asks
 * it of everything that people enter, the readers of files of everything that they read.
 */
public final class PrintableText {
    /** A letter of any language of this country has fewer. */
    public static final int MARKS_IN_A_ROW_MAX = 3;

    private static final int LETTERS_NAMED_MAX = 5;

    private PrintableText() {}

    public enum Kind {
        MARKS,
        LETTERS,
        LOOSE_MARK
    }

    /** @param letters the letters meant, as {@code “😀” (U+1F600)}; empty for heaps of marks */
    public record Problem(Kind kind, String letters) {}

    /** @param clean the text in the form in which it is kept */
    public static Optional<Problem> problem(String clean) {
        if (isSimple(clean)) {
            return Optional.empty();
        }
        if (hasTooManyMarks(clean)) {
            return Optional.of(new Problem(Kind.MARKS, ""));
        }
        var missing = CarriedLetters.missing(clean);
        if (!missing.isEmpty()) {
            return Optional.of(new Problem(Kind.LETTERS, named(missing)));
        }
        var loose = LooseMarks.first(clean);
        return loose.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(Kind.LOOSE_MARK, nameOfMark(loose.getAsInt())));
    }

    /** {@code “😀” (U+1F600)}, the first five. */
    public static String named(List<Integer> letters) {
        var names = new ArrayList<String>();
        for (int letter : letters.subList(0, Math.min(LETTERS_NAMED_MAX, letters.size()))) {
            names.add("“" + Character.toString(letter) + "” (U+" + String.format("%04X", letter) + ")");
        }
        return String.join(", ", names) + (letters.size() > LETTERS_NAMED_MAX ? ", …" : "");
    }

    /** {@code “◌́” (U+0301)}: on the circle by which marks are shown alone. */
    private static String nameOfMark(int mark) {
        return "“\u25cc" + Character.toString(mark) + "” (U+" + String.format("%04X", mark) + ")";
    }

    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter > '~' || letter < ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasTooManyMarks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            marks = letter > '\u02ff' && isMark(letter) ? marks + 1 : 0;
            if (marks > MARKS_IN_A_ROW_MAX) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char letter) {
        int kind = Character.getType(letter);
        return kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK;
    }
}
