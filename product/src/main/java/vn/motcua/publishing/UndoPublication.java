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
    private final UndoImport imports;
    private final Clock clock;

    UndoPublication(RevisionStore store, UndoImport imports, Clock clock) {
        this.store = store;
        this.imports = imports;
        this.clock = clock;
    }

    @Transactional
    public RevisionOutcome undo(RevisionId id, Editor by, String reason) {
        var entered = new Entered();
        var words = entered.words("reason", reason, "undo-reason");
        entered.judge();

        var held = store.held(id);
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
