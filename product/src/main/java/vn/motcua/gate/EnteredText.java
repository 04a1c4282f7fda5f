package vn.motcua.gate;

import java.util.Arrays;
import java.util.stream.Collectors;
import motcua.vietnamese.LooseMarks;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.CarriedLetters;
import vn.motcua.shared.PlainText;
import vn.motcua.shared.PrintableText;

/** Judges one text that comes in, and gives it the form in which it is kept ({@link Text}). */
final class EnteredText {
    private EnteredText() {}

    /** What is wrong with a text. Its sentence has message key {@code gate.text.<key>}. */
    record Problem(String key, Object fact) {}

    static String clean(String raw) {
        return Text.lines(raw);
    }

    /** Rows of a spreadsheet, cell by cell: tabs between cells and empty cells stay. A text without tabs as elsewhere. */
    static String cleanSheet(String raw) {
        return raw.indexOf('\t') < 0
                ? clean(raw)
                : raw.lines()
                        .map(line -> Arrays.stream(line.split("\t", -1))
                                .map(EnteredText::clean)
                                .collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n"));
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

    /** A value of one field of a request. */
    static @Nullable Problem problem(String raw, Load load) {
        return problem(raw, clean(raw), load);
    }

    /** @param clean the text in the form in which it is kept */
    static @Nullable Problem problem(String raw, String clean, Load load) {
        if (load.hasWholeSheets()) {
            return raw.length() > Load.SHEET_LETTERS_MAX
                    ? new Problem("too-long-sheet", raw.length())
                    : unfit(raw, clean, load.isKept());
        }
        return problem(raw, clean, load.isKept());
    }

    private static @Nullable Problem problem(String raw, String clean, boolean isKept) {
        return raw.length() > PlainText.LENGTH_MAX ? new Problem("too-long", raw.length()) : unfit(raw, clean, isKept);
    }

    private static @Nullable Problem unfit(String raw, String clean, boolean isKept) {
        if (raw.indexOf(0) >= 0) {
            return new Problem("zero", "");
        }
        return isKept ? PrintableText.problem(clean).map(EnteredText::of).orElse(null) : null;
    }

    private static Problem of(PrintableText.Problem problem) {
        return switch (problem.kind()) {
            case MARKS -> new Problem("marks", PrintableText.MARKS_IN_A_ROW_MAX);
            case LETTERS -> new Problem("letters", problem.letters());
            case LOOSE_MARK -> new Problem("loose-mark", problem.letters());
        };
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
}
