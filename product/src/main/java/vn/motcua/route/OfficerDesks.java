package vn.motcua.route;

import java.util.List;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/** Where officers sit today: agencies and, in each, roles. */
public interface OfficerDesks {
    record Desk(AgencyId agency, Role role) {}

    /** Somebody who works at one of an officer's agencies. */
    record Colleague(AccountId account, String name) {}

    List<Desk> of(AccountId officer);

    /** The officer's name; the account where it is not known. */
    String name(AccountId officer);

    /** Everybody at the agencies where the officer sits, the officer too, by name. */
    List<Colleague> colleagues(AccountId officer);
}
