package vn.motcua.identity;

import java.util.Set;

/**
 * Event: an officer came in by browser or with a fresh token.
 *
 * @param roles as the provider names them
 */
public record OfficerSignedIn(AccountId account, Set<Role> roles) {
    public OfficerSignedIn {
        roles = Set.copyOf(roles);
    }

    static OfficerSignedIn of(User.Officer officer) {
        return new OfficerSignedIn(officer.account(), officer.roles());
    }
}
