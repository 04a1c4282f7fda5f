package vn.motcua.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;

/**
 * The wish to give an officer a position. Unit and position come into being with their first assignment.
 *
 * @param secondedFrom the agency that lends the officer; then the validity needs an end
 */
public record Appointment(
        Person person,
        AgencyId agency,
        String unit,
        String position,
        Set<Role> roles,
        @Nullable AgencyId secondedFrom,
        Validity validity) {
    /** Who is appointed. */
    public record Person(AccountId account, String name, String title) {
        public Person {
            name = needed("name", name);
            title = title.strip();
        }
    }

    public Appointment {
        unit = needed("unit", unit);
        position = needed("position", position);
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("An appointment must give at least one role");
        }
    }

    private static String needed(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An appointment must have a " + what);
        }
        return value.strip();
    }
}
