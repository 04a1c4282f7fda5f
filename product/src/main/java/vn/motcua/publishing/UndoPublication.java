package vn.motcua.publishing;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.UndoImport;

/** A publication is undone before its day: what is in force goes on, and the version waits, reviewed, for another day. */
@Component
public class UndoPublication {
    private final RevisionStore store;
    private final Entitled entitled;
    private final UndoImport imports;
    private final Clock clock;

    UndoPublication(RevisionStore store, Entitled entitled, UndoImport imports, Clock clock) {
        this.store = store;
        this.entitled = entitled;
        this.imports = imports;
        this.clock = clock;
    }

    /** @throws vn.motcua.editors.MayNotEdit when the procedure is not this person's to edit */
    @Transactional
    public RevisionOutcome undo(RevisionId id, Editor by, String reason) {
        var entered = new Entered();
        var words = entered.words("reason", reason, "undo-reason");
        entered.judge();

        var held = store.held(id);
        entitled.demand(by, held);
        store.lock(held.code());
        return switch (held.undone(by, words, LocalDate.now(clock), clock.instant())) {
            case Revision.Judged.No(var why) -> new RevisionOutcome.Refused(why);
            case Revision.Judged.Yes(var revision, var step) -> {
                var why = new ImportPackage.Why(by.name(), words, "");
                if (imports.undo(revision.code(), revision.version(), why) instanceof UndoImport.Outcome.HasBegun) {
                    throw new IllegalStateException("Package " + revision.label()
                            + " must wait for its day as its revision does, but has begun or is gone");
                }
                store.save(revision, step);
                yield new RevisionOutcome.Done(revision);
            }
        };
    }
}
