package vn.motcua.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/** Reads absences. */
@Component
public class Absences {
    private final AbsenceStore store;
    private final Clock clock;

    Absences(AbsenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** With those that are over. */
    public Optional<Absence> find(AbsenceId id) {
        return store.find(id);
    }

    /** The officer's present and coming ones, the first to begin first. */
    public List<Absence> of(AccountId officer) {
        return store.of(officer, today());
    }

    /** Those of the agencies that hold on some day of these, the first to begin first. */
    public List<Absence> between(Collection<AgencyId> agencies, LocalDate first, LocalDate last) {
        return store.between(agencies, first, last);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
