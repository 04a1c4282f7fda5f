package vn.motcua.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is counted (chỉ tiêu đo), as its file says: conditions over one dossier as of a moment, in SQL over the columns of the facts.
 *
 * @param key never used for anything else
 * @param rule version of the rule, said beside each figure
 * @param until last day it holds; null while it does
 * @param source which text asks for it
 * @param denominator of what; null where dossiers are counted and nothing is divided
 * @param aim which way is good
 * @param examples dossiers with what the measure must say of them
 */
public record Measure(
        String key,
        String rule,
        LocalDate since,
        @Nullable LocalDate until,
        String source,
        Words name,
        Words says,
        @Nullable String denominator,
        String numerator,
        Aim aim,
        List<Example> examples) {
    /** On time as index 766 judges it: what outlooks tell of. */
    static final String ON_TIME = "on-time";

    /** What a figure is wished to be. */
    public enum Aim {
        HIGH,
        LOW,
        NONE
    }

    /**
     * @param facts columns of the dossier's row
     * @param isOf whether the denominator has it; always where there is none
     * @param counts whether the numerator has it
     */
    public record Example(
            String says, String asOf, String from, String to, Map<String, Object> facts, boolean isOf, boolean counts) {
        public Example {
            facts = Map.copyOf(facts);
        }
    }

    public Measure {
        examples = List.copyOf(examples);
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("The measure " + key + " must have an example, but has none");
        }
    }

    public boolean isRatio() {
        return denominator != null;
    }

    /** The condition for being in it at all. */
    public String of() {
        return denominator == null ? numerator : denominator;
    }

    /** The condition for counting in the numerator. */
    public String counting() {
        return denominator == null ? numerator : "(" + denominator + ") and (" + numerator + ")";
    }

    /**
     * In SQL over {@code j}, for the first of them as {@code o0} what it is of and as {@code c0} what counts, and so on: every engine
     * counts by this text alone.
     */
    public static String counts(List<Measure> measures) {
        var sql = new StringBuilder();
        for (int i = 0; i < measures.size(); i++) {
            var measure = measures.get(i);
            sql.append(i == 0 ? "" : ", ")
                    .append("count(*) filter (where ")
                    .append(measure.of())
                    .append(") as o")
                    .append(i)
                    .append(", count(*) filter (where ")
                    .append(measure.counting())
                    .append(") as c")
                    .append(i);
        }
        return sql.toString();
    }

    /**
     * What a dossier {@code j} costs, in SQL.
     *
     * @param costs points that it costs by not counting in each measure
     */
    public static String cost(Map<Measure, Double> costs) {
        return costs.entrySet().stream()
                .map(one -> "case when (" + one.getKey().of() + ") and ("
                        + one.getKey().numerator() + ") is not true then " + one.getValue()
                        + "::double precision else 0 end")
                .collect(Collectors.joining(" + ", "(", costs.isEmpty() ? "0::double precision)" : ")"));
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
