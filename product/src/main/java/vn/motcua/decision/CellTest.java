package vn.motcua.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.decision.Words.Literal;
import vn.motcua.decision.Words.Unreadable;

/**
 * Judges the test of an input cell before the engine sees it: {@code -}, {@code "POOR", "MERIT"}, {@code [16..60)}, {@code < 16},
 * {@code not("NONE")}, {@code date("2026-08-15")}, {@code null}. What it finds are the values at which the answer may change.
 */
final class CellTest {
    /** Stands for a cell that any value passes. */
    static final String ANY = "-";

    private static final String[] COMPARISONS = {"<=", ">=", "!=", "<", ">", "="};

    private final ValueKind kind;
    private final Words words;
    private final List<Object> marks = new ArrayList<>();

    private CellTest(String text, ValueKind kind) {
        this.kind = kind;
        this.words = new Words(text);
    }

    /** @param marks the values it names; null is left out */
    record Read(List<Object> marks, Optional<Unreadable> problem) {
        Read {
            marks = List.copyOf(marks);
        }
    }

    static Read read(String text, ValueKind kind) {
        if (text.equals(ANY)) {
            return new Read(List.of(), Optional.empty());
        }
        var test = new CellTest(text, kind);
        try {
            test.whole();
            return new Read(test.marks, Optional.empty());
        } catch (Unreadable problem) {
            return new Read(List.of(), Optional.of(problem));
        }
    }

    private void whole() throws Unreadable {
        if (words.takesName("not")) {
            words.must("(");
            list();
            words.must(")");
        } else {
            list();
        }
        if (!words.isAtEnd()) {
            throw words.unknown();
        }
    }

    private void list() throws Unreadable {
        one();
        while (words.takes(",")) {
            one();
        }
    }

    private void one() throws Unreadable {
        var comparison = words.oneOf(COMPARISONS);
        if (comparison != null) {
            compared(comparison);
            return;
        }
        if (words.oneOf("[", "(", "]") != null) {
            range();
            return;
        }
        known(words.literal());
    }

    private void compared(String comparison) throws Unreadable {
        var value = known(words.literal());
        boolean isOrder = comparison.startsWith("<") || comparison.startsWith(">");
        if (isOrder && (value == null || !kind.isOrdered())) {
            throw new Unreadable("no-order", comparison);
        }
    }

    private void range() throws Unreadable {
        var from = known(words.literal());
        words.must("..");
        var to = known(words.literal());
        if (words.oneOf("]", ")", "[") == null) {
            throw new Unreadable("expected", "]");
        }
        if (from == null || to == null || !kind.isOrdered()) {
            throw new Unreadable("no-order", "..");
        }
        if (compare(from, to) > 0) {
            throw new Unreadable("backwards", from + ".." + to);
        }
    }

    private @Nullable Object known(Literal literal) throws Unreadable {
        var value = literal.value();
        if (!kind.takes(value)) {
            throw new Unreadable("other-kind", String.valueOf(value));
        }
        if (value != null) {
            marks.add(value);
        }
        return value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object from, Object to) {
        return ((Comparable) from).compareTo(to);
    }
}
