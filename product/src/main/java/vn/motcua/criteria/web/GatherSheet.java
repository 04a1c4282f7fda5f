package vn.motcua.criteria.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.criteria.Act;
import vn.motcua.criteria.Campaign;
import vn.motcua.criteria.CampaignAccess;
import vn.motcua.criteria.CampaignId;
import vn.motcua.criteria.Campaigns;
import vn.motcua.criteria.CriteriaRefusal;
import vn.motcua.criteria.CriterionScore;
import vn.motcua.criteria.Entered;
import vn.motcua.criteria.Sheet;
import vn.motcua.criteria.Sheet.Stage;
import vn.motcua.criteria.SheetScore;
import vn.motcua.identity.CurrentUser;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Messages;

/** Brings together what the pages of a sheet show, for the unit and for who appraises it. */
@Component
class GatherSheet {
    private final Campaigns campaigns;
    private final CampaignAccess access;
    private final Agencies agencies;
    private final Messages messages;
    private final CurrentUser user;

    GatherSheet(Campaigns campaigns, CampaignAccess access, Agencies agencies, Messages messages, CurrentUser user) {
        this.campaigns = campaigns;
        this.access = access;
        this.agencies = agencies;
        this.messages = messages;
        this.user = user;
    }

    Campaign campaign(UUID id) {
        return campaigns.get(new CampaignId(id));
    }

    Sheet sheet(Campaign campaign, UUID unit) {
        return campaigns.sheet(campaign, unit);
    }

    String name(UUID agency) {
        return agencies.find(new AgencyId(agency))
                .map(found -> found.name(campaigns.today()))
                .orElse(agency.toString());
    }

    /** What came of something, as findings of the page. */
    List<Finding> findings(Entered entered) {
        return switch (entered) {
            case Entered.Done _ -> List.of();
            case Entered.NotUsable(var findings) -> findings;
            case Entered.Refused(var why) -> List.of(finding(why));
        };
    }

    private Finding finding(CriteriaRefusal why) {
        var facts = why.facts().values().toArray();
        return new Finding(
                "noi-dung",
                messages.text(Language.VI, "refusal." + why.code(), facts),
                messages.text(Language.EN, "refusal." + why.code(), facts));
    }

    /** @param appraising for who appraises it: to whom it does not exist otherwise; else for who reads it */
    ModelAndView page(UUID id, UUID unit, boolean appraising, Tried tried, HttpServletRequest request) {
        var campaign = campaign(id);
        if (appraising) {
            access.demandAppraising(user.officer(), campaign, unit);
        } else {
            access.demandReading(user.officer(), campaign, unit);
        }
        var view = view(campaign, unit, tried, request);
        var page = new ModelAndView(appraising ? "criteria/web/appraisal" : "criteria/web/sheet", "view", view);
        page.setStatus(tried.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What was typed, with what stands against it. */
    record Tried(SheetForm form, List<Finding> findings) {
        static final Tried NOTHING = new Tried(SheetForm.EMPTY, List.of());

        Tried {
            findings = List.copyOf(findings);
        }
    }

    private SheetView view(Campaign campaign, UUID unit, Tried tried, HttpServletRequest request) {
        var scoree = campaign.unit(unit).orElseThrow(() -> new NotFound("unit " + unit));
        var sheet = campaigns.sheet(campaign, unit);
        var best = campaigns.best(campaign, sheet);
        var own = sheet.own(best);
        var before = sheet.stage() == Stage.FIRST_APPRAISAL ? own : sheet.after(Act.Round.FIRST, best);
        var now = sheet.now(best);
        var lines = new ArrayList<SheetView.Line>();
        for (var one : sheet.set().criteria()) {
            lines.add(new SheetView.Line(
                    one, own.get(one.code()), before.get(one.code()), now.get(one.code()), sheet.history(one.code())));
        }
        var today = campaigns.today();
        return new SheetView(
                campaign,
                scoree,
                name(unit),
                sheet,
                may(campaign, unit, sheet, today),
                lines,
                SheetScore.of(sheet.set(), now),
                own.values().stream()
                        .filter(score -> score.state() != CriterionScore.State.OPEN)
                        .count(),
                today,
                JustDone.of(request),
                tried.form(),
                tried.findings());
    }

    private SheetView.May may(Campaign campaign, UUID unit, Sheet sheet, LocalDate today) {
        var officer = user.officer();
        boolean serves = access.mayFill(officer, unit);
        boolean isOpen = !campaign.isClosed();
        boolean fills =
                serves && isOpen && sheet.stage() == Stage.FILLING && isIn(sheet, campaign, today, Act.Phase.SELF);
        return new SheetView.May(
                fills,
                fills && access.mayFile(officer, unit),
                isOpen
                        && access.mayAppraise(officer, campaign, unit)
                        && (sheet.stage() == Stage.FIRST_APPRAISAL || sheet.stage() == Stage.SECOND_APPRAISAL),
                serves
                        && isOpen
                        && sheet.stage() == Stage.SECOND_APPRAISAL
                        && isIn(sheet, campaign, today, Act.Phase.EXPLAIN),
                serves
                        && isOpen
                        && sheet.stage() == Stage.APPRAISED
                        && isIn(sheet, campaign, today, Act.Phase.COMPLAIN),
                serves && campaign.isClosed());
    }

    private static boolean isIn(Sheet sheet, Campaign campaign, LocalDate today, Act.Phase phase) {
        return !today.isAfter(sheet.until(phase, campaign.opened()));
    }
}
