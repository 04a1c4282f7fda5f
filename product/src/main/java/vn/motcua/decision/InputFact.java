package vn.motcua.decision;

import java.util.List;

/**
 * What who asks a table knows of an input, so that only what can come is asked for when it is held for gaps.
 *
 * @param isAlwaysThere whether it is never left out
 * @param isWhole whether it is a whole number, such as an age
 * @param values all texts that can come; none where any can
 */
public record InputFact(boolean isAlwaysThere, boolean isWhole, List<String> values) {
    /** Where nothing is known: anything may come, and nothing. */
    public static final InputFact ANYTHING = new InputFact(false, false, List.of());

    /** One of these always comes. */
    public static InputFact oneOf(List<String> values) {
        return new InputFact(true, false, values);
    }

    /** One of these, or nothing. */
    public static InputFact choice(List<String> values) {
        return new InputFact(false, false, values);
    }

    /** A whole number, or nothing. */
    public static InputFact whole() {
        return new InputFact(false, true, List.of());
    }

    public InputFact {
        values = List.copyOf(values);
    }
}
