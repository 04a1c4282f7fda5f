package vn.motcua.criteria;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.NotFound;

/**
 * Who may do what in a campaign: officers of a unit fill in its sheet and its leader files it; officers of the appraising agencies score it
 * unless they serve the unit themselves; the leader of the agency that runs the campaign closes it. To others a sheet does not exist.
 */
@Component
public class CampaignAccess {
    private static final Role[] WORKING = {Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER};

    private final OnDuty onDuty;
    private final Agencies agencies;

    CampaignAccess(OnDuty onDuty, Agencies agencies) {
        this.onDuty = onDuty;
        this.agencies = agencies;
    }

    /** The agencies of the province for which the officer may open one. */
    public List<Agency> openingFor(User.Officer officer) {
        return onDuty.agencies(officer, Role.LEADER).stream()
                .flatMap(id -> agencies.find(id).stream())
                .filter(agency -> agency.kind().isOfProvince())
                .toList();
    }

    public boolean mayFill(User.Officer officer, UUID unit) {
        return onDuty.serves(officer, new AgencyId(unit), WORKING);
    }

    public boolean mayFile(User.Officer officer, UUID unit) {
        return onDuty.serves(officer, new AgencyId(unit), Role.LEADER);
    }

    public boolean isAppraiser(User.Officer officer, Campaign campaign) {
        return campaign.opened().appraisers().stream()
                .anyMatch(agency -> onDuty.serves(officer, new AgencyId(agency), WORKING));
    }

    /** An appraiser who does not serve the unit, in whatever role. */
    public boolean mayAppraise(User.Officer officer, Campaign campaign, UUID unit) {
        return isAppraiser(officer, campaign) && !onDuty.serves(officer, new AgencyId(unit), Role.values());
    }

    public boolean mayLead(User.Officer officer, Campaign campaign) {
        return onDuty.serves(officer, new AgencyId(campaign.opened().lead()), Role.LEADER);
    }

    public boolean mayRead(User.Officer officer, Campaign campaign, UUID unit) {
        return mayFill(officer, unit) || isAppraiser(officer, campaign) || mayLead(officer, campaign);
    }

    void demand(boolean may, Campaign campaign) {
        if (!may) {
            throw new NotFound("what this officer may do in campaign " + campaign.id());
        }
    }

    /** @throws NotFound for whom the sheet does not exist */
    public void demandReading(User.Officer officer, Campaign campaign, UUID unit) {
        demand(mayRead(officer, campaign, unit), campaign);
    }

    /** @throws NotFound for who does not appraise, or serves the unit */
    public void demandAppraising(User.Officer officer, Campaign campaign, UUID unit) {
        demand(mayAppraise(officer, campaign, unit), campaign);
    }

    /** @throws NotFound for who does not run the campaign */
    public void demandLeading(User.Officer officer, Campaign campaign) {
        demand(mayLead(officer, campaign), campaign);
    }
}
