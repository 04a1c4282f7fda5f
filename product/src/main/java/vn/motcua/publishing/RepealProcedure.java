package vn.motcua.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.EndProcedure;
import vn.motcua.packages.Packages;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Uuid7;

/** A decision repeals a procedure (bãi bỏ): from its day on nobody can file it; what was filed before goes on. */
@Component
public class RepealProcedure {
    /**
     * @param from the first day on which it is offered no more, as typed
     * @param decision number of the decision that repeals it
     */
    public record Order(String from, String decision, String reason) {}

    public sealed interface Outcome {
        record Repealed(Repeal repeal) implements Outcome {}

        record Refused(PublishingRefusal why) implements Outcome {}
    }

    private static final String REASON_MISSING = "repeal-reason";

    private final RevisionStore revisions;
    private final RepealStore repeals;
    private final Entitled entitled;
    private final Packages packages;
    private final EndProcedure ends;
    private final Clock clock;

    RepealProcedure(
            RevisionStore revisions,
            RepealStore repeals,
            Entitled entitled,
            Packages packages,
            EndProcedure ends,
            Clock clock) {
        this.revisions = revisions;
        this.repeals = repeals;
        this.entitled = entitled;
        this.packages = packages;
        this.ends = ends;
        this.clock = clock;
    }

    /** What cannot be used of an order, whatever procedure it means. */
    public List<BadInput.Finding> wrongWith(Order order) {
        var entered = new Entered();
        entered.firstDay(order.from(), LocalDate.now(clock));
        entered.decision(order.decision());
        entered.words("reason", order.reason(), REASON_MISSING);
        return entered.findings();
    }

    /** @throws vn.motcua.editors.MayNotEdit when the procedure is not this person's to edit */
    @Transactional
    public Outcome repeal(ProcedureCode code, Editor by, Order order) {
        var today = LocalDate.now(clock);
        var entered = new Entered();
        var from = entered.firstDay(order.from(), today);
        var decision = entered.decision(order.decision());
        var reason = entered.words("reason", order.reason(), REASON_MISSING);
        entered.judge();

        entitled.demand(by, code);
        revisions.lock(code);
        var inForceFrom =
                packages.inForce(code, today).map(pack -> pack.manifest().validFrom());
        inForceFrom
                .filter(began -> !began.isBefore(from))
                .ifPresent(began -> entered.refuse("from", "repeal-early", Entered.shown(began)));
        entered.judge();
        var refused = Repeal.judge(inForceFrom, revisions.waiting(code, today), repeals.last(code));
        if (refused != null) {
            return new Outcome.Refused(refused);
        }
        var now = clock.instant();
        var repeal = new Repeal(Uuid7.at(now), code, from, decision, reason, by, now);
        repeals.add(repeal);
        ends.end(code, from);
        return new Outcome.Repealed(repeal);
    }
}
