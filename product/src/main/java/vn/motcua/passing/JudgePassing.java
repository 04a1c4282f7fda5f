package vn.motcua.passing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.LockedDossier;
import vn.motcua.dossier.ResultState;
import vn.motcua.dossier.Services;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officers;
import vn.motcua.result.NumberedResults;
import vn.motcua.route.PassRun;

/** Asks those who know for what {@link PassingRules} judges by: the register of agencies, the route, the results. */
@Component
class JudgePassing {
    private final Services services;
    private final NumberedResults numberedResults;
    private final PassRun passRun;
    private final Agencies agencies;
    private final Officers officers;
    private final Clock clock;

    JudgePassing(
            Services services,
            NumberedResults numberedResults,
            PassRun passRun,
            Agencies agencies,
            Officers officers,
            Clock clock) {
        this.services = services;
        this.numberedResults = numberedResults;
        this.passRun = passRun;
        this.agencies = agencies;
        this.officers = officers;
        this.clock = clock;
    }

    /** Whatever the dossier. */
    Optional<PassingRefusal.OfOrder> order(PassDossiers.Order order) {
        var today = today(clock.instant());
        boolean isOpen = agencies.find(order.to())
                .filter(agency -> agency.isOpenOn(today))
                .isPresent();
        return PassingRules.order(order, isOpen, today);
    }

    /** This one. */
    Optional<PassingRefusal.OfDossier> dossier(LockedDossier locked, PassDossiers.Order order, Instant now) {
        var dossier = locked.dossier();
        return PassingRules.leave(dossier, order).or(() -> arrive(dossier, order, today(now)));
    }

    private Optional<PassingRefusal.OfDossier> arrive(Dossier dossier, PassDossiers.Order order, LocalDate today) {
        var missing = needed(dossier, order.from(), today).stream()
                .filter(role -> officers.inAgency(order.to(), role, today).isEmpty())
                .collect(Collectors.toSet());
        boolean isDeciding = dossier.seat().agency().equals(order.from());
        var begun = isDeciding ? numberedResults.of(dossier.id()) : Optional.<ResultState>empty();
        return PassingRules.arrive(missing, begun.orElse(null));
    }

    /** What the counter and the route need of whoever comes in the place of an agency. A decided dossier has its route behind it. */
    private Set<Role> needed(Dossier dossier, AgencyId from, LocalDate today) {
        var needed = EnumSet.noneOf(Role.class);
        if (dossier.seat().counter().equals(from)) {
            needed.add(Role.COUNTER_CLERK);
        }
        if (dossier.seat().agency().equals(from) && !(dossier instanceof Dossier.Decided)) {
            var routeKey = services.pinned(dossier.filing()).routeKey();
            needed.addAll(passRun.rolesOfLead(DossierTrace.caseRef(dossier.id()), routeKey, today));
        }
        return needed;
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone());
    }
}
