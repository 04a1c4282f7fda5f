package vn.motcua.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;
import vn.motcua.survey.Questionnaire.Item;
import vn.motcua.survey.Questionnaire.Kind;
import vn.motcua.survey.SurveyResult.Measured;

/**
 * Counts answers. An answer weighs as many results as it stands for: of M units m have answers, of the unit's N results n, so M/m · N/n
 * (who does not answer is taken to be as those of the same unit who do). The index of a factor and the total are pooled means over
 * all answered questions of satisfaction, by the questions' weights.
 */
final class MeasureAnswers {
    private static final int SATISFIED_FROM = 4;

    private final Questionnaire questionnaire;
    private final Map<AgencyId, Double> weights;

    private MeasureAnswers(Questionnaire questionnaire, Map<AgencyId, Double> weights) {
        this.questionnaire = questionnaire;
        this.weights = weights;
    }

    static SurveyResult of(Questionnaire questionnaire, List<SurveyUnit> frame, List<Answer> all) {
        var drawn = all.stream().filter(answer -> answer.mode().isDrawn()).toList();
        var measure = new MeasureAnswers(questionnaire, weights(frame, drawn));
        return measure.result(frame, all, drawn);
    }

    /** How many results an answer of each unit stands for. */
    static Map<AgencyId, Double> weights(List<SurveyUnit> frame, List<Answer> drawn) {
        var answers = drawn.stream().collect(Collectors.groupingBy(Answer::unit, Collectors.counting()));
        var weights = new HashMap<AgencyId, Double>();
        for (var unit : frame) {
            var number = answers.get(unit.unit());
            if (number != null) {
                weights.put(unit.unit(), (double) frame.size() / answers.size() * unit.results() / number);
            }
        }
        return weights;
    }

    private SurveyResult result(List<SurveyUnit> frame, List<Answer> all, List<Answer> drawn) {
        int smallest = questionnaire.smallestCell();
        boolean isShown = drawn.size() >= smallest;
        var satisfaction = questionnaire.itemsOf(Kind.SATISFACTION);
        var factors = new LinkedHashMap<String, Measured>();
        var items = new LinkedHashMap<String, Measured>();
        for (var factor : questionnaire.factors()) {
            var asked = satisfaction.stream()
                    .filter(item -> item.factor().equals(factor.key()))
                    .toList();
            put(factors, factor.key(), measured(drawn, asked, false));
            asked.forEach(item -> put(items, item.key(), measured(drawn, List.of(item), false)));
        }
        return new SurveyResult(
                smallest,
                drawn.size(),
                isShown ? measured(drawn, satisfaction, false) : null,
                factors,
                items,
                shares(drawn),
                byMode(all),
                byUnit(frame, drawn));
    }

    private void put(Map<String, Measured> into, String key, @Nullable Measured measured) {
        if (measured != null && measured.mean().answers() >= questionnaire.smallestCell()) {
            into.put(key, measured);
        }
    }

    private List<SurveyResult.OfMode> byMode(List<Answer> all) {
        var groups = all.stream().collect(Collectors.groupingBy(Answer::mode, TreeMap::new, Collectors.toList()));
        var drawn = groups.entrySet().stream()
                .filter(one -> one.getKey().isDrawn())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().size()));
        var hidden = SmallCells.hidden(drawn, questionnaire.smallestCell());
        var satisfaction = questionnaire.itemsOf(Kind.SATISFACTION);
        return groups.entrySet().stream()
                .map(one -> {
                    var mode = one.getKey();
                    boolean isHidden = hidden.contains(mode) || one.getValue().size() < questionnaire.smallestCell();
                    return isHidden
                            ? new SurveyResult.OfMode(mode, null, null)
                            : new SurveyResult.OfMode(
                                    mode,
                                    one.getValue().size(),
                                    without(measured(one.getValue(), satisfaction, false)));
                })
                .toList();
    }

    private static @Nullable Measured without(@Nullable Measured measured) {
        return measured == null
                ? null
                : new Measured(
                        measured.satisfied().withoutPrecision(), measured.mean().withoutPrecision());
    }

    private List<SurveyResult.OfUnit> byUnit(List<SurveyUnit> frame, List<Answer> drawn) {
        var groups = drawn.stream().collect(Collectors.groupingBy(Answer::unit));
        var counts = groups.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().size()));
        Set<AgencyId> hidden = SmallCells.hidden(counts, questionnaire.smallestCell());
        var satisfaction = questionnaire.itemsOf(Kind.SATISFACTION);
        return frame.stream()
                .filter(SurveyUnit::isDrawn)
                .map(unit -> {
                    var own = groups.getOrDefault(unit.unit(), List.of());
                    return hidden.contains(unit.unit()) || own.isEmpty()
                            ? new SurveyResult.OfUnit(unit.unit(), unit.results(), null, null)
                            : new SurveyResult.OfUnit(
                                    unit.unit(), unit.results(), own.size(), measured(own, satisfaction, true));
                })
                .toList();
    }

    /** @param isOneUnit whether the answers are a simple sample of one unit, each its own cluster */
    private @Nullable Measured measured(List<Answer> answers, List<Item> asked, boolean isOneUnit) {
        var satisfied = estimate(answers, asked, isOneUnit, level -> level >= SATISFIED_FROM ? 1.0 : 0.0);
        var mean = estimate(answers, asked, isOneUnit, level -> (level - 1.0) / (Questionnaire.LEVELS - 1));
        return satisfied == null || mean == null ? null : new Measured(satisfied, mean);
    }

    private @Nullable Estimate estimate(
            List<Answer> answers, List<Item> asked, boolean isOneUnit, Function<Integer, Double> score) {
        var parts = new ArrayList<Estimate.Part>();
        for (int i = 0; i < answers.size(); i++) {
            double over = 0;
            double under = 0;
            for (var item : asked) {
                int level = Integer.parseInt(answers.get(i).given().getOrDefault(item.key(), Questionnaire.NO_OPINION));
                if (level > 0) {
                    over += item.weight() * score.apply(level);
                    under += item.weight();
                }
            }
            parts.add(part(answers.get(i), isOneUnit ? "" + i : null, over, under));
        }
        return Estimate.of(parts);
    }

    private Estimate.Part part(Answer answer, @Nullable String cluster, double over, double under) {
        return new Estimate.Part(
                cluster == null ? answer.unit().toString() : cluster,
                weights.getOrDefault(answer.unit(), 1.0),
                over,
                under);
    }

    /** Hard questions and wishes, each option; those behind which too few answers stand are left out. */
    private List<SurveyResult.Share> shares(List<Answer> drawn) {
        var shares = new ArrayList<SurveyResult.Share>();
        for (var item : questionnaire.items()) {
            for (var option : item.options()) {
                var share = option.key().equals(Questionnaire.NO_ANSWER) ? null : share(drawn, item, option);
                if (share != null && share.answers() >= questionnaire.smallestCell()) {
                    shares.add(new SurveyResult.Share(item.key(), option.key(), share));
                }
            }
        }
        return shares;
    }

    private @Nullable Estimate share(List<Answer> drawn, Item item, Questionnaire.Option option) {
        return Estimate.of(drawn.stream()
                .map(answer -> {
                    var given = answer.given();
                    boolean isWish = item.kind() == Kind.NEED;
                    var said = given.getOrDefault(item.key(), Questionnaire.NO_ANSWER);
                    boolean isChosen =
                            isWish ? given.containsKey(Questionnaire.name(item, option)) : said.equals(option.key());
                    boolean counts = isWish || !said.equals(Questionnaire.NO_ANSWER);
                    return part(answer, null, isChosen ? 1 : 0, counts ? 1 : 0);
                })
                .toList());
    }
}
