package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Role;

/**
 * What an officer does where, from when to when.
 *
 * @param position vị trí việc làm in the unit
 * @param secondedFrom the agency that lends the officer for the time of the assignment
 */
public record Assignment(
        AssignmentId id,
        AgencyId agency,
        Unit unit,
        String position,
        Set<Role> roles,
        @Nullable AgencyId secondedFrom,
        Validity validity) {
    /** A unit (đơn vị, phòng) of an agency. */
    public record Unit(UnitId id, String name) {}

    public Assignment {
        roles = Set.copyOf(roles);
    }

    /** The roles that it gives and those held do not name. */
    public Set<Role> rolesBeyond(Set<Role> held) {
        return roles.stream().filter(role -> !held.contains(role)).collect(Collectors.toUnmodifiableSet());
    }

    public boolean holdsOn(LocalDate day) {
        return validity.holdsOn(day);
    }
}
