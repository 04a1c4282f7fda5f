package vn.motcua.dossier;

import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.NotFound;

/**
 * Who may do what to a dossier: citizens to their own, officers through their assignments in its counter or its agency.
 * To everybody else the dossier does not exist.
 */
@Component
public class DossierAccess {
    private final OnDuty onDuty;

    DossierAccess(OnDuty onDuty) {
        this.onDuty = onDuty;
    }

    /** @throws NotFound when the dossier is somebody else's */
    public static Dossier ownedBy(AccountId account, Dossier dossier) {
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
    public Actor actor(User.Officer user, AgencyId agency, Role... oneOf) {
        return onDuty.officer(user.account())
                .filter(_ -> onDuty.serves(user, agency, oneOf))
                .map(officer -> new Actor(user.account(), officer.name(), agency))
                .orElseThrow(() -> new NotFound("an assignment of " + user.account() + " in agency " + agency));
    }

    /** Whether the officer reads dossiers at its counter or in its deciding agency today. */
    public boolean mayRead(User.Officer user, Dossier dossier) {
        var seat = dossier.seat();
        return onDuty.may(user, Permission.READ_DOSSIER, seat.counter())
                || onDuty.may(user, Permission.READ_DOSSIER, seat.agency());
    }
}
