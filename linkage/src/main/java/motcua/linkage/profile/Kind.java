package motcua.linkage.profile;

import java.util.List;
import java.util.Set;

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
     * The values of {@link #normalise} with {@link Reading#SEPARATOR} between them, as an engine asks for them: once for each
     * value of a register.
     */
    default String read(String raw) {
        return String.join(Reading.SEPARATOR, normalise(raw));
    }

    /**
     * How each column is read by SQL alone where the value has a usual form; where none has, it is read by
     * {@link #normalise}. For kinds whose values hardly repeat, so that a table of distinct values would not pay.
     *
     * @return nothing when there is no usual form
     */
    default List<UsualForm> usualForms() {
        return List.of();
    }

    /**
     * Of a kind with an older number space: the column of the old number and that of the number which replaced it; the table of
     * a spec's {@code old-numbers} leads from one to the other.
     *
     * @return two columns, or nothing
     */
    default List<String> replaced() {
        return List.of();
    }

    /** Reads what the kind needs from its own files, so that a run can have it done while the database opens. */
    default void prepare() {}

    /** Whether the raw values repeat so much that each distinct one is read once (dates, places, sex). */
    default boolean fewDistinct() {
        return false;
    }

    /** Whether two values that agree in the first column agree in all. */
    default boolean isToldByFirst() {
        return columns().size() == 1;
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

    /**
     * The sex that a value tells by itself, by the codes of the kind sex: 1 male, 2 female, 0 none. Vietnamese names with Thị or
     * Văn do; exceptions are rare, but there are some.
     */
    default int sexOf(String raw) {
        return 0;
    }

    /** Verdict on one raw value. */
    enum Validity {
        GOOD,
        DOUBTFUL,
        UNREADABLE
    }
}
