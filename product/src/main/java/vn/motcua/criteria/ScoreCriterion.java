package vn.motcua.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.motcua.criteria.CriteriaSet.Rounding;
import vn.motcua.criteria.CriterionScore.State;
import vn.motcua.ui.Said;

/** Scores a criterion: a function of rule and answer, exact until it is rounded as the set says. */
public final class ScoreCriterion {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Rounding rounding;
    private final Criterion criterion;
    private final BigDecimal max;
    private final @Nullable BigDecimal best;

    private ScoreCriterion(Rounding rounding, Criterion criterion, @Nullable BigDecimal best) {
        this.rounding = rounding;
        this.criterion = criterion;
        this.max = criterion.most();
        this.best = best;
    }

    /**
     * @param answer null where nothing was entered
     * @param best the highest value of the cohort, for rules that compare with it; null where none is known: the own value is
     * @throws IllegalArgumentException for an answer that {@link Answer#judge} does not let through
     */
    public static CriterionScore of(
            Rounding rounding, Criterion criterion, @Nullable Answer answer, @Nullable BigDecimal best) {
        var of = new ScoreCriterion(rounding, criterion, best);
        if (answer == null) {
            return of.result(State.OPEN, BigDecimal.ZERO, criterion.counts(), Said.of("criteria.how.open"));
        }
        var wrong = answer.judge(criterion);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("Criterion " + criterion.code() + " must be judged first, but " + wrong);
        }
        return switch (answer.standing()) {
            case NOT_ASSIGNED ->
                of.result(State.NOT_ASSIGNED, BigDecimal.ZERO, BigDecimal.ZERO, Said.of("criteria.how.not-assigned"));
            case NO_CASE ->
                criterion.noCase() == Criterion.NoCase.FULL
                        ? of.result(
                                State.SCORED,
                                of.max,
                                criterion.counts(),
                                Numbers.said("criteria.how.no-case-full", of.max))
                        : of.result(State.NO_CASE, BigDecimal.ZERO, BigDecimal.ZERO, Said.of("criteria.how.no-case"));
            case GIVEN -> of.given(answer);
        };
    }

    /** The value that a quantity is measured by; a percentage where two numbers are entered. */
    public static BigDecimal value(ScoreRule.Quantity rule, Answer answer) {
        var x = number(answer, "x");
        return rule.measured().divides() ? x.multiply(HUNDRED).divide(number(answer, "y"), Numbers.EXACT) : x;
    }

    private static BigDecimal number(Answer answer, String name) {
        return answer.numbers().getOrDefault(name, BigDecimal.ZERO);
    }

    private CriterionScore given(Answer answer) {
        return switch (criterion.rule()) {
            case null -> throw new IllegalStateException("Criterion " + criterion.code() + " must have a rule");
            case ScoreRule.Steps rule -> steps(rule, answer);
            case ScoreRule.Proportion rule -> proportion(rule, answer);
            case ScoreRule.Leader rule -> leader(rule, value(rule, answer));
            case ScoreRule.Choice rule -> {
                var option = rule.option(answer.option()).orElseThrow();
                yield scored(option.points(), Numbers.said("criteria.how.choice", option.name(), option.points()));
            }
            case ScoreRule.Count rule -> {
                var n = number(answer, "n");
                var points = rule.each().multiply(n);
                yield scored(
                        points,
                        Numbers.said("criteria.how.count", n, rule.of(), rule.each(), criterion.within(points)));
            }
            case ScoreRule.PlusMinus rule -> plusMinus(rule, answer);
        };
    }

    private CriterionScore steps(ScoreRule.Steps rule, Answer answer) {
        var value = value(rule, answer);
        for (var step : rule.steps()) {
            if (value.compareTo(step.from()) >= 0) {
                return scored(
                        step.points(),
                        Numbers.said(
                                "criteria.how.steps",
                                told(value),
                                rule.measured().unit(),
                                step.from(),
                                step.points()));
            }
        }
        return scored(
                BigDecimal.ZERO,
                Numbers.said(
                        "criteria.how.no-step",
                        told(value),
                        rule.measured().unit(),
                        rule.steps().getLast().from()));
    }

    private CriterionScore proportion(ScoreRule.Proportion rule, Answer answer) {
        var value = value(rule, answer);
        var unit = rule.measured().unit();
        if (value.compareTo(rule.floor()) < 0) {
            return scored(BigDecimal.ZERO, Numbers.said("criteria.how.floor", told(value), unit, rule.floor()));
        }
        if (value.compareTo(rule.target()) >= 0) {
            return scored(max, Numbers.said("criteria.how.target", told(value), unit, rule.target(), max));
        }
        var points = rounding.of(max.multiply(value).divide(rule.target(), Numbers.EXACT));
        return scored(points, Numbers.said("criteria.how.proportion", told(value), unit, rule.target(), max, points));
    }

    private CriterionScore leader(ScoreRule.Leader rule, BigDecimal value) {
        var unit = rule.measured().unit();
        var half = max.multiply(HALF);
        if (value.compareTo(rule.target()) < 0) {
            var points = rounding.of(half.multiply(value).divide(rule.target(), Numbers.EXACT));
            return scored(points, Numbers.said("criteria.how.below", told(value), unit, rule.target(), half, points));
        }
        var leads = best == null || best.compareTo(value) <= 0 ? value : best;
        var excess = value.subtract(rule.target());
        var most = leads.subtract(rule.target());
        var more = most.signum() == 0 ? half : half.multiply(excess).divide(most, Numbers.EXACT);
        var points = rounding.of(half.add(more));
        return scored(
                points, Numbers.said("criteria.how.leader", told(value), unit, rule.target(), told(leads), points));
    }

    private CriterionScore plusMinus(ScoreRule.PlusMinus rule, Answer answer) {
        var sum = rule.start();
        var terms = new ArrayList<Said>();
        for (var item : rule.items()) {
            var n = number(answer, item.key());
            if (n.signum() > 0) {
                sum = sum.add(item.each().multiply(n));
                terms.add(Numbers.said("criteria.how.item", n, item.name(), item.each()));
            }
        }
        var points = criterion.within(sum.max(rule.least()));
        var how = Numbers.said("criteria.how.begins", rule.start());
        for (var term : terms) {
            how = how.and(Said.of("criteria.how.then")).and(term);
        }
        return scored(points, how.and(Numbers.said("criteria.how.gives", points)));
    }

    /** A long quotient is told to so many decimals as points have, and two more. */
    private BigDecimal told(BigDecimal value) {
        int scale = rounding.scale() + 2;
        return value.scale() > scale ? value.setScale(scale, rounding.mode()) : value;
    }

    private CriterionScore scored(BigDecimal points, Said how) {
        return result(State.SCORED, criterion.within(points), criterion.counts(), how);
    }

    private CriterionScore result(State state, BigDecimal points, BigDecimal counts, Said how) {
        return new CriterionScore(criterion.code(), state, rounding.of(points), counts, how);
    }
}
