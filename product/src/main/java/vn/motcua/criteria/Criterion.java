package vn.motcua.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.scorecard.Words;

/**
 * An area, a criterion or a component (lĩnh vực, tiêu chí, tiêu chí thành phần).
 *
 * @param code as the decision numbers it
 * @param in code of what it is a part of; null for an area
 * @param max points at most; of a penalty, that it takes away at most; null for a penalty without limit
 * @param rule how it is scored; null for what has components
 * @param noCase what becomes of it where nothing arose
 * @param mayBeUnassigned whether a unit may not have the task at all, so that it leaves the maximum
 * @param owner who answers for it in the unit, in words; empty where nothing is said
 * @param guide how it is scored, in words; empty for none
 * @param evidence which papers prove it: the accepted ones, none other
 * @param own from which figures of the product it fills itself; null where the unit enters it
 */
public record Criterion(
        String code,
        @Nullable String in,
        Part part,
        Words name,
        @Nullable BigDecimal max,
        @Nullable ScoreRule rule,
        NoCase noCase,
        boolean mayBeUnassigned,
        String owner,
        String guide,
        List<String> evidence,
        @Nullable OwnFigure own) {
    /** Where its points go. */
    public enum Part {
        REGULAR,
        BONUS,
        PENALTY
    }

    public enum NoCase {
        /** There always is one. */
        IMPOSSIBLE,
        /** It leaves the maximum. */
        LEAVES,
        /** It has all points. */
        FULL
    }

    public Criterion {
        evidence = List.copyOf(evidence);
    }

    /** Points at most; 0 for a penalty. */
    BigDecimal most() {
        return part == Part.PENALTY || max == null ? BigDecimal.ZERO : max;
    }

    /** Points at least; below 0 for a penalty. */
    @Nullable
    BigDecimal least() {
        if (part != Part.PENALTY) {
            return BigDecimal.ZERO;
        }
        return max == null ? null : max.negate();
    }

    /** Points within what it may have. */
    BigDecimal within(BigDecimal points) {
        var least = least();
        var enough = least == null ? points : points.max(least);
        return enough.min(most());
    }

    /** What counts to the maximum of the regular part. */
    BigDecimal counts() {
        return part == Part.REGULAR && max != null ? max : BigDecimal.ZERO;
    }
}
