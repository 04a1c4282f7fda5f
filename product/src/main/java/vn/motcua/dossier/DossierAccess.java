package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.NotFound;

/**
 * Who may do what to a dossier: citizens to their own, officers through their assignments in its counter or its agency.
 * To everybody else the dossier does not exist.
 */
@Component
class DossierAccess {
    private final Officers officers;
    private final Clock clock;

    DossierAccess(Officers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    /** @throws NotFound when the dossier is somebody else's */
    static Dossier ownedBy(AccountId account, Dossier dossier) {
        if (!dossier.filing().applicant().equals(account)) {
            throw new NotFound("dossier " + dossier.id() + " of " + account);
        }
        return dossier;
    }

    /**
     * The officer as the log names them, acting for that agency.
     *
     * @throws NotFound when the officer does not hold the role there today
     */
    Actor actor(User.Officer user, AgencyId agency, Role... oneOf) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var officer = officers.of(user.account(), today).orElseThrow(() -> new NotFound("officer " + user.account()));
        for (var role : oneOf) {
            if (officer.hasRole(agency, role, today)) {
                return new Actor(user.account(), officer.name(), agency);
            }
        }
        throw new NotFound("an assignment of " + user.account() + " in agency " + agency);
    }

    /** The officer acting at the dossier's counter or in its deciding agency, in any role. */
    Actor reader(User.Officer user, Dossier dossier) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var officer = officers.of(user.account(), today).orElseThrow(() -> new NotFound("officer " + user.account()));
        var filing = dossier.filing();
        for (var agency : new AgencyId[] {filing.counter(), filing.agency()}) {
            if (officer.agencies().contains(agency)) {
                return new Actor(user.account(), officer.name(), agency);
            }
        }
        throw new NotFound("an assignment of " + user.account() + " for dossier " + dossier.id());
    }
}
