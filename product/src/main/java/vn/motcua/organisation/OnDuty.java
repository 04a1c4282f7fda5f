package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.DutyRoster;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;

/**
 * Who serves which counter and which office today. Every door of an agency asks here: a role counts where an assignment of
 * today gives it and the sign-in names it, nowhere else and not a day longer.
 */
@Component
public class OnDuty implements DutyRoster {
    private final Officers officers;
    private final Clock clock;

    OnDuty(Officers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public Set<Role> rolesToday(AccountId account) {
        return officer(account).stream()
                .flatMap(officer -> officer.assignments().stream())
                .flatMap(assignment -> assignment.roles().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void lookAgain() {
        officers.lookAgain();
    }

    /** The officer behind an account with the assignments of today. */
    public Optional<Officer> officer(AccountId account) {
        return officers.of(account, today());
    }

    /** Whether the officer serves the agency today in one of the roles. */
    public boolean serves(User.Officer user, AgencyId agency, Role... oneOf) {
        return officer(user.account())
                .filter(officer ->
                        Arrays.stream(oneOf).anyMatch(role -> user.has(role) && officer.hasRole(agency, role, today())))
                .isPresent();
    }

    /** The agencies that the officer serves today in the role. */
    public List<AgencyId> agencies(User.Officer user, Role role) {
        return officer(user.account()).stream()
                .flatMap(officer -> officer.agencies().stream())
                .filter(agency -> serves(user, agency, role))
                .toList();
    }

    /** Whether a role that the officer has in the agency today gives the permission. */
    public boolean may(User.Officer user, Permission permission, AgencyId agency) {
        return officer(user.account()).stream()
                .flatMap(officer -> officer.rolesIn(agency).stream())
                .anyMatch(role -> user.has(role) && permission.isHeldBy(Set.of(role)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
