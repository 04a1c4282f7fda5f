package vn.motcua.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A pattern as its parts: what follows what, what repeats, which letters may stand where. Only as much as texts are made from it. */
final class PatternTree {
    /** More than so many times counts as without end. */
    static final int ENDLESS = 16;

    sealed interface Part {}

    /** One letter of a kind, as written: {@code a}, {@code \d}, {@code [a-z]}. */
    record Letter(String written) implements Part {}

    /** What takes no letter, or none that can be told: an end, a look around, a reference back. */
    record Nothing() implements Part {}

    record Row(List<Part> parts) implements Part {}

    record Choice(List<Part> ways) implements Part {}

    record Repeated(Part part, int least, int most) implements Part {}

    private final String written;
    private final boolean skipsBlanks;
    private int at;

    private PatternTree(String written, boolean skipsBlanks) {
        this.written = written;
        this.skipsBlanks = skipsBlanks;
    }

    static Part of(Pattern pattern) {
        if ((pattern.flags() & Pattern.LITERAL) != 0) {
            return new Nothing();
        }
        var tree = new PatternTree(pattern.pattern(), (pattern.flags() & Pattern.COMMENTS) != 0);
        var part = tree.choice();
        if (tree.at < tree.written.length()) {
            throw new IllegalStateException(
                    "Pattern must be read to its end, but is not: " + pattern + " at " + tree.at);
        }
        return part;
    }

    private boolean isAt(String text) {
        return written.startsWith(text, at);
    }

    private Part choice() {
        var ways = new ArrayList<Part>();
        ways.add(row());
        while (isAt("|")) {
            at++;
            ways.add(row());
        }
        return ways.size() == 1 ? ways.getFirst() : new Choice(ways);
    }

    private Part row() {
        var parts = new ArrayList<Part>();
        while (at < written.length() && !isAt("|") && !isAt(")")) {
            if (skipsBlanks && Character.isWhitespace(written.charAt(at))) {
                at++;
            } else {
                parts.add(repeated(one()));
            }
        }
        return new Row(parts);
    }

    private Part repeated(Part part) {
        if (at >= written.length()) {
            return part;
        }
        int least;
        int most;
        switch (written.charAt(at)) {
            case '*' -> {
                least = 0;
                most = Integer.MAX_VALUE;
                at++;
            }
            case '+' -> {
                least = 1;
                most = Integer.MAX_VALUE;
                at++;
            }
            case '?' -> {
                least = 0;
                most = 1;
                at++;
            }
            case '{' -> {
                int end = written.indexOf('}', at);
                var bounds = written.substring(at + 1, end).split(",", -1);
                least = Integer.parseInt(bounds[0]);
                most = bounds.length == 1
                        ? least
                        : bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
                at = end + 1;
            }
            default -> {
                return part;
            }
        }
        if (isAt("?") || isAt("+")) {
            at++;
        }
        return repeated(new Repeated(part, least, most));
    }

    private Part one() {
        return switch (written.charAt(at)) {
            case '(' -> group();
            case '[' -> letters();
            case '\\' -> escaped();
            case '^', '$' -> {
                at++;
                yield new Nothing();
            }
            case '.' -> {
                at++;
                yield new Letter(".");
            }
            default -> {
                int from = at;
                at = written.offsetByCodePoints(at, 1);
                yield new Letter(Pattern.quote(written.substring(from, at)));
            }
        };
    }

    private Part group() {
        at++;
        boolean isLook = false;
        if (isAt("?")) {
            if (isAt("?=") || isAt("?!") || isAt("?<=") || isAt("?<!")) {
                isLook = true;
                at += isAt("?<") ? "?<=".length() : "?=".length();
            } else if (isAt("?>")) {
                at += 2;
            } else if (isAt("?<")) {
                at = written.indexOf('>', at) + 1;
            } else {
                while (!isAt(":") && !isAt(")")) {
                    at++;
                }
                if (isAt(":")) {
                    at++;
                }
            }
        }
        var within = choice();
        at++;
        return isLook ? new Nothing() : within;
    }

    private Part letters() {
        int from = at;
        int depth = 0;
        do {
            char letter = written.charAt(at);
            if (letter == '\\') {
                at++;
            } else if (letter == '[') {
                depth++;
            } else if (letter == ']') {
                depth--;
            }
            at++;
        } while (depth > 0);
        return new Letter(written.substring(from, at));
    }

    private Part escaped() {
        int from = at;
        if (isAt("\\Q")) {
            int end = written.indexOf("\\E", at);
            int to = end < 0 ? written.length() : end;
            var quoted = new ArrayList<Part>();
            written.substring(at + 2, to)
                    .codePoints()
                    .forEach(letter -> quoted.add(new Letter(Pattern.quote(Character.toString(letter)))));
            at = end < 0 ? to : end + 2;
            return new Row(quoted);
        }
        char kind = written.charAt(at + 1);
        at += 2;
        if (Character.isDigit(kind) || "bBAzZG".indexOf(kind) >= 0) {
            return new Nothing();
        }
        if (kind == 'k') {
            at = written.indexOf('>', at) + 1;
            return new Nothing();
        }
        if (kind == 'u') {
            at += 4;
        } else if (kind == 'x') {
            at = isAt("{") ? written.indexOf('}', at) + 1 : at + 2;
        } else if (kind == 'p' || kind == 'P') {
            at = isAt("{") ? written.indexOf('}', at) + 1 : at + 1;
        }
        return new Letter(written.substring(from, at));
    }
}
