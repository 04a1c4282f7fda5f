package vn.motcua.criteria;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** The sets of the product's files, and answers to them. */
final class ASet {
    static final Set<String> MEASURES = Set.of("on-time", "electronic-result", "filed-online", "fee-paid");

    /** As the product's own figures: named in the files, so a name that is not there is found. */
    static final KnownFigures FIGURES = figure -> switch (figure) {
        case OwnFigure.OfMeasure(var key) -> MEASURES.contains(key);
        case OwnFigure.OfIndex(var key) -> key.equals("766-2026");
        case OwnFigure.OfReport(var form, var column, var over) ->
            form.equals("ii-06a") && column.equals("8") && over.equals("7");
    };

    private ASet() {}

    static CriteriaSet of(String key) {
        return CriteriaSets.files(FIGURES).stream()
                .map(CriteriaSets.Kept::set)
                .filter(set -> set.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Answer share(String x, String y) {
        return Answer.of(Map.of("x", new BigDecimal(x), "y", new BigDecimal(y)));
    }

    static Answer number(String x) {
        return Answer.of(Map.of("x", new BigDecimal(x)));
    }

    static Answer counted(String n) {
        return Answer.of(Map.of("n", new BigDecimal(n)));
    }

    static BigDecimal points(CriteriaSet set, String code, Answer answer) {
        return ScoreCriterion.of(set.totals().points(), set.leaf(code).orElseThrow(), answer, null)
                .points();
    }

    /** The best answer that there is; with a chance of {@code luck} in a hundred one that is not. */
    static Answer answer(Criterion leaf, java.util.Random random, int luck) {
        boolean isBest = random.nextInt(100) >= luck;
        return switch (leaf.rule()) {
            case null -> throw new IllegalArgumentException(leaf.code());
            case ScoreRule.Quantity rule
            when rule.measured().divides() ->
                isBest ? share("200", "100") : share(Integer.toString(random.nextInt(120)), "120");
            case ScoreRule.Quantity _ -> number(isBest && leaf.part() != Criterion.Part.PENALTY ? "1000" : "0");
            case ScoreRule.Choice rule ->
                Answer.of(
                        isBest
                                ? rule.options().getFirst().key()
                                : rule.options()
                                        .get(random.nextInt(rule.options().size()))
                                        .key());
            case ScoreRule.Count _ -> counted(isBest ? "5" : Integer.toString(random.nextInt(3)));
            case ScoreRule.PlusMinus rule -> {
                var numbers = new java.util.HashMap<String, BigDecimal>();
                rule.items()
                        .forEach(item -> numbers.put(item.key(), BigDecimal.valueOf(isBest ? 0 : random.nextInt(3))));
                yield Answer.of(numbers);
            }
        };
    }
}
