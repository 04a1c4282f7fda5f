package vn.motcua.criteria.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.criteria.Act;
import vn.motcua.criteria.Answer;
import vn.motcua.criteria.Campaign;
import vn.motcua.criteria.Criterion;
import vn.motcua.criteria.CriterionScore;
import vn.motcua.criteria.Numbers;
import vn.motcua.criteria.Sheet;
import vn.motcua.criteria.SheetScore;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;

/**
 * A sheet on a page.
 *
 * @param may what this officer may do with it now
 * @param total as the scores stand now
 * @param answered criteria that have an answer
 * @param form what was typed, where something of it stands against the rules
 */
record SheetView(
        Campaign campaign,
        Act.Scoree unit,
        String name,
        Sheet sheet,
        May may,
        List<Line> lines,
        SheetScore total,
        long answered,
        LocalDate today,
        String done,
        SheetForm form,
        List<Finding> findings) {
    record May(boolean fill, boolean file, boolean appraise, boolean explain, boolean complain, boolean plan) {}

    /**
     * An area, a criterion or a component.
     *
     * @param own null for what has components; likewise the others
     * @param before what the appraisal that runs starts from
     */
    record Line(
            Criterion criterion,
            @Nullable CriterionScore own,
            @Nullable CriterionScore before,
            @Nullable CriterionScore now,
            List<Sheet.Step> history) {
        Line {
            history = List.copyOf(history);
        }

        String code() {
            return criterion.code();
        }

        BigDecimal max() {
            var max = criterion.max();
            return max == null ? BigDecimal.ZERO : max;
        }

        boolean lost() {
            return own != null
                    && now != null
                    && (now.points().compareTo(own.points()) < 0 || now.state() != own.state());
        }
    }

    SheetView {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    String address() {
        return SheetPages.address(campaign.id().value(), unit.agency());
    }

    long leaves() {
        return sheet.set().leaves().size();
    }

    /** What stands in a field: what was typed, else what is kept. */
    String number(String code, String name, Language language) {
        if (form.has("so." + name, code)) {
            return form.value("so." + name, code);
        }
        var answer = sheet.answer(code);
        var number = answer == null ? null : answer.numbers().get(name);
        return number == null ? "" : Numbers.shown(number, language);
    }

    String option(String code) {
        if (form.has("chon", code)) {
            return form.value("chon", code);
        }
        var answer = sheet.answer(code);
        return answer == null || answer.option() == null ? "" : answer.option();
    }

    Answer.Standing standing(String code) {
        if (form.has("tinh-trang", code)) {
            return SheetForm.standing(form.value("tinh-trang", code));
        }
        var answer = sheet.answer(code);
        return answer == null ? Answer.Standing.GIVEN : answer.standing();
    }

    String explanation(String code) {
        return form.has("giai-trinh", code) ? form.value("giai-trinh", code) : sheet.explanation(code);
    }

    private Sheet.@Nullable Given given(String code) {
        return sheet.given(sheet.stage() == Sheet.Stage.FIRST_APPRAISAL ? Act.Round.FIRST : Act.Round.SECOND, code);
    }

    /** What stands in the appraiser's field of points; empty for what is not scored yet. */
    String points(String code, Language language) {
        if (form.has("diem", code)) {
            return form.value("diem", code);
        }
        var given = given(code);
        return given == null || given.standing() != Answer.Standing.GIVEN
                ? ""
                : Numbers.shown(given.points(), language);
    }

    String reason(String code) {
        if (form.has("ly-do", code)) {
            return form.value("ly-do", code);
        }
        var given = given(code);
        return given == null ? "" : given.reason();
    }

    Answer.Standing givenStanding(String code) {
        if (form.has("tinh-trang", code)) {
            return SheetForm.standing(form.value("tinh-trang", code));
        }
        var given = given(code);
        return given == null ? Answer.Standing.GIVEN : given.standing();
    }

    static String shown(@Nullable BigDecimal number, Language language) {
        return number == null ? "–" : Numbers.shown(number, language);
    }

    List<Finding> at(String name) {
        var id = vn.motcua.ui.Frame.anchor(name);
        return findings.stream()
                .filter(finding -> vn.motcua.ui.Frame.anchor(finding.pointer()).equals(id))
                .toList();
    }
}
