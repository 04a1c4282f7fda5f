package vn.motcua.criteria;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Said;

/** The unit answers: it explains itself between the appraisals, complains of the second, and plans how to win back what it lost. */
@Service
public class AnswerAppraisal {
    private static final int LINE_MAX = 300;

    /** @param until null where no day was given */
    public record Plan(
            String code,
            String text,
            String owner,
            @Nullable LocalDate until,
            String reference) {
        public Plan {
            text = Text.lines(text);
            owner = Text.line(owner);
            reference = Text.line(reference);
        }
    }

    private final Campaigns campaigns;
    private final CampaignAccess access;
    private final ActStore acts;
    private final Clock clock;

    AnswerAppraisal(Campaigns campaigns, CampaignAccess access, ActStore acts, Clock clock) {
        this.campaigns = campaigns;
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws NotFound when the officer does not serve the unit */
    @Transactional
    public Entered explain(CampaignId id, UUID unit, User.Officer by, String code, String text) {
        var at = at(id, unit, by);
        if (at.sheet().set().leaf(code).isEmpty()) {
            return FillSheet.unknown();
        }
        return write(
                at,
                by,
                at.rules().explaining(),
                textFindings(code, Text.lines(text)),
                () -> new Act.Explained(code, Text.lines(text)));
    }

    /** @throws NotFound as {@link #explain} */
    @Transactional
    public Entered complain(CampaignId id, UUID unit, User.Officer by, String code, String text) {
        var at = at(id, unit, by);
        if (at.sheet().set().leaf(code).isEmpty()) {
            return FillSheet.unknown();
        }
        var refusal = at.rules().complaining(code, campaigns.best(at.campaign(), at.sheet()));
        return write(
                at,
                by,
                refusal,
                textFindings(code, Text.lines(text)),
                () -> new Act.Complained(code, Text.lines(text)));
    }

    /** @throws NotFound as {@link #explain} */
    @Transactional
    public Entered plan(CampaignId id, UUID unit, User.Officer by, Plan plan) {
        var at = at(id, unit, by);
        if (at.sheet().set().leaf(plan.code()).isEmpty()) {
            return FillSheet.unknown();
        }
        var findings = new java.util.ArrayList<>(textFindings(plan.code(), plan.text()));
        if (plan.owner().isEmpty() || plan.owner().length() > LINE_MAX) {
            findings.add(Said.of("criteria.bad.owner", LINE_MAX).at(SheetRules.field(plan.code(), "nguoi-lam")));
        }
        if (plan.reference().length() > LINE_MAX) {
            findings.add(Said.of("criteria.bad.long", LINE_MAX).at(SheetRules.field(plan.code(), "so-viec")));
        }
        var until = plan.until();
        if (until == null) {
            findings.add(Said.of("criteria.bad.day").at(SheetRules.field(plan.code(), "han")));
        }
        return write(
                at,
                by,
                at.rules().planning(),
                findings,
                () -> new Act.Planned(
                        plan.code(),
                        plan.text(),
                        plan.owner(),
                        java.util.Objects.requireNonNull(until),
                        plan.reference()));
    }

    private static List<Finding> textFindings(String code, String text) {
        return text.isEmpty() || text.length() > SheetRules.TEXT_MAX
                ? List.of(Said.of("criteria.bad.text", SheetRules.TEXT_MAX).at(SheetRules.field(code, "noi-dung")))
                : List.of();
    }

    private Entered write(
            At at,
            User.Officer by,
            Optional<CriteriaRefusal> refusal,
            List<Finding> findings,
            java.util.function.Supplier<Act> act) {
        if (refusal.isPresent()) {
            return new Entered.Refused(refusal.get());
        }
        if (!findings.isEmpty()) {
            return new Entered.NotUsable(findings);
        }
        var place = new ActStore.Place(at.campaign().id(), at.unit(), at.sheet().lastNumber());
        acts.add(place, List.of(act.get()), by, clock.instant());
        return new Entered.Done();
    }

    private record At(Campaign campaign, UUID unit, Sheet sheet, LocalDate today) {
        SheetRules rules() {
            return new SheetRules(campaign, sheet, today);
        }
    }

    private At at(CampaignId id, UUID unit, User.Officer by) {
        acts.lock(id, unit);
        var campaign = campaigns.get(id);
        access.demand(access.mayFill(by, unit), campaign);
        var sheet = campaigns.sheet(campaign, unit);
        return new At(campaign, unit, sheet, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
