package vn.motcua.gate;

import java.util.ArrayList;
import java.util.List;
import motcua.vietnamese.LooseMarks;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.CarriedLetters;
import vn.motcua.shared.PlainText;

/** Judges one text that comes in, and gives it the form in which it is kept ({@link Text}). */
final class EnteredText {
    /** A letter of any language of this country has fewer. */
    private static final int MARKS_IN_A_ROW_MAX = 3;

    private static final int LETTERS_NAMED_MAX = 5;

    private EnteredText() {}

    /** What is wrong with a text. Its sentence has message key {@code gate.text.<key>}. */
    record Problem(String key, Object fact) {}

    static String clean(String raw) {
        return Text.lines(raw);
    }

    /** The name of a field, or of a file: one line. */
    static String cleanName(String raw) {
        return Text.line(raw);
    }

    /** A file's name without the letters that no paper can show: it is no reason to refuse the file. */
    static String cleanFileName(String raw) {
        var line = cleanName(raw);
        if (firstMissing(line) < 0) {
            return LooseMarks.dropped(line);
        }
        var printable = new StringBuilder(line.length());
        line.codePoints().filter(CarriedLetters::isCarried).forEach(printable::appendCodePoint);
        return cleanName(LooseMarks.dropped(printable.toString()));
    }

    /** @param isKept whether letters are judged too: what is kept may be printed one day */
    static @Nullable Problem problem(String raw, boolean isKept) {
        return problem(raw, clean(raw), isKept);
    }

    /** @param clean the text in the form in which it is kept */
    static @Nullable Problem problem(String raw, String clean, boolean isKept) {
        if (raw.length() > PlainText.LENGTH_MAX) {
            return new Problem("too-long", raw.length());
        }
        if (raw.indexOf(0) >= 0) {
            return new Problem("zero", "");
        }
        if (!isKept || isSimple(raw)) {
            return null;
        }
        if (hasTooManyMarks(clean)) {
            return new Problem("marks", MARKS_IN_A_ROW_MAX);
        }
        if (firstMissing(clean) >= 0) {
            return new Problem("letters", named(CarriedLetters.missing(clean)));
        }
        var loose = LooseMarks.first(clean);
        return loose.isEmpty() ? null : new Problem("loose-mark", nameOfMark(loose.getAsInt()));
    }

    /** {@code “😀” (U+1F600)}, the first five. */
    private static String named(List<Integer> letters) {
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

    private static int firstMissing(String text) {
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            if (letter > '~' && !CarriedLetters.isCarried(letter)) {
                return at;
            }
            at += Character.charCount(letter);
        }
        return -1;
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
