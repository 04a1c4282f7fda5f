package vn.motcua.criteria;

import java.math.BigDecimal;
import vn.motcua.ui.Said;

/**
 * What a criterion comes to.
 *
 * @param points 0 unless scored or full
 * @param counts what it adds to the maximum; 0 where it left it
 * @param how the points came about, in words
 */
public record CriterionScore(String code, State state, BigDecimal points, BigDecimal counts, Said how) {
    public enum State {
        SCORED,
        /** Nobody entered anything: it counts to the maximum and has no points. */
        OPEN,
        NOT_ASSIGNED,
        NO_CASE
    }
}
