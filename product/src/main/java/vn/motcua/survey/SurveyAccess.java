package vn.motcua.survey;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.NotFound;

/** Who works on a survey: officers of the agency that runs it; its leader opens and closes it. To others it does not exist. */
@Component
public class SurveyAccess {
    private static final Role[] WORKING = {Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER};

    private final OnDuty onDuty;
    private final Agencies agencies;

    SurveyAccess(OnDuty onDuty, Agencies agencies) {
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

    public boolean isWorkingOn(User.Officer officer, Survey survey) {
        return onDuty.serves(officer, survey.lead(), WORKING);
    }

    public boolean mayClose(User.Officer officer, Survey survey) {
        return onDuty.serves(officer, survey.lead(), Role.LEADER);
    }

    boolean serves(User.Officer officer, AgencyId unit) {
        return onDuty.serves(officer, unit, Role.values());
    }

    /** @throws NotFound for who does not work on it */
    public void demandWorking(User.Officer officer, Survey survey) {
        demand(isWorkingOn(officer, survey), survey);
    }

    /** @throws NotFound for who does not lead the agency that runs it */
    public void demandClosing(User.Officer officer, Survey survey) {
        demand(mayClose(officer, survey), survey);
    }

    private static void demand(boolean may, Survey survey) {
        if (!may) {
            throw new NotFound("what this officer may do in survey " + survey.id());
        }
    }
}
