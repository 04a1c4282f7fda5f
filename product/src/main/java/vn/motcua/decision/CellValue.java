package vn.motcua.decision;

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

    private final ValueKind kind;
    private final List<String> names;
    private final Words words;

    /** @param names of numbers that may be calculated with */
    private CellValue(String text, ValueKind kind, List<String> names) {
        this.kind = kind;
        this.names = names.stream()
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
        var value = words.literal().value();
        if (value == null || !kind.takes(value)) {
            throw new Unreadable("other-kind", String.valueOf(value));
        }
    }

    private void sum(int depth) throws Unreadable {
        if (depth > DEPTH_MAX) {
            throw new Unreadable("too-deep", "(");
        }
        operand(depth);
        while (words.oneOf("+", "-", "*", "/") != null) {
            operand(depth);
        }
    }

    private void operand(int depth) throws Unreadable {
        if (words.takes("(")) {
            sum(depth + 1);
            words.must(")");
            return;
        }
        for (var name : names) {
            if (words.takesName(name)) {
                return;
            }
        }
        literal();
    }
}
