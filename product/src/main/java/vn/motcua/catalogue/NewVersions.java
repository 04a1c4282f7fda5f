package vn.motcua.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ProcedureCode;

/** Takes versions of procedures that somebody read into the catalogue: in force from today, replacing those before them. */
@Component
public class NewVersions {
    private final ProcedureStore store;
    private final Clock clock;

    NewVersions(ProcedureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Begins to take versions; until the transaction ends, others who want to wait.
     *
     * @return hashes of the texts that are there
     */
    public Map<ProcedureCode, byte[]> begin() {
        store.lockForImport();
        return store.currentHashes();
    }

    public void add(List<NewVersion> versions) {
        store.add(versions, LocalDate.ofInstant(clock.instant(), clock.getZone()), clock.instant());
    }
}
