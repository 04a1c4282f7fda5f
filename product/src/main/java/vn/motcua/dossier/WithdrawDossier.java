package vn.motcua.dossier;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.route.Routes;

/**
 * The applicant takes the dossier back, as long as nothing is decided (NĐ 118/2025, Đ. 21; form 05): in person, or by a request
 * that the counter enters.
 */
@Service
public class WithdrawDossier {
    private final DossierStore dossiers;
    private final DossierAccess access;
    private final Routes routes;
    private final DossierBills bills;
    private final NoticeNumbers numbers;
    private final Clock clock;

    WithdrawDossier(
            DossierStore dossiers,
            DossierAccess access,
            Routes routes,
            DossierBills bills,
            NoticeNumbers numbers,
            Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.bills = bills;
        this.routes = routes;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Dossier.Withdrawn, DossierRefusal.WrongStage> withdraw(
            DossierId id, AccountId applicant, String reason) {
        var locked = dossiers.lock(id);
        DossierAccess.ownedBy(applicant, locked.dossier());
        var why = DossierRules.withdraw(locked.dossier());
        return why.isPresent() ? Outcome.no(why.get()) : Outcome.done(end(locked, Actor.citizen(applicant), reason));
    }

    /** @param reason what the applicant asked for, and when: an officer stops nothing of his own accord */
    @Transactional
    public Outcome<Dossier.Withdrawn, DossierRefusal.OfStopping> stop(DossierId id, User.Officer clerk, String reason) {
        var locked = dossiers.lock(id);
        var actor = access.actor(clerk, locked.dossier().seat().counter(), Role.COUNTER_CLERK);
        var why = DossierRules.stop(locked.dossier(), reason);
        return why.isPresent() ? Outcome.no(why.get()) : Outcome.done(end(locked, actor, reason));
    }

    /** Whether it can be taken back now. */
    public static boolean isPossible(Dossier dossier) {
        return DossierRules.withdraw(dossier).isEmpty();
    }

    private Dossier.Withdrawn end(LockedDossier locked, Actor actor, String reason) {
        var id = locked.dossier().id();
        var now = clock.instant();
        var number = numbers.next(FormNumbers.Kind.STOP, locked.dossier().seat().counter(), now);
        var after = locked.append(new DossierEvent.Withdrawn(id, now, actor, reason.strip(), number));
        var withdrawn = (Dossier.Withdrawn) after.dossier();
        routes.stop(DossierTrace.caseRef(id), now);
        bills.close(after, withdrawn.receipt() != null);
        return withdrawn;
    }
}
