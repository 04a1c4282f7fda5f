package vn.motcua.absence;

import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.OnDuty;

/** Who enters and ends absences: each officer the own, heads and leaders those of their agency, the administrator all. */
@Component
public class MayEnter {
    private final OnDuty onDuty;

    MayEnter(OnDuty onDuty) {
        this.onDuty = onDuty;
    }

    public boolean of(User.Officer user, AccountId officer, AgencyId agency) {
        return user.account().equals(officer) || ofAll(user, agency);
    }

    /** Whether of every officer of the agency. */
    public boolean ofAll(User.Officer user, AgencyId agency) {
        return user.has(Role.ADMINISTRATOR) || onDuty.serves(user, agency, Role.DIVISION_HEAD, Role.LEADER);
    }
}
