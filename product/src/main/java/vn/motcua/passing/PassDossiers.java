package vn.motcua.passing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.LockedDossier;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.OnDuty;
import vn.motcua.payment.Bills;
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
    public record Kept(DossierId dossier, PassingRefusal.OfDossier why) {}

    /** What came of many. */
    public sealed interface Passage {
        /** @param next the last that was tried, to go on behind it; null when there are no more */
        record Went(int passed, List<Kept> kept, @Nullable DossierId next) implements Passage {
            public Went {
                kept = List.copyOf(kept);
            }
        }

        record No(PassingRefusal.OfOrder why) implements Passage {}
    }

    private final UnderWay underWay;
    private final Dossiers dossiers;
    private final JudgePassing judge;
    private final PreviewPassing preview;
    private final PassRun passRun;
    private final Bills bills;
    private final OnDuty onDuty;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PassDossiers(
            UnderWay underWay,
            Dossiers dossiers,
            JudgePassing judge,
            PreviewPassing preview,
            PassRun passRun,
            Bills bills,
            OnDuty onDuty,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.underWay = underWay;
        this.dossiers = dossiers;
        this.judge = judge;
        this.preview = preview;
        this.passRun = passRun;
        this.bills = bills;
        this.onDuty = onDuty;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @return empty when it has passed
     * @throws NotFound when there is no such dossier
     */
    public Optional<PassingRefusal> pass(DossierId id, Order order, User.Officer by) {
        return judge.order(order).<PassingRefusal>map(why -> why).or(() -> passed(id, order, by));
    }

    /**
     * The next two hundred dossiers under way at the agency. What passed is there no more, so whoever was interrupted calls
     * again and goes on.
     *
     * @param after where an earlier call ended; null to begin with the oldest
     */
    public Passage passAll(Order order, @Nullable DossierId after, User.Officer by) {
        var refused = judge.order(order);
        if (refused.isPresent()) {
            return new Passage.No(refused.get());
        }
        var ids = underWay.at(order.from(), after, BATCH);
        return passed(ids, ids.size() < BATCH ? null : ids.getLast(), order, by);
    }

    /**
     * Those that an outlook showed as passing, when it still shows the same.
     *
     * @param shown {@link PreviewPassing.Outlook#mark} of what was seen
     */
    public Passage passShown(Order order, @Nullable DossierId after, String shown, User.Officer by) {
        var refused = judge.order(order);
        if (refused.isPresent()) {
            return new Passage.No(refused.get());
        }
        var outlook = preview.of(order, after);
        var changed = PassingRules.asShown(outlook, shown);
        return changed.isPresent()
                ? new Passage.No(changed.get())
                : passed(outlook.passing(), outlook.next(), order, by);
    }

    private Passage.Went passed(List<DossierId> ids, @Nullable DossierId next, Order order, User.Officer by) {
        var kept = new ArrayList<Kept>();
        for (var id : ids) {
            passedOrInDoubt(id, order, by).map(why -> new Kept(id, why)).ifPresent(kept::add);
        }
        return new Passage.Went(ids.size() - kept.size(), kept, next);
    }

    /** One forged row keeps no other dossier. */
    private Optional<PassingRefusal.OfDossier> passedOrInDoubt(DossierId id, Order order, User.Officer by) {
        try {
            return passed(id, order, by);
        } catch (ChangedOutside e) {
            return Optional.of(new PassingRefusal.InDoubt());
        }
    }

    private Optional<PassingRefusal.OfDossier> passed(DossierId id, Order order, User.Officer by) {
        Optional<PassingRefusal.OfDossier> refused = transaction.execute(_ -> {
            var locked = dossiers.lock(id);
            var now = clock.instant();
            var why = judge.dossier(locked, order, now);
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

    private void write(LockedDossier locked, Order order, User.Officer by, Instant now) {
        var id = locked.dossier().id();
        var from = locked.dossier().seat();
        var to = PassingRules.succeeded(from, order);
        locked.append(new DossierEvent.SeatPassed(id, now, actor(by), from, to, order.ground()));
        if (!from.agency().equals(to.agency())) {
            passRun.pass(DossierTrace.caseRef(id), new PassRun.Order(to.agency(), by.account(), order.ground(), now));
        }
        if (!from.counter().equals(to.counter())) {
            bills.passTo(DossierTrace.CASE_KIND, id.value(), to.counter());
        }
    }

    /** Who looks after the organisation acts for the province, for no agency. */
    private Actor actor(User.Officer by) {
        var name = onDuty.officer(by.account()).map(Officer::name).orElse(by.name());
        return new Actor(by.account(), name, null);
    }
}
