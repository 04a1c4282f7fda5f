package vn.motcua.absence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/** The open work of an agency, as the module that gives it out knows it. */
public interface OpenWork {
    /**
     * Open work of one role in one hand.
     *
     * @param holder who has taken it; null for work of the unit
     * @param due how much of it is due before the asked moment, late work included
     */
    record Load(Role role, @Nullable AccountId holder, int open, int due) {}

    List<Load> at(AgencyId agency, Instant dueBefore);
}
