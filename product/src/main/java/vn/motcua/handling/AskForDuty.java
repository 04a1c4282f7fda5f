package vn.motcua.handling;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Duty;
import vn.motcua.dossier.DutyBills;
import vn.motcua.dossier.Services;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.route.Routes;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;

/**
 * An officer enters a financial duty by the notice of the authority that asks for it: a bill of its own, and the clock stands
 * until it is paid (state 6 of the national portal). Only where the procedure's terms know such duties.
 */
@Service
public class AskForDuty {
    public sealed interface Outcome {
        record Asked(Dossier dossier) implements Outcome {}

        record No(Refusal why) implements Outcome {}
    }

    /** The terms of this procedure know no duties. */
    public record NoDutiesHere(String procedure) implements Refusal {
        @Override
        public String code() {
            return "handling.no-duties-here";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("procedure", procedure);
        }
    }

    /** Somebody entered this notice before. */
    public record EnteredBefore(String notice) implements Refusal {
        @Override
        public String code() {
            return "handling.duty-entered-before";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("notice", notice);
        }
    }

    private final Dossiers dossiers;
    private final DossierAccess access;
    private final DutyBills bills;
    private final Services services;
    private final Routes routes;
    private final Clock clock;

    AskForDuty(
            Dossiers dossiers, DossierAccess access, DutyBills bills, Services services, Routes routes, Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.bills = bills;
        this.services = services;
        this.routes = routes;
        this.clock = clock;
    }

    /**
     * @param duty with an amount, and all its words filled in
     * @throws NotFound when the officer does not handle dossiers of its agency today
     */
    @Transactional
    public Outcome ask(DossierId id, User.Officer officer, Duty duty) {
        var locked = dossiers.lock(id);
        var dossier = locked.dossier();
        var actor = access.actor(officer, dossier.seat().agency(), Role.SPECIALIST, Role.DIVISION_HEAD);
        if (!mayAsk(dossier)) {
            return new Outcome.No(new NoDutiesHere(dossier.filing().procedure().value()));
        }
        if (!isAtWork(dossier)) {
            return new Outcome.No(DossierRefusal.WrongStage.of(dossier));
        }
        if (bills.has(locked, duty)) {
            return new Outcome.No(new EnteredBefore(duty.notice()));
        }

        var now = clock.instant();
        var asked = new DossierEvent.DutyAsked(id, now, actor, duty, bills.charge(locked, duty));
        routes.pause(DossierTrace.caseRef(id), now);
        return new Outcome.Asked(locked.append(asked).dossier());
    }

    /** Whether a duty can be entered now. */
    public boolean isPossible(Dossier dossier) {
        return isAtWork(dossier) && mayAsk(dossier);
    }

    private static boolean isAtWork(Dossier dossier) {
        return dossier instanceof Dossier.InHandling || dossier instanceof Dossier.Paused;
    }

    /** Whether the terms that it was filed under know duties. */
    private boolean mayAsk(Dossier dossier) {
        return services.pinned(dossier.filing()).knowsDuties();
    }
}
