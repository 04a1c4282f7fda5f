package vn.motcua.packages;

import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.ProcedureCode;

/** From a day on a procedure is offered no more, in all modules. Its packages stay: dossiers that were filed before need them. */
@Component
public class EndProcedure {
    private final PackageStore store;
    private final ObjectProvider<PackagePart> parts;

    EndProcedure(PackageStore store, ObjectProvider<PackagePart> parts) {
        this.store = store;
        this.parts = parts;
    }

    @Transactional
    public void end(ProcedureCode code, LocalDate from) {
        store.lock(code);
        parts.orderedStream().forEach(part -> part.end(code, from));
    }
}
