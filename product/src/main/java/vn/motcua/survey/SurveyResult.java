package vn.motcua.survey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * What a survey says: all drawn answers together, each way of answering and each unit by itself. What too few stand behind is null.
 *
 * @param answers how many were drawn and answered
 * @param byMode the ways beside each other; whoever answered a poster stands here only
 */
public record SurveyResult(
        int smallestCell,
        int answers,
        @Nullable Measured total,
        Map<String, Measured> factors,
        Map<String, Measured> items,
        List<Share> shares,
        List<OfMode> byMode,
        List<OfUnit> units) {
    public SurveyResult {
        factors = Map.copyOf(factors);
        items = Map.copyOf(items);
        shares = List.copyOf(shares);
        byMode = List.copyOf(byMode);
        units = List.copyOf(units);
    }

    /**
     * Both formulas, since which one a published figure used is often unknown.
     *
     * @param satisfied share of the levels 4 and 5 (as in the method until 2021)
     * @param mean of the levels, 1 as 0 and 5 as 100
     */
    public record Measured(Estimate satisfied, Estimate mean) {}

    /** How many chose an option of a hard question or a wish. */
    public record Share(String item, String option, Estimate share) {}

    /** @param answers null where it would say too much */
    public record OfMode(
            Mode mode, @Nullable Integer answers, @Nullable Measured total) {}

    /**
     * A unit that was drawn.
     *
     * @param answers null where fewer answered than are shown, or its number would say another's
     */
    public record OfUnit(
            AgencyId unit,
            int results,
            @Nullable Integer answers,
            @Nullable Measured total) {
        public boolean isHidden() {
            return answers == null;
        }
    }

    /** Whether more than one way of answering stands in the total. */
    public boolean isMixed() {
        return byMode.stream().filter(one -> one.mode().isDrawn()).count() > 1;
    }
}
