package vn.motcua.route;

import java.util.List;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/** Where an officer sits today: agencies and, in each, roles. */
public interface OfficerDesks {
    record Desk(AgencyId agency, Role role) {}

    List<Desk> of(AccountId officer);
}
