package vn.motcua.criteria;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.criteria.CriteriaSet.Grade;
import vn.motcua.criteria.CriteriaSet.Leaving;
import vn.motcua.criteria.Criterion.Part;
import vn.motcua.ui.Said;

/**
 * What a unit comes to.
 *
 * @param reached points of the regular part
 * @param could maximum of the regular part, without what left it
 * @param regular the regular part as it counts; null where everything left the maximum
 * @param bonus within its cap
 * @param penalty what is taken away, at least 0, within its cap
 * @param total null where regular is
 * @param grade null where there is no total, or none is reached
 * @param how the total came about, in words
 */
public record SheetScore(
        BigDecimal reached,
        BigDecimal could,
        @Nullable BigDecimal regular,
        BigDecimal bonus,
        BigDecimal penalty,
        @Nullable BigDecimal total,
        @Nullable Grade grade,
        Said how) {
    /** @param points of criteria of the set; one that is missing counts as nothing */
    public static SheetScore of(CriteriaSet set, Map<String, CriterionScore> points) {
        var totals = set.totals();
        var reached = BigDecimal.ZERO;
        var could = BigDecimal.ZERO;
        var bonus = BigDecimal.ZERO;
        var penalty = BigDecimal.ZERO;
        for (var leaf : set.leaves()) {
            var score = points.get(leaf.code());
            var own = score == null ? BigDecimal.ZERO : score.points();
            switch (leaf.part()) {
                case REGULAR -> {
                    reached = reached.add(own);
                    could = could.add(score == null ? leaf.counts() : score.counts());
                }
                case BONUS -> bonus = bonus.add(own);
                case PENALTY -> penalty = penalty.subtract(own);
            }
        }
        bonus = bonus.min(totals.bonusMax());
        penalty = totals.penaltyMax() == null ? penalty : penalty.min(totals.penaltyMax());
        if (could.signum() == 0) {
            return new SheetScore(reached, could, null, bonus, penalty, null, null, Said.of("criteria.how.nothing"));
        }
        var exact = totals.leaving() == Leaving.RESCALE
                ? reached.multiply(totals.regular()).divide(could, Numbers.EXACT)
                : reached;
        var total = totals.total()
                .of(exact.add(bonus).subtract(penalty).max(totals.least()).min(totals.most()));
        var regular = totals.total().of(exact);
        return new SheetScore(
                reached,
                could,
                regular,
                bonus,
                penalty,
                total,
                totals.grade(total).orElse(null),
                how(set, new BigDecimal[] {reached, could, regular, bonus, penalty, total}));
    }

    private static Said how(CriteriaSet set, BigDecimal[] of) {
        var totals = set.totals();
        var key = totals.leaving() == Leaving.RESCALE && of[1].compareTo(totals.regular()) != 0
                ? "criteria.how.rescaled"
                : "criteria.how.summed";
        return Numbers.said(key, of[0], of[1], totals.regular(), of[2])
                .and(Numbers.said("criteria.how.total", of[3], of[4], of[5]));
    }

    /** What is reached in an area, as far as it counts. */
    public static BigDecimal reached(CriteriaSet set, Criterion area, Map<String, CriterionScore> points) {
        return set.leaves().stream()
                .filter(leaf -> set.areaOf(leaf).equals(area))
                .map(leaf -> points.get(leaf.code()))
                .filter(java.util.Objects::nonNull)
                .map(CriterionScore::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What could be reached in an area of the regular part. */
    public static BigDecimal could(CriteriaSet set, Criterion area, Map<String, CriterionScore> points) {
        return set.leaves().stream()
                .filter(leaf -> leaf.part() == Part.REGULAR && set.areaOf(leaf).equals(area))
                .map(leaf -> {
                    var score = points.get(leaf.code());
                    return score == null ? leaf.counts() : score.counts();
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
