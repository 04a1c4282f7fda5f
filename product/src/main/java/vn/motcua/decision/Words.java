package vn.motcua.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the text of a cell word by word. Only what a table of rules needs is known: literals, comparisons, ranges, {@code not},
 * names that were declared, the four ways to calculate. Whatever else FEEL has (functions, loops, contexts, Java) has no word here, so
 * no cell can run anything, or run long.
 */
final class Words {
    /** What is wrong with a cell. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String fact;

        Unreadable(String code, String fact) {
            super(code, null, false, false);
            this.code = code;
            this.fact = fact;
        }

        String code() {
            return code;
        }

        String fact() {
            return fact;
        }
    }

    /** @param value null for {@code null} */
    record Literal(@Nullable Object value) {}

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");
    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\\\p{Cntrl}]{0,200})\"");
    private static final Pattern DAY =
            Pattern.compile("date\\s*\\(\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)|@\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final Pattern WORD = Pattern.compile("(?:true|false|null)(?![\\p{L}\\p{M}\\p{N}_])");
    private static final Pattern REST = Pattern.compile("[^\\s,]{1,30}");

    private final String text;
    private int at;

    Words(String text) {
        this.text = text;
        skip();
    }

    /** Where it stands. */
    int place() {
        return at;
    }

    /** What was gone over since a place. */
    String since(int place) {
        return text.substring(place, at);
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean takes(String sign) {
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        skip();
        return true;
    }

    void must(String sign) throws Unreadable {
        if (!takes(sign)) {
            throw new Unreadable("expected", sign);
        }
    }

    /** One of these signs, the longer ones first; null where none stands here. */
    @Nullable
    String oneOf(String... signs) {
        for (var sign : signs) {
            if (takes(sign)) {
                return sign;
            }
        }
        return null;
    }

    /** @throws Unreadable where no literal stands, naming what does */
    Literal literal() throws Unreadable {
        var found = ifLiteral();
        if (found == null) {
            throw unknown();
        }
        return found;
    }

    @Nullable
    Literal ifLiteral() throws Unreadable {
        var word = take(WORD, 0);
        if (word != null) {
            return new Literal(word.equals("null") ? null : Boolean.valueOf(word));
        }
        var string = take(STRING, 1);
        if (string != null) {
            return new Literal(string);
        }
        var day = take(DAY, 0);
        if (day != null) {
            return new Literal(day(day.replaceAll("[^0-9-]", "")));
        }
        var number = take(NUMBER, 0);
        return number == null ? null : new Literal(new BigDecimal(number));
    }

    private static LocalDate day(String iso) throws Unreadable {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException _) {
            throw new Unreadable("no-such-day", iso);
        }
    }

    /** A name of these, that no letter follows. */
    boolean takesName(String name) {
        int end = at + name.length();
        boolean stands = text.startsWith(name, at)
                && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
        return stands && takes(name);
    }

    /** @return what stands here and has no meaning in a table */
    Unreadable unknown() {
        var rest = REST.matcher(text).region(at, text.length());
        return isAtEnd()
                ? new Unreadable("ends-early", text)
                : new Unreadable("unknown", rest.lookingAt() ? rest.group() : ",");
    }

    private @Nullable String take(Pattern pattern, int group) {
        var matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        skip();
        return group == 0 ? matcher.group() : matcher.group(group);
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
