package vn.motcua.shared;

import com.google.re2j.Pattern;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a pattern becomes in an engine that writes out counted repetitions, one within the other: roughly the number of its
 * instructions, never far less. What is no pattern at all may get any size.
 */
final class PatternSize {
    private static final Pattern COUNTED = Pattern.compile("^\\{(\\d{1,9})(,(\\d{1,9})?)?\\}");
    private static final int COUNTED_LETTERS_MAX = 24;
    private static final long ENDLESS = 1L << 40;

    /** What stands between two brackets: the size of all of it, and of its last part, which a repetition means. */
    private static final class Part {
        private long before;
        private long last;

        void add(long size) {
            before += last;
            last = size;
        }

        void repeat(long times) {
            last = Math.min(ENDLESS, (last + 1) * Math.max(1, times));
        }

        long size() {
            return Math.min(ENDLESS, before + last);
        }
    }

    private final String text;
    private final Deque<Part> open = new ArrayDeque<>();
    private int at;

    private PatternSize(String text) {
        this.text = text;
        open.push(new Part());
    }

    static long of(String text) {
        var size = new PatternSize(text);
        while (size.at < text.length()) {
            size.next();
        }
        return size.open.stream().mapToLong(Part::size).sum();
    }

    private void next() {
        switch (text.charAt(at)) {
            case '\\' -> escaped();
            case '[' -> oneOf();
            case '(' -> {
                open.push(new Part());
                at++;
            }
            case ')' -> {
                long inner = open.size() > 1 ? open.pop().size() : 0;
                open.element().add(inner + 2);
                at++;
            }
            case '*', '+', '?' -> {
                open.element().repeat(1);
                at++;
            }
            case '{' -> counted();
            default -> {
                open.element().add(1);
                at++;
            }
        }
    }

    /** One letter or kind of letters, which may have its name in brackets. */
    private void escaped() {
        at += 2;
        boolean isNamed = at <= text.length() && "pPx".indexOf(text.charAt(at - 1)) >= 0;
        if (isNamed && at < text.length() && text.charAt(at) == '{') {
            int end = text.indexOf('}', at);
            at = end < 0 ? text.length() : end + 1;
        }
        open.element().add(1);
    }

    private void oneOf() {
        at++;
        for (int first = at; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\\') {
                at++;
            } else if (letter == ']' && at > first) {
                break;
            }
        }
        at++;
        open.element().add(1);
    }

    private void counted() {
        var found = COUNTED.matcher(text.substring(at, Math.min(text.length(), at + COUNTED_LETTERS_MAX)));
        if (!found.find()) {
            open.element().add(1);
            at++;
            return;
        }
        var least = Long.parseLong(found.group(1));
        open.element().repeat(found.group(3) == null ? least + 1 : Long.parseLong(found.group(3)));
        at += found.end();
    }
}
