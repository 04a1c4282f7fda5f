package vn.motcua.publishing;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A second person has seen what a version changes, and agrees or sends it back, saying why. */
@Component
public class ReviewRevision {
    private final RevisionStore store;
    private final Entitled entitled;
    private final Clock clock;

    ReviewRevision(RevisionStore store, Entitled entitled, Clock clock) {
        this.store = store;
        this.entitled = entitled;
        this.clock = clock;
    }

    /**
     * @param agrees or sends it back; null where nothing was chosen
     * @param opinion what the second person thinks of it, to be read by others later
     * @throws vn.motcua.editors.MayNotEdit when the procedure is not this person's to edit
     */
    @Transactional
    public RevisionOutcome review(RevisionId id, Editor by, @Nullable Boolean agrees, String opinion) {
        var entered = new Entered();
        var words = entered.words("opinion", opinion, "opinion");
        if (agrees == null) {
            entered.refuse("agrees", "agrees");
        }
        entered.judge();
        var held = store.held(id);
        entitled.demand(by, held);
        return switch (held.reviewed(by, Boolean.TRUE.equals(agrees), words, clock.instant())) {
            case Revision.Judged.No(var why) -> new RevisionOutcome.Refused(why);
            case Revision.Judged.Yes(var revision, var step) -> {
                store.save(revision, step);
                yield new RevisionOutcome.Done(revision);
            }
        };
    }
}
