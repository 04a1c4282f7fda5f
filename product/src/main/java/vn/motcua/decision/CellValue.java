package vn.motcua.decision;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.decision.Words.Unreadable;

/**
 * Judges the value of an output cell before the engine sees it: a literal, or for numbers also a calculation with what is put in:
 * {@code Mức thu * 0.5}.
 */
final class CellValue {
    private static final int DEPTH_MAX = 10;

    /** What the engine knows an input by: its name may be a word that the engine reads otherwise, as {@code for}. */
    private static final String ENGINE_NAME = "input";

    private final ValueKind kind;
    private final List<String> names;
    private final List<String> longestFirst;
    private final Words words;
    private final StringBuilder forEngine = new StringBuilder();

    /** @param names of numbers that may be calculated with */
    private CellValue(String text, ValueKind kind, List<String> names) {
        this.kind = kind;
        this.names = names;
        this.longestFirst = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.words = new Words(text);
    }

    /** What is wrong with it, if anything. */
    static Optional<Unreadable> problem(String text, ValueKind kind, List<String> names) {
        var value = new CellValue(text, kind, names);
        try {
            value.whole();
            return Optional.empty();
        } catch (Unreadable problem) {
            return Optional.of(problem);
        }
    }

    /**
     * The cell as the engine is to read it.
     *
     * @param text in which nothing is wrong
     */
    static String forEngine(String text, ValueKind kind, List<String> names) {
        var value = new CellValue(text, kind, names);
        try {
            value.whole();
            return value.forEngine.toString();
        } catch (Unreadable problem) {
            throw new IllegalArgumentException(
                    "A cell must be without fault before it is calculated: " + text, problem);
        }
    }

    /** @param number of the input among the names, from 0 */
    static String engineName(int number) {
        return ENGINE_NAME + number;
    }

    private void whole() throws Unreadable {
        if (kind == ValueKind.NUMBER) {
            sum(0);
        } else {
            literal();
        }
        if (!words.isAtEnd()) {
            throw words.unknown();
        }
    }

    private void literal() throws Unreadable {
        int from = words.place();
        var value = words.literal().value();
        forEngine.append(words.since(from));
        if (value == null || !kind.takes(value)) {
            throw new Unreadable("other-kind", String.valueOf(value));
        }
    }

    private void sum(int depth) throws Unreadable {
        if (depth > DEPTH_MAX) {
            throw new Unreadable("too-deep", "(");
        }
        operand(depth);
        while (true) {
            var sign = words.oneOf("+", "-", "*", "/");
            if (sign == null) {
                return;
            }
            forEngine.append(' ').append(sign).append(' ');
            if (sign.equals("/")) {
                divisor();
            } else {
                operand(depth);
            }
        }
    }

    /** For some value of an input there would be no answer, and whoever filed it would wait for one. */
    private void divisor() throws Unreadable {
        int from = words.place();
        var literal = words.ifLiteral();
        if (literal == null || !(literal.value() instanceof BigDecimal number) || number.signum() == 0) {
            throw new Unreadable("divisor", "/");
        }
        forEngine.append(words.since(from));
    }

    private void operand(int depth) throws Unreadable {
        if (words.takes("(")) {
            forEngine.append('(');
            sum(depth + 1);
            words.must(")");
            forEngine.append(')');
            return;
        }
        for (var name : longestFirst) {
            if (words.takesName(name)) {
                forEngine.append(engineName(names.indexOf(name)));
                return;
            }
        }
        literal();
    }
}
