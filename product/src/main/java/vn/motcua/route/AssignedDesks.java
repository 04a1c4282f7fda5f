package vn.motcua.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Officers;

/** Desks as the assignments of the day have them. */
@Component
class AssignedDesks implements OfficerDesks {
    private final Officers officers;
    private final Clock clock;

    AssignedDesks(Officers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public List<Desk> of(AccountId account) {
        return officers.of(account, today()).stream()
                .flatMap(officer -> officer.assignments().stream())
                .flatMap(assignment -> assignment.roles().stream().map(role -> new Desk(assignment.agency(), role)))
                .distinct()
                .toList();
    }

    @Override
    public String name(AccountId account) {
        return officers.name(account).orElse(account.value());
    }

    @Override
    public List<Colleague> colleagues(AccountId account) {
        var day = today();
        return officers.of(account, day).stream()
                .flatMap(officer -> officer.agencies().stream())
                .flatMap(agency -> officers.inAgency(agency, day).stream())
                .map(officer -> new Colleague(officer.account(), officer.name()))
                .distinct()
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
