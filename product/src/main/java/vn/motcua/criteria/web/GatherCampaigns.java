package vn.motcua.criteria.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.criteria.Act;
import vn.motcua.criteria.Campaign;
import vn.motcua.criteria.CampaignAccess;
import vn.motcua.criteria.CampaignId;
import vn.motcua.criteria.CampaignResult;
import vn.motcua.criteria.CampaignResults;
import vn.motcua.criteria.Campaigns;
import vn.motcua.criteria.CriteriaSet;
import vn.motcua.criteria.CriteriaSets;
import vn.motcua.criteria.Entered;
import vn.motcua.criteria.MakeResult;
import vn.motcua.criteria.Sheet;
import vn.motcua.identity.CurrentUser;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;

/** Brings together what the pages of campaigns show. */
@Component
class GatherCampaigns {
    /** @param sheets of this officer's agencies, to fill in */
    record Listed(Campaign campaign, String lead, List<Named> sheets, boolean isAppraiser, boolean isLead) {
        Listed {
            sheets = List.copyOf(sheets);
        }
    }

    record Named(UUID agency, String name) {}

    /** @param openingFor agencies for which the officer may open one; none for who may not */
    record ListView(
            List<Listed> campaigns,
            List<Named> openingFor,
            List<CriteriaSet> sets,
            List<Named> appraisers,
            Map<String, String> typed,
            String done,
            List<Finding> findings) {
        ListView {
            campaigns = List.copyOf(campaigns);
            openingFor = List.copyOf(openingFor);
            sets = List.copyOf(sets);
            appraisers = List.copyOf(appraisers);
            typed = Map.copyOf(typed);
            findings = List.copyOf(findings);
        }

        List<CriteriaSet> setsOf(AgencyKind kind) {
            return sets.stream().filter(set -> set.units() == kind).toList();
        }
    }

    /** @param mayOpen whether this officer reads the sheet; likewise to appraise */
    record UnitLine(Named unit, AgencyKind kind, Sheet sheet, boolean mayOpen, boolean mayAppraise) {}

    /** @param parts totals so far, for who runs it; none for others before it is closed */
    record View(
            Campaign campaign,
            String lead,
            List<UnitLine> units,
            List<CampaignResult.CohortResult> parts,
            boolean isLead,
            CampaignResults.@Nullable Kept result,
            List<CampaignResults.Kept> versions,
            Map<String, String> typed,
            String done,
            List<Finding> findings) {
        View {
            units = List.copyOf(units);
            parts = List.copyOf(parts);
            versions = List.copyOf(versions);
            typed = Map.copyOf(typed);
            findings = List.copyOf(findings);
        }

        long at(Sheet.Stage stage) {
            return units.stream().filter(unit -> unit.sheet().stage() == stage).count();
        }

        String typed(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    private final Campaigns campaigns;
    private final CampaignAccess access;
    private final CampaignResults results;
    private final MakeResult makeResult;
    private final CriteriaSets sets;
    private final Agencies agencies;
    private final GatherSheet sheets;
    private final CurrentUser user;

    GatherCampaigns(
            Campaigns campaigns,
            CampaignAccess access,
            CampaignResults results,
            MakeResult makeResult,
            CriteriaSets sets,
            Agencies agencies,
            GatherSheet sheets,
            CurrentUser user) {
        this.campaigns = campaigns;
        this.access = access;
        this.results = results;
        this.makeResult = makeResult;
        this.sets = sets;
        this.agencies = agencies;
        this.sheets = sheets;
        this.user = user;
    }

    List<Finding> findings(Entered entered) {
        return sheets.findings(entered);
    }

    /** To whom does not run it, what is done with it does not exist. */
    void demandLeading(UUID id) {
        access.demandLeading(user.officer(), campaigns.get(new CampaignId(id)));
    }

    List<Act.Member> council(UUID id) {
        return campaigns.get(new CampaignId(id)).council();
    }

    ModelAndView list(Map<String, String> typed, List<Finding> findings, HttpServletRequest request) {
        var officer = user.officer();
        var openingFor = access.openingFor(officer);
        var view = new ListView(
                campaigns.all().stream()
                        .map(one -> new Listed(
                                one,
                                sheets.name(one.opened().lead()),
                                one.opened().units().stream()
                                        .filter(unit -> access.mayFill(officer, unit.agency()))
                                        .map(unit -> named(unit.agency()))
                                        .toList(),
                                access.isAppraiser(officer, one),
                                access.mayLead(officer, one)))
                        .toList(),
                openingFor.stream().map(agency -> named(agency.id().value())).toList(),
                sets.all().stream().map(CriteriaSets.Kept::set).toList(),
                openingFor.isEmpty()
                        ? List.of()
                        : agencies.all(campaigns.today()).stream()
                                .filter(agency -> agency.kind().isOfProvince())
                                .map(Agency::id)
                                .map(agency -> named(agency.value()))
                                .toList(),
                typed,
                JustDone.of(request),
                findings);
        return page("criteria/web/campaigns", view, findings);
    }

    private Named named(UUID agency) {
        return new Named(agency, sheets.name(agency));
    }

    ModelAndView one(UUID id, Map<String, String> typed, List<Finding> findings, HttpServletRequest request) {
        var officer = user.officer();
        var campaign = campaigns.get(new CampaignId(id));
        boolean isLead = access.mayLead(officer, campaign);
        var units = campaigns.sheets(campaign).entrySet().stream()
                .map(one -> new UnitLine(
                        named(one.getKey()),
                        campaign.unit(one.getKey()).orElseThrow().units(),
                        one.getValue(),
                        access.mayRead(officer, campaign, one.getKey()),
                        access.mayAppraise(officer, campaign, one.getKey())))
                .toList();
        var versions = campaign.isClosed() ? results.of(campaign.id()) : List.<CampaignResults.Kept>of();
        var result = versions.isEmpty() ? null : versions.getFirst();
        var view = new View(
                campaign,
                sheets.name(campaign.opened().lead()),
                units,
                result != null
                        ? result.result().parts()
                        : isLead ? makeResult.parts(campaign) : List.<CampaignResult.CohortResult>of(),
                isLead,
                result,
                versions,
                typed,
                JustDone.of(request),
                findings);
        return page("criteria/web/campaign", view, findings);
    }

    private static ModelAndView page(String template, Object view, List<Finding> findings) {
        var page = new ModelAndView(template, "view", view);
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
