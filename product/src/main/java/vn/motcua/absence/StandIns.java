package vn.motcua.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/** Who is away today and who takes over. It lends no rights: whoever takes over needs the roles of the work by own assignments. */
@Component
public class StandIns {
    private final AbsenceStore store;
    private final Clock clock;

    StandIns(AbsenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The absence of today that keeps the officer from work of this procedure at the agency, and who takes it over. */
    public Optional<Cover> of(AccountId officer, AgencyId agency, String procedure) {
        return today(List.of(agency)).stream()
                .filter(cover -> cover.absence().officer().equals(officer) && cover.isAbout(procedure))
                .findFirst();
    }

    /** Everybody who is away from these agencies today. */
    public List<Cover> today(Collection<AgencyId> agencies) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return Cover.of(store.between(agencies, today, today));
    }
}
