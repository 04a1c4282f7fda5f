package vn.motcua.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row that a table lacks: for a case that no row speaks of, the test that this case and those like it pass, and no case
 * that the other rows tell from it.
 */
final class MissingRow {
    private final DecisionTable table;

    private MissingRow(DecisionTable table) {
        this.table = table;
    }

    /**
     * @param chosen a value for each input, as {@link Samples} has them
     * @param isChosen for which inputs it matters
     */
    static List<String> tests(DecisionTable table, @Nullable Object[] chosen, boolean[] isChosen) {
        var row = new MissingRow(table);
        var tests = new ArrayList<String>();
        for (int input = 0; input < chosen.length; input++) {
            tests.add(isChosen[input] ? row.test(input, chosen[input]) : CellTest.ANY);
        }
        return tests;
    }

    private String test(int input, @Nullable Object value) {
        var marks = marks(input);
        return switch (value) {
            case null -> "null";
            case String text -> text.equals(Samples.OTHER) ? other(marks) : '"' + text + '"';
            case BigDecimal number -> between(number, marks.stream().map(BigDecimal.class::cast));
            case LocalDate day ->
                between(ChronoLocalDate.class.cast(day), marks.stream().map(ChronoLocalDate.class::cast));
            default -> value.toString();
        };
    }

    private List<Object> marks(int input) {
        return table.rows().stream()
                .flatMap(
                        row -> CellTest.read(
                                row.tests().get(input),
                                table.inputs().get(input).kind())
                                .marks()
                                .stream())
                .distinct()
                .toList();
    }

    private static String other(List<Object> marks) {
        return marks.isEmpty()
                ? CellTest.ANY
                : marks.stream().map(MissingRow::literal).sorted().collect(Collectors.joining(", ", "not(", ")"));
    }

    /** The value itself where a cell names it; else all between the two that are named beside it. */
    private static <T extends Comparable<? super T>> String between(T value, Stream<T> marks) {
        var named = marks.collect(Collectors.toCollection(TreeSet::new));
        var below = named.floor(value);
        var above = named.ceiling(value);
        if (below != null && below.compareTo(value) == 0) {
            return literal(value);
        }
        if (below != null && above != null) {
            return "(" + literal(below) + ".." + literal(above) + ")";
        }
        if (below != null) {
            return "> " + literal(below);
        }
        return above == null ? CellTest.ANY : "< " + literal(above);
    }

    private static String literal(Object value) {
        return switch (value) {
            case String text -> '"' + text + '"';
            case LocalDate day -> "date(\"" + day + "\")";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
