package motcua.linkage.profile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of field is read and compared. Pure: the same raw value always gives the same answer, on every engine.
 * A new kind is one class and one line in its {@link Profile}.
 */
public interface Kind {
    /** The columns that {@link #normalise} fills; the first is the one that exact rules and blocks mean by default. */
    List<Column> columns();

    /**
     * One value for each column, {@code ""} where there is none.
     *
     * @return an empty list when the raw value says nothing usable
     */
    List<String> normalise(String raw);

    /** From the strongest agreement to the weakest; what meets none of them is a disagreement. */
    List<Level> levels();

    /** SQL that holds when the two sides cannot be compared, written as {@link Level#condition()}. */
    default String missing() {
        var main = columns().getFirst().name();
        return "$l." + main + " is null or $r." + main + " is null";
    }

    /**
     * SQL that gives the first column for the usual form of a value and null for all others, which are then read by
     * {@link #normalise}; for kinds whose values hardly repeat, so that a table of distinct values would not pay.
     *
     * @param raw the SQL of the raw text
     */
    default @Nullable String usualForm(String raw) {
        return null;
    }

    /** Whether the raw values repeat so much that each distinct one is read once (dates, places, sex). */
    default boolean fewDistinct() {
        return false;
    }

    /** Whether an agreement identifies one person by itself, so that pairs labelled by it may teach the weights. */
    default boolean identifies() {
        return false;
    }

    /**
     * Kinds of which an agreement of this one tells already (the number holds year of birth and sex), so that they are not
     * counted twice.
     */
    default Set<String> tells() {
        return Set.of();
    }

    /** What the value is judged by for the measure "correct"; empty when the kind knows no rule. */
    default Validity validity(String raw) {
        return normalise(raw).isEmpty() ? Validity.UNREADABLE : Validity.GOOD;
    }

    /** Verdict on one raw value. */
    enum Validity {
        GOOD,
        DOUBTFUL,
        UNREADABLE
    }
}
