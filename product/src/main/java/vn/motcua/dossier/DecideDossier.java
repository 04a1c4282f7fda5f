package vn.motcua.dossier;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.route.Routes;
import vn.motcua.route.WalkedSteps;
import vn.motcua.shared.ChangedOutside;

/**
 * The leader decides a dossier whose result is recorded only, because the law prescribes paper: the route is done, the
 * decision is entered, the clock stops. Where the result is a signed document, signing or sealing it decides.
 */
@Service
public class DecideDossier {
    private final DossierStore dossiers;
    private final DossierAccess access;
    private final Services services;
    private final Routes routes;
    private final WalkedSteps walked;
    private final NoticeNumbers numbers;
    private final Clock clock;

    DecideDossier(
            DossierStore dossiers,
            DossierAccess access,
            Services services,
            Routes routes,
            WalkedSteps walked,
            NoticeNumbers numbers,
            Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.services = services;
        this.routes = routes;
        this.walked = walked;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Whether nothing but the entry of the decision is missing. */
    public boolean isAwaited(Dossier dossier) {
        return dossier instanceof Dossier.InHandling
                && !services.pinned(dossier.filing()).resultIsSigned()
                && !routes.isOnItsWay(DossierTrace.caseRef(dossier.id()));
    }

    /**
     * @param reason why it is rejected; of what is granted nothing is kept
     * @throws ChangedOutside when the steps that the log knows do not lead to the end of the route
     */
    @Transactional
    public Outcome<Dossier.Decided, DossierRefusal.OfDeciding> decide(
            DossierId id, User.Officer leader, Decision.Verdict verdict, String reason) {
        var locked = dossiers.lock(id);
        var actor = access.actor(leader, locked.dossier().seat().agency(), Role.LEADER);
        var runs = walked.runs(DossierTrace.caseRef(id));
        var why = DossierRules.decide(
                locked.dossier(), services.pinned(locked.dossier().filing()).resultIsSigned(), runs.areOnTheirWay());
        if (why.isPresent()) {
            return Outcome.no(why.get());
        }
        var missing = DossierRules.reasons(verdict, reason);
        if (missing.isPresent()) {
            return Outcome.no(missing.get());
        }
        if (!walked.leadToTheEnd(runs, locked.stepsDone())) {
            throw new ChangedOutside("route.run of dossier " + id);
        }

        var written = verdict == Decision.Verdict.REJECTED ? reason.strip() : null;
        var now = clock.instant();
        var agency = locked.dossier().seat().agency();
        var number = written == null ? null : numbers.next(FormNumbers.Kind.REJECTION, agency, now);
        var decided = locked.append(new DossierEvent.Decided(id, now, actor, verdict, null, "", written, number))
                .dossier();
        return Outcome.done((Dossier.Decided) decided);
    }
}
