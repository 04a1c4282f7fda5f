package vn.motcua.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.api.ListCursor;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;

/** Consultations for reading: of a dossier, by whom they wait for, and one for the agency that was asked. */
@Component
public class ReadConsultations {
    private static final int PAGE_LINES = 50;
    private static final Duration YEAR = Duration.ofDays(365);

    /** Whose list it is. */
    public enum Which {
        /** What waits for the officer's agencies to answer. */
        WAITING,
        /** What the officer's agencies wait for. */
        ASKED,
        /** What is late for dossiers of the officer's counters. */
        LATE,
        /** What the officer's agencies answered. */
        OVER
    }

    /** A consultation with its dossier. */
    public record Found(Consultation consultation, Dossier dossier) {}

    /** @param next where the next page begins; null on the last one */
    public record Page(List<Found> found, @Nullable String next) {
        public Page {
            found = List.copyOf(found);
        }
    }

    private final ConsultationStore store;
    private final ConsultationAccess access;
    private final Dossiers dossiers;
    private final CounterDesk desk;
    private final Clock clock;

    ReadConsultations(
            ConsultationStore store, ConsultationAccess access, Dossiers dossiers, CounterDesk desk, Clock clock) {
        this.store = store;
        this.access = access;
        this.dossiers = dossiers;
        this.desk = desk;
        this.clock = clock;
    }

    /** Of dossiers that wait for another agency's answer, when the first is due; for who warns, not for who decides. */
    public Map<UUID, Instant> firstDue(Collection<UUID> dossiers) {
        return store.firstDue(dossiers);
    }

    /** Who may read the dossier was judged before. */
    public List<Consultation> of(DossierId id) {
        return Consultation.of(dossiers.trace(id));
    }

    /**
     * One for the agency that was asked.
     *
     * @throws NotFound also for whoever does not work there today
     */
    public Found asked(ConsultationId id, User.Officer officer) {
        var found = found(id, access.dossierOf(id));
        if (!access.mayRead(officer, found.consultation().asked().agency())) {
            throw new NotFound("consultation " + id + " for " + officer.account());
        }
        return found;
    }

    /**
     * One for the agency that asked.
     *
     * @throws NotFound also for whoever may not read its dossier today
     */
    public Found asking(ConsultationId id, User.Officer officer) {
        var dossier = desk.dossier(access.dossierOf(id), officer);
        return found(id, dossier.id());
    }

    /** Empty for whoever serves no agency that it is about. */
    public Page list(Which which, User.Officer officer, @Nullable String cursor) {
        int limit = PAGE_LINES + 1;
        var lines = switch (which) {
            case WAITING -> store.waitingFor(offices(officer), cursor, limit);
            case ASKED -> store.askedBy(offices(officer), cursor, limit);
            case LATE -> store.lateAt(counters(officer), clock.instant(), cursor, limit);
            case OVER -> store.overAt(offices(officer), cursor, limit);
        };
        var shown = lines.subList(0, Math.min(PAGE_LINES, lines.size()));
        var next = lines.size() <= PAGE_LINES
                ? null
                : new ListCursor(shown.getLast().at(), shown.getLast().id().value()).text();
        return new Page(
                shown.stream().map(line -> found(line.id(), line.dossier())).toList(), next);
    }

    /** How the officer's agencies answered within a year. */
    public PunctualAnswers punctuality(User.Officer officer) {
        var now = clock.instant();
        return store.punctuality(offices(officer), now.minus(YEAR), now);
    }

    private Found found(ConsultationId id, DossierId dossier) {
        return new Found(
                Consultation.find(dossiers.trace(dossier), id)
                        .orElseThrow(() -> new NotFound("consultation " + id + " in the log of dossier " + dossier)),
                dossiers.get(dossier));
    }

    private List<AgencyId> offices(User.Officer officer) {
        return serving(officer, Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER);
    }

    private List<AgencyId> counters(User.Officer officer) {
        return serving(officer, Role.COUNTER_CLERK, Role.LEADER);
    }

    private List<AgencyId> serving(User.Officer officer, Role... oneOf) {
        return Arrays.stream(oneOf)
                .flatMap(role -> desk.agencies(officer, role).stream())
                .distinct()
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::copyOf));
    }
}
