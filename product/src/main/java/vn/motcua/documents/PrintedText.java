package vn.motcua.documents;

import java.util.regex.Pattern;
import motcua.vietnamese.LooseMarks;
import motcua.vietnamese.Text;
import vn.motcua.shared.CarriedLetters;

/**
 * The second net before every print, for what was kept before the gate stood, or came past it: text in its one form, nothing
 * that breaks the page, no letter drawn as another, and no mark without a letter. A letter that no font has is printed as its
 * number.
 */
final class PrintedText {
    private static final Pattern NOT_IN_XML = Pattern.compile(
            "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]|[\\x{FDD0}-\\x{FDEF}]");
    /** What a template writes to keep words and numbers on one line. */
    private static final Pattern HELD_TOGETHER = Pattern.compile("[\\u00a0\\u202f\\u2011]");

    private PrintedText() {}

    /** A page without the characters that no page may have. */
    static String readable(String xhtml) {
        return NOT_IN_XML.matcher(xhtml).replaceAll("");
    }

    /** What is printed of a piece of text between two marks of the page. */
    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        var printed = new StringBuilder(text.length());
        var held = HELD_TOGETHER.matcher(text);
        int from = 0;
        while (held.find()) {
            printed.append(piece(text.substring(from, held.start()))).append(held.group());
            from = held.end();
        }
        return printed.append(piece(text.substring(from))).toString();
    }

    /** {@code [U+1F600]}: what it was can still be found out, and nobody takes it for something else. */
    static String number(int letter) {
        return "[U+%04X]".formatted(letter);
    }

    private static String piece(String text) {
        if (text.isEmpty()) {
            return "";
        }
        var core = Text.lines(text);
        if (core.isEmpty()) {
            return " ";
        }
        var before = isBlank(text.codePointAt(0)) ? " " : "";
        var after = isBlank(text.codePointBefore(text.length())) ? " " : "";
        return before + drawable(LooseMarks.dropped(core)) + after;
    }

    private static String drawable(String text) {
        if (CarriedLetters.missing(text).isEmpty()) {
            return text;
        }
        var drawable = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(letter -> {
            if (CarriedLetters.isCarried(letter)) {
                drawable.appendCodePoint(letter);
            } else {
                drawable.append(number(letter));
            }
        });
        return drawable.toString();
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter > '~' || letter < ' ' && letter != '\n') {
                return false;
            }
        }
        return true;
    }
}
