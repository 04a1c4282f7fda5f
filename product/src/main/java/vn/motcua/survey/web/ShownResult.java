package vn.motcua.survey.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.Language;
import vn.motcua.survey.Estimate;
import vn.motcua.survey.Questionnaire;
import vn.motcua.survey.Survey;
import vn.motcua.survey.SurveyResult;
import vn.motcua.ui.Frame;

/**
 * A result as a page shows it.
 *
 * @param names of the units
 */
record ShownResult(
        Survey survey, Questionnaire questionnaire, SurveyResult result, String lead, Map<AgencyId, String> names) {
    ShownResult {
        names = Map.copyOf(names);
    }

    String name(AgencyId unit) {
        return names.getOrDefault(unit, unit.toString());
    }

    /** {@code 83,1 % (78,2–88,0)}: with its interval where there is one. */
    static String said(Estimate estimate, Frame frame) {
        var precision = estimate.precision();
        return precision == null
                ? number(estimate.value(), frame) + " %"
                : frame.text(
                        "survey.interval",
                        number(estimate.value(), frame),
                        number(precision.low(), frame),
                        number(precision.high(), frame));
    }

    /** {@code 2,5}; a dash where it cannot be said. */
    static String effect(Estimate estimate, Frame frame) {
        var precision = estimate.precision();
        var effect = precision == null ? null : precision.designEffect();
        return effect == null ? "–" : number(effect, frame);
    }

    private static String number(double value, Frame frame) {
        return String.format(frame.language() == Language.VI ? Locale.of("vi", "VN") : Locale.ENGLISH, "%.1f", value);
    }

    SurveyResult.@Nullable Measured factor(Questionnaire.Factor factor) {
        return result.factors().get(factor.key());
    }

    SurveyResult.@Nullable Measured item(Questionnaire.Item item) {
        return result.items().get(item.key());
    }

    List<Questionnaire.Factor> measuredFactors() {
        return questionnaire.factors().stream()
                .filter(factor -> result.factors().containsKey(factor.key()))
                .toList();
    }

    /** Hard questions or wishes with the share of each option; those that are hidden are left out. */
    List<SurveyResult.Share> shares(Questionnaire.Item item) {
        return result.shares().stream()
                .filter(share -> share.item().equals(item.key()))
                .toList();
    }

    String option(Questionnaire.Item item, SurveyResult.Share share, Language language) {
        return item.options().stream()
                .filter(option -> option.key().equals(share.option()))
                .map(option -> option.text().in(language))
                .findFirst()
                .orElse(share.option());
    }
}
