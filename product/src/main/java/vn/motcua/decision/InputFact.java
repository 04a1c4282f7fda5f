package vn.motcua.decision;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What who asks a table knows of an input, so that only what can come is asked for when it is held for gaps.
 *
 * @param isAlwaysThere whether it is never left out
 * @param isWhole whether it is a whole number, such as an age
 * @param values all texts that can come; none where any can
 * @param least the smallest number that can come; null where there is none
 * @param most the greatest
 */
public record InputFact(
        boolean isAlwaysThere,
        boolean isWhole,
        List<String> values,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {
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

    /** A number within bounds, or nothing. */
    public static InputFact number(boolean isWhole, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new InputFact(false, isWhole, List.of(), least, most);
    }

    public InputFact(boolean isAlwaysThere, boolean isWhole, List<String> values) {
        this(isAlwaysThere, isWhole, values, null, null);
    }

    public InputFact {
        values = List.copyOf(values);
    }

    boolean canBe(BigDecimal number) {
        return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
    }
}
