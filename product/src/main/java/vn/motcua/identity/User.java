package vn.motcua.identity;

import java.util.Set;
import java.util.stream.Collectors;

/** Who stands at the door. */
public sealed interface User {

    /** Nobody has signed in. */
    record Anonymous() implements User {}

    /**
     * A citizen or the representative of an organisation.
     *
     * @param level assurance level of the e-ID, 1 or 2
     */
    record Citizen(AccountId account, int level, EidClaims claims) implements User {}

    /** An officer of an agency. */
    record Officer(AccountId account, String name, Set<Role> roles) implements User {
        public Officer {
            roles = Set.copyOf(roles);
        }

        public boolean may(Permission permission) {
            return permission.isHeldBy(roles);
        }

        public boolean has(Role role) {
            return roles.contains(role);
        }

        /** The same officer with those sign-in roles only that today's assignments give, or that need none. */
        Officer onDuty(Set<Role> assigned) {
            return new Officer(
                    account,
                    name,
                    roles.stream()
                            .filter(role -> role.isOfTheProvince() || assigned.contains(role))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }
}
