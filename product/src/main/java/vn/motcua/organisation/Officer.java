package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;

/**
 * An officer (cán bộ, công chức) with the assignments of the day that was asked for.
 *
 * @param title chức danh, as it stands under a signature
 */
public record Officer(OfficerId id, AccountId account, String name, String title, List<Assignment> assignments) {
    public Officer {
        assignments = List.copyOf(assignments);
    }

    Officer with(List<Assignment> others) {
        return new Officer(id, account, name, title, others);
    }

    public boolean hasRole(AgencyId agency, Role role, LocalDate day) {
        return assignments.stream()
                .anyMatch(one -> one.agency().equals(agency) && one.roles().contains(role) && one.holdsOn(day));
    }

    /** The agencies where the officer works. */
    public Set<AgencyId> agencies() {
        return assignments.stream().map(Assignment::agency).collect(Collectors.toUnmodifiableSet());
    }

    public Set<Role> rolesIn(AgencyId agency) {
        var roles = EnumSet.noneOf(Role.class);
        assignments.stream().filter(one -> one.agency().equals(agency)).forEach(one -> roles.addAll(one.roles()));
        return roles;
    }
}
