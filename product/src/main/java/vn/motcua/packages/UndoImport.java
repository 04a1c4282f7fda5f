package vn.motcua.packages;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.ProcedureCode;

/**
 * A package that begins on a later day is taken back before that day, in all modules, in one transaction. It stays in the store with
 * who undid it and why: its forms and templates keep their names.
 */
@Component
public class UndoImport {
    public sealed interface Outcome {
        record Undone(String name) implements Outcome {}

        /** It is in force, or was; or it is not there. */
        record HasBegun() implements Outcome {}
    }

    private final Packages packages;
    private final PackageStore store;
    private final ObjectProvider<PackagePart> parts;
    private final Clock clock;

    UndoImport(Packages packages, PackageStore store, ObjectProvider<PackagePart> parts, Clock clock) {
        this.packages = packages;
        this.store = store;
        this.parts = parts;
        this.clock = clock;
    }

    @Transactional
    public Outcome undo(ProcedureCode code, int version, ImportPackage.Why why) {
        store.lock(code);
        var waiting =
                packages.version(code, version).filter(pack -> !pack.manifest().hasBegun(LocalDate.now(clock)));
        if (waiting.isEmpty()) {
            return new Outcome.HasBegun();
        }
        var pack = waiting.get();
        store.undo(pack, why, clock.instant());
        parts.orderedStream().forEach(part -> part.giveBack(pack));
        return new Outcome.Undone(pack.manifest().name());
    }
}
