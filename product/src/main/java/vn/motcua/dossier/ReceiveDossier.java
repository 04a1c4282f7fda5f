package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.route.Routes;
import vn.motcua.route.StartRoute;

/**
 * The counter receives a submitted dossier: it gets its number and its due date, the clock starts and the route begins
 * (NĐ 61/2018, Đ. 17; form 01).
 */
@Service
public class ReceiveDossier {
    private final DossierStore dossiers;
    private final Dossiers reading;
    private final DossierAccess access;
    private final DossierNumbers numbers;
    private final DueDates dueDates;
    private final Services services;
    private final Agencies agencies;
    private final Routes routes;
    private final Clock clock;

    ReceiveDossier(
            DossierStore dossiers,
            Dossiers reading,
            DossierAccess access,
            DossierNumbers numbers,
            DueDates dueDates,
            Services services,
            Agencies agencies,
            Routes routes,
            Clock clock) {
        this.dossiers = dossiers;
        this.reading = reading;
        this.access = access;
        this.numbers = numbers;
        this.dueDates = dueDates;
        this.services = services;
        this.agencies = agencies;
        this.routes = routes;
        this.clock = clock;
    }

    /** @param checked keys of the components that the clerk ticked off on the check list */
    @Transactional
    public Outcome<Dossier.InHandling, DossierRefusal.OfReceiving> receive(
            DossierId id, User.Officer clerk, List<String> checked) {
        return receive(id, clerk, _ -> checked);
    }

    /** @param checkList what was ticked off, judged by whoever knows the filing and asked for the clerk of its counter only */
    @Transactional
    public Outcome<Dossier.InHandling, DossierRefusal.OfReceiving> receive(
            DossierId id, User.Officer clerk, Function<Filing, List<String>> checkList) {
        var locked = dossiers.lock(id);
        var actor = access.actor(clerk, locked.dossier().seat().counter(), Role.COUNTER_CLERK);
        var checked = checkList.apply(locked.dossier().filing());
        var refusal = DossierRules.receive(locked.dossier());
        if (refusal.isPresent()) {
            return Outcome.no(refusal.get());
        }
        var submitted = (Dossier.Submitted) locked.dossier();
        var now = clock.instant();
        var terms = services.pinned(submitted.filing());
        var promise = dueDates.promise(
                now, submitted.seat().agency(), terms.limit(), reading.filed(id).answers());
        var due = DueDates.of(promise.due());
        if (due instanceof Outcome.No(var why)) {
            return Outcome.no(why);
        }
        var dueAt = ((Outcome.Done<DueDates.Due, DossierRefusal.CalendarLacksYear>) due).value();

        var number = numbers.next(agencyCode(submitted, now), LocalDate.ofInstant(now, clock.getZone()));
        var received = (Dossier.InHandling) locked.append(new DossierEvent.Received(
                        id, now, actor, number, dueAt.countsFrom(), dueAt.at(), checked, promise.decided()))
                .dossier();
        var start = new StartRoute(
                DossierTrace.caseRef(id),
                number.value(),
                terms.routeKey(),
                submitted.seat().agency(),
                now);
        routes.start(start.on(submitted.filing().procedure().value()));
        return Outcome.done(received);
    }

    /** The number carries the code of the agency that solves it (TT 03/2025/TT-VPCP, Đ. 13 k. 3). */
    private String agencyCode(Dossier.Submitted dossier, Instant now) {
        return agencies.get(dossier.seat().agency()).code(LocalDate.ofInstant(now, clock.getZone()));
    }
}
