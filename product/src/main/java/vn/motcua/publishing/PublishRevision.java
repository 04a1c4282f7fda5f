package vn.motcua.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.ui.Said;

/**
 * A version that two persons have seen is published from a day on (công bố). The package is taken over by all modules with that day
 * in it, in one transaction: nothing has to happen on the day itself. Dossiers that were filed before keep the version they have.
 */
@Component
public class PublishRevision {
    /**
     * @param from first day, as typed
     * @param decision number of the decision that publishes it
     */
    public record Order(String from, String decision, String reason) {}

    private final RevisionStore store;
    private final RepealStore repeals;
    private final Entitled entitled;
    private final ImportPackage imports;
    private final Clock clock;

    PublishRevision(RevisionStore store, RepealStore repeals, Entitled entitled, ImportPackage imports, Clock clock) {
        this.store = store;
        this.repeals = repeals;
        this.entitled = entitled;
        this.imports = imports;
        this.clock = clock;
    }

    /** @throws vn.motcua.editors.MayNotEdit when the procedure is not this person's to edit */
    @Transactional
    public RevisionOutcome publish(RevisionId id, Editor by, Order order) {
        var today = LocalDate.now(clock);
        var entered = new Entered();
        var from = entered.firstDay(order.from(), today);
        var decision = entered.decision(order.decision());
        var reason = entered.words("reason", order.reason(), "publish-reason");
        entered.judge();

        var held = store.held(id);
        entitled.demand(by, held);
        store.lock(held.code());
        return switch (held.published(by, from, decision, reason, clock.instant())) {
            case Revision.Judged.No(var why) -> new RevisionOutcome.Refused(why);
            case Revision.Judged.Yes yes -> {
                var waiting = store.waiting(held.code(), today);
                yield waiting.isPresent()
                        ? new RevisionOutcome.Refused(waiting.get().waits())
                        : bringIntoForce(yes, from);
            }
        };
    }

    private RevisionOutcome bringIntoForce(Revision.Judged.Yes yes, LocalDate from) {
        var revision = yes.revision();
        var step = yes.step();
        var repeal = repeals.last(revision.code()).filter(last -> last.ends(from));
        if (repeal.isPresent()) {
            return new RevisionOutcome.NotSound(List.of(new PackageFinding(
                    "",
                    "",
                    "Thủ tục bị bãi bỏ từ " + Entered.shown(repeal.get().endsOn()) + " theo "
                            + repeal.get().decision() + ". Phiên bản mới phải có hiệu lực từ ngày đó trở đi.")));
        }
        var pack = ProcedurePackage.of(store.content(revision.id())).beginning(from);
        var why = new ImportPackage.Why(step.by().name(), step.words(), step.decision());
        return switch (imports.importFrom(pack.files(), why)) {
            case ImportPackage.Outcome.Refused(var findings) -> new RevisionOutcome.NotSound(findings);
            case ImportPackage.Outcome.Unchanged(var name) ->
                new RevisionOutcome.NotSound(List.of(new PackageFinding(
                        PackageLayout.MANIFEST, "/version", "Gói " + name + " đã công bố, giống hệt.")));
            case ImportPackage.Outcome.Imported _ -> {
                store.save(revision, step);
                overtake(revision, step);
                yield new RevisionOutcome.Done(revision);
            }
        };
    }

    /** Others that were agreed to were held against what was in force before. */
    private void overtake(Revision published, RevisionStep step) {
        var why = Said.of("publishing.overtaken", published.version()).vietnamese();
        for (var other : store.reviewed(published.code())) {
            if (other.overtaken(step.by(), why, step.at()) instanceof Revision.Judged.Yes(var again, var fallen)) {
                store.save(again, fallen);
            }
        }
    }
}
