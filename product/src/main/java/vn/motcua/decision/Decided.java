package vn.motcua.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a table, and what it rests on.
 *
 * @param table name of the decision
 * @param values by the name of the output; a list where all matching rows count
 * @param hits the rows it rests on, the decisive one first; none where no row matched and the table says what holds then
 */
public record Decided(String table, Map<String, Object> values, List<Hit> hits) {
    /** A row that counted, and what is noted beside it, by title of the column. */
    public record Hit(int row, Map<String, String> notes) {
        public Hit {
            notes = Map.copyOf(notes);
        }

        public String note(String title) {
            return notes.getOrDefault(title, "");
        }
    }

    public Decided {
        values = Map.copyOf(values);
        hits = List.copyOf(hits);
    }

    /** The answer of a table with one output. */
    public Object value() {
        return values.values().iterator().next();
    }

    public @Nullable Hit decisive() {
        return hits.isEmpty() ? null : hits.getFirst();
    }

    /** What the rows that matched make together. */
    static Decided of(DecisionTable table, List<RowAnswer> matching) {
        return switch (table.policy()) {
            case UNIQUE, ANY, FIRST -> alone(table, matching.getFirst());
            case RULE_ORDER, COLLECT -> all(table, matching);
            case LEAST ->
                alone(table, matching.stream().min(RowAnswer.BY_NUMBER).orElseThrow());
            case GREATEST ->
                alone(table, matching.stream().max(RowAnswer.BY_NUMBER).orElseThrow());
            case SUM ->
                together(
                        table,
                        matching,
                        matching.stream().map(RowAnswer::number).reduce(BigDecimal.ZERO, BigDecimal::add));
            case COUNT -> together(table, matching, BigDecimal.valueOf(matching.size()));
        };
    }

    private static Decided alone(DecisionTable table, RowAnswer answer) {
        return new Decided(table.name(), answer.values(), List.of(answer.hit()));
    }

    private static Decided together(DecisionTable table, List<RowAnswer> matching, BigDecimal value) {
        var hits = matching.stream().map(RowAnswer::hit).toList();
        return new Decided(table.name(), Map.of(table.outputs().getFirst().name(), value), hits);
    }

    private static Decided all(DecisionTable table, List<RowAnswer> matching) {
        var lists = new java.util.HashMap<String, Object>();
        for (var output : table.outputs()) {
            var list = new ArrayList<Object>();
            matching.forEach(
                    answer -> list.add(Objects.requireNonNull(answer.values().get(output.name()))));
            lists.put(output.name(), List.copyOf(list));
        }
        return new Decided(
                table.name(), lists, matching.stream().map(RowAnswer::hit).toList());
    }
}
