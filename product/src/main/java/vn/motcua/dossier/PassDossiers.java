package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OnDuty;
import vn.motcua.route.PassRun;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;

/**
 * Dossiers under way pass from an agency to its successor: agencies were merged or divided, or a dossier lay with the wrong one.
 * Each passes in a transaction of its own with its route, its open tasks and its bills; stage, number and due time stay, since
 * whoever succeeds owes what was promised.
 */
@Service
public class PassDossiers {
    /** As many in one call as are done in some seconds. */
    static final int BATCH = 200;

    private static final DossierId BEFORE_ALL = new DossierId(new UUID(0, 0));

    /**
     * Who succeeds whom: as counter, as deciding agency, or both, whatever the one was.
     *
     * @param ground the decision that says so, as people quote it
     */
    public record Order(AgencyId from, AgencyId to, String ground) {
        public Order {
            ground = ground.strip();
        }
    }

    /** A dossier that did not pass. */
    public record Kept(DossierId dossier, PassingRefusal why) {}

    /** What came of many. */
    public sealed interface Passage {
        /** @param next the last that was tried, to go on behind it; null when there are no more */
        record Went(int passed, List<Kept> kept, @Nullable DossierId next) implements Passage {
            public Went {
                kept = List.copyOf(kept);
            }
        }

        record No(PassingRefusal why) implements Passage {}
    }

    private final DossierStore dossiers;
    private final DossierBills bills;
    private final Services services;
    private final ResultsBegun resultsBegun;
    private final PassRun passRun;
    private final Agencies agencies;
    private final Officers officers;
    private final OnDuty onDuty;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PassDossiers(
            DossierStore dossiers,
            DossierBills bills,
            Services services,
            ResultsBegun resultsBegun,
            PassRun passRun,
            Agencies agencies,
            Officers officers,
            OnDuty onDuty,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.dossiers = dossiers;
        this.bills = bills;
        this.services = services;
        this.resultsBegun = resultsBegun;
        this.passRun = passRun;
        this.agencies = agencies;
        this.officers = officers;
        this.onDuty = onDuty;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @return empty when it has passed
     * @throws NotFound when there is no such dossier
     */
    public Optional<PassingRefusal> pass(DossierId id, Order order, User.Officer by) {
        return judge(order).or(() -> passed(id, order, by));
    }

    /**
     * The next two hundred dossiers under way at the agency. What passed is there no more, so whoever was interrupted calls
     * again and goes on.
     *
     * @param after where an earlier call ended; null to begin with the oldest
     */
    public Passage passAll(Order order, @Nullable DossierId after, User.Officer by) {
        var refused = judge(order);
        if (refused.isPresent()) {
            return new Passage.No(refused.get());
        }
        var ids = dossiers.underWayAt(order.from(), after == null ? BEFORE_ALL : after, BATCH);
        var kept = new ArrayList<Kept>();
        for (var id : ids) {
            passedOrInDoubt(id, order, by).map(why -> new Kept(id, why)).ifPresent(kept::add);
        }
        return new Passage.Went(ids.size() - kept.size(), kept, ids.size() < BATCH ? null : ids.getLast());
    }

    private Optional<PassingRefusal> judge(Order order) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        boolean isOpen = agencies.find(order.to())
                .filter(agency -> agency.isOpenOn(today))
                .isPresent();
        return PassingRules.order(order)
                .or(() -> isOpen
                        ? Optional.empty()
                        : Optional.of(new PassingRefusal.SuccessorNotOpen(order.to(), today)));
    }

    /** One forged row keeps no other dossier. */
    private Optional<PassingRefusal> passedOrInDoubt(DossierId id, Order order, User.Officer by) {
        try {
            return passed(id, order, by);
        } catch (ChangedOutside e) {
            return Optional.of(new PassingRefusal.InDoubt());
        }
    }

    private Optional<PassingRefusal> passed(DossierId id, Order order, User.Officer by) {
        Optional<PassingRefusal> refused = transaction.execute(_ -> {
            var locked = dossiers.lock(id);
            var now = clock.instant();
            var why = PassingRules.leave(locked.dossier(), order).or(() -> arrive(locked.dossier(), order, now));
            if (why.isEmpty()) {
                write(locked, order, by, now);
            }
            return why;
        });
        if (refused == null) {
            throw new IllegalStateException("Passing " + id + " must be answered, but was not");
        }
        return refused;
    }

    private Optional<PassingRefusal> arrive(Dossier dossier, Order order, Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        var missing = needed(dossier, order.from(), today).stream()
                .filter(role -> officers.inAgency(order.to(), role, today).isEmpty())
                .collect(Collectors.toSet());
        boolean isDeciding = dossier.seat().agency().equals(order.from());
        var begun = isDeciding ? resultsBegun.of(dossier.id()) : Optional.<ResultState>empty();
        return PassingRules.arrive(missing, begun.orElse(null));
    }

    /** What the counter and the route need of whoever comes in the place of an agency. A decided dossier has its route behind it. */
    private Set<Role> needed(Dossier dossier, AgencyId from, LocalDate today) {
        var needed = new HashSet<Role>();
        if (dossier.seat().counter().equals(from)) {
            needed.add(Role.COUNTER_CLERK);
        }
        if (dossier.seat().agency().equals(from) && !(dossier instanceof Dossier.Decided)) {
            var routeKey = services.pinned(dossier.filing()).routeKey();
            needed.addAll(passRun.rolesOfLead(DossierTrace.caseRef(dossier.id()), routeKey, today));
        }
        return needed;
    }

    private void write(LockedDossier locked, Order order, User.Officer by, Instant now) {
        var id = locked.dossier().id();
        var from = locked.dossier().seat();
        var to = from.passedOn(order.from(), order.to());
        locked.append(new DossierEvent.SeatPassed(id, now, actor(by), from, to, order.ground()));
        if (!from.agency().equals(to.agency())) {
            passRun.pass(DossierTrace.caseRef(id), new PassRun.Order(to.agency(), by.account(), order.ground(), now));
        }
        if (!from.counter().equals(to.counter())) {
            bills.passTo(to.counter(), id);
        }
    }

    /** Who looks after the organisation acts for the province, for no agency. */
    private Actor actor(User.Officer by) {
        var name = onDuty.officer(by.account()).map(Officer::name).orElse(by.name());
        return new Actor(by.account(), name, null);
    }
}
