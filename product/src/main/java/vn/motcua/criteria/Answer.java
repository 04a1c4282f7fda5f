package vn.motcua.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a criterion: what a unit entered, or the product counted.
 *
 * @param numbers by their name in the rule
 * @param option key of the one that was chosen; null where nothing is chosen
 */
public record Answer(
        Standing standing,
        Map<String, BigDecimal> numbers,
        @Nullable String option) {
    /** Numbers beyond it are typing errors. */
    static final BigDecimal NUMBER_MAX = new BigDecimal("1000000000000");

    static final int DECIMALS_MAX = 4;

    public enum Standing {
        /** There is something to score. */
        GIVEN,
        /** The unit does not have the task (không được giao). */
        NOT_ASSIGNED,
        /** Nothing arose that could be scored (không phát sinh). */
        NO_CASE
    }

    /**
     * Something wrong with it.
     *
     * @param name of the number; {@code option} for the choice, {@code standing} for what cannot be so
     * @param what end of the message key that says it
     */
    public record Wrong(String name, String what) {}

    public Answer {
        numbers = new TreeMap<>(numbers);
    }

    public static Answer of(Map<String, BigDecimal> numbers) {
        return new Answer(Standing.GIVEN, numbers, null);
    }

    public static Answer of(String option) {
        return new Answer(Standing.GIVEN, Map.of(), option);
    }

    public static Answer without(Standing standing) {
        return new Answer(standing, Map.of(), null);
    }

    /** Everything that keeps it from being scored. */
    public List<Wrong> judge(Criterion criterion) {
        var rule = criterion.rule();
        if (rule == null) {
            throw new IllegalArgumentException("Criterion " + criterion.code() + " must be scored, but has components");
        }
        return switch (standing) {
            case NOT_ASSIGNED ->
                criterion.mayBeUnassigned() ? List.of() : List.of(new Wrong("standing", "always-assigned"));
            case NO_CASE ->
                criterion.noCase() == Criterion.NoCase.IMPOSSIBLE
                        ? List.of(new Wrong("standing", "always-a-case"))
                        : List.of();
            case GIVEN -> given(rule);
        };
    }

    private List<Wrong> given(ScoreRule rule) {
        var wrong = new ArrayList<Wrong>();
        for (var name : rule.numbers()) {
            var number = numbers.get(name);
            if (number == null) {
                wrong.add(new Wrong(name, "missing"));
            } else if (number.signum() < 0 || number.compareTo(NUMBER_MAX) > 0) {
                wrong.add(new Wrong(name, "range"));
            } else if (number.stripTrailingZeros().scale() > DECIMALS_MAX) {
                wrong.add(new Wrong(name, "decimals"));
            } else if (!(rule instanceof ScoreRule.Quantity)
                    && number.stripTrailingZeros().scale() > 0) {
                wrong.add(new Wrong(name, "whole"));
            } else if (name.equals("y") && number.signum() == 0) {
                wrong.add(new Wrong(name, "nothing-of-nothing"));
            }
        }
        if (rule instanceof ScoreRule.Choice choice && choice.option(option).isEmpty()) {
            wrong.add(new Wrong("option", "missing"));
        }
        return wrong;
    }
}
