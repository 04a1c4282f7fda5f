package vn.motcua.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.criteria.Act.Phase;
import vn.motcua.criteria.Act.Round;
import vn.motcua.criteria.Answer.Standing;
import vn.motcua.criteria.CriteriaRefusal.Rule;
import vn.motcua.criteria.Sheet.Stage;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Said;

/** What may be done with a sheet at which point of its way: judged, never written, here. */
final class SheetRules {
    /** In characters. */
    static final int TEXT_MAX = 2_000;

    private final Campaign campaign;
    private final Sheet sheet;
    private final LocalDate today;

    SheetRules(Campaign campaign, Sheet sheet, LocalDate today) {
        this.campaign = campaign;
        this.sheet = sheet;
        this.today = today;
    }

    Optional<CriteriaRefusal> filling() {
        return at(Stage.FILLING).or(() -> inTime(Phase.SELF));
    }

    private Optional<CriteriaRefusal> at(Stage stage) {
        if (campaign.isClosed()) {
            return no(Rule.CLOSED);
        }
        return sheet.stage() == stage ? Optional.empty() : no(Rule.NOT_NOW);
    }

    private Optional<CriteriaRefusal> inTime(Phase phase) {
        return today.isAfter(sheet.until(phase, campaign.opened())) ? no(Rule.TOO_LATE) : Optional.empty();
    }

    private static Optional<CriteriaRefusal> no(Rule rule) {
        return Optional.of(CriteriaRefusal.of(rule));
    }

    /** By who runs the campaign, once the unit's time is over. */
    Optional<CriteriaRefusal> filingAsItStands() {
        return at(Stage.FILLING)
                .or(() -> today.isAfter(sheet.until(Phase.SELF, campaign.opened()))
                        ? Optional.empty()
                        : no(Rule.TOO_EARLY));
    }

    /** Everything that keeps a sheet from being filed: each criterion has an answer, and a paper or a word on why there is none. */
    List<Finding> complete() {
        var findings = new ArrayList<Finding>();
        for (var leaf : sheet.set().leaves()) {
            var code = leaf.code();
            if (leaf.own() != null) {
                continue;
            }
            var answer = sheet.answer(code);
            if (answer == null) {
                findings.add(Said.of("criteria.bad.no-answer", code).at(field(code, "tieu-chi")));
            } else if (answer.standing() == Standing.GIVEN
                    && !leaf.evidence().isEmpty()
                    && sheet.papers(code).isEmpty()
                    && sheet.explanation(code).isEmpty()) {
                findings.add(Said.of("criteria.bad.no-evidence", code).at(field(code, "giai-trinh")));
            }
        }
        return findings;
    }

    /** Name of a field of a criterion's form. */
    static String field(String code, String what) {
        return what + "." + code;
    }

    /** The appraisal that the sheet waits for. */
    Optional<Round> round() {
        return switch (sheet.stage()) {
            case FIRST_APPRAISAL -> Optional.of(Round.FIRST);
            case SECOND_APPRAISAL -> Optional.of(Round.SECOND);
            case FILLING, APPRAISED -> Optional.empty();
        };
    }

    Optional<CriteriaRefusal> appraising() {
        if (campaign.isClosed()) {
            return no(Rule.CLOSED);
        }
        return round().isPresent() ? Optional.empty() : no(Rule.NOT_NOW);
    }

    /**
     * Whether a score may be given: within what the criterion has, and with a reason where it differs.
     *
     * @param before as it stands
     */
    List<Finding> score(Criterion leaf, Standing standing, BigDecimal points, String reason, CriterionScore before) {
        var findings = new ArrayList<Finding>();
        var rounding = sheet.set().totals().points();
        if (standing == Standing.GIVEN
                && (leaf.within(points).compareTo(points) != 0
                        || points.stripTrailingZeros().scale() > rounding.scale())) {
            var least = leaf.least();
            findings.add(Numbers.said(
                            "criteria.bad.points",
                            leaf.code(),
                            least == null ? Answer.NUMBER_MAX.negate() : least,
                            leaf.most(),
                            rounding.scale())
                    .at(field(leaf.code(), "diem")));
        }
        if (reason.length() > TEXT_MAX) {
            findings.add(Said.of("criteria.bad.long", TEXT_MAX).at(field(leaf.code(), "ly-do")));
        } else if (reason.isEmpty() && differs(standing, points, before)) {
            findings.add(Said.of("criteria.bad.no-reason", leaf.code()).at(field(leaf.code(), "ly-do")));
        }
        return findings;
    }

    static boolean differs(Standing standing, BigDecimal points, CriterionScore before) {
        return switch (before.state()) {
            case SCORED -> standing != Standing.GIVEN || points.compareTo(before.points()) != 0;
            case OPEN -> standing != Standing.GIVEN || points.signum() != 0;
            case NOT_ASSIGNED -> standing != Standing.NOT_ASSIGNED;
            case NO_CASE -> standing != Standing.NO_CASE;
        };
    }

    /** Between the two appraisals the unit says what it thinks of the first. */
    Optional<CriteriaRefusal> explaining() {
        return at(Stage.SECOND_APPRAISAL).or(() -> inTime(Phase.EXPLAIN));
    }

    /** One complaint for each criterion, about one that lost points against what the unit gave itself. */
    Optional<CriteriaRefusal> complaining(String code, Map<String, BigDecimal> best) {
        return at(Stage.APPRAISED).or(() -> inTime(Phase.COMPLAIN)).or(() -> {
            var own = sheet.own(best).get(code);
            var now = sheet.now(best).get(code);
            boolean lost = own != null
                    && now != null
                    && (now.state() != own.state() || now.points().compareTo(own.points()) < 0);
            return lost && sheet.complaint(code).isEmpty() ? Optional.empty() : no(Rule.NO_COMPLAINT);
        });
    }

    /** By somebody else than who scored it. */
    Optional<CriteriaRefusal> deciding(String code, String account) {
        return at(Stage.APPRAISED).or(() -> {
            if (sheet.complaint(code).filter(one -> one.decided() == null).isEmpty()) {
                return no(Rule.NOT_NOW);
            }
            return sheet.scorers(code).contains(account) ? no(Rule.SCORED_BEFORE) : Optional.empty();
        });
    }

    Optional<CriteriaRefusal> planning() {
        return campaign.isClosed() ? Optional.empty() : no(Rule.NOT_CLOSED);
    }
}
