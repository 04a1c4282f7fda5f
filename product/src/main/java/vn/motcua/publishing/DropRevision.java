package vn.motcua.publishing;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who brought a version in takes it away again, before it is published. Its number is free then. */
@Component
public class DropRevision {
    private final RevisionStore store;
    private final Clock clock;

    DropRevision(RevisionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    public RevisionOutcome drop(RevisionId id, Editor by, String reason) {
        var entered = new Entered();
        var words = entered.words("reason", reason, "drop-reason");
        entered.judge();
        return switch (store.held(id).dropped(by, words, clock.instant())) {
            case Revision.Judged.No(var why) -> new RevisionOutcome.Refused(why);
            case Revision.Judged.Yes(var revision, var step) -> {
                store.save(revision, step);
                yield new RevisionOutcome.Done(revision);
            }
        };
    }
}
