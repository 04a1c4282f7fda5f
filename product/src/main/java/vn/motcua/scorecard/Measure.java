package vn.motcua.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    String of() {
        return denominator == null ? numerator : denominator;
    }

    /** The condition for counting in the numerator. */
    String counting() {
        return denominator == null ? numerator : "(" + denominator + ") and (" + numerator + ")";
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
