package vn.motcua.dossier;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.route.Routes;

/** The applicant takes the dossier back, as long as nothing is decided (NĐ 118/2025, Đ. 21; form 05). */
@Service
public class WithdrawDossier {
    private final DossierStore dossiers;
    private final Routes routes;
    private final DossierBills bills;
    private final NoticeNumbers numbers;
    private final Clock clock;

    WithdrawDossier(DossierStore dossiers, Routes routes, DossierBills bills, NoticeNumbers numbers, Clock clock) {
        this.dossiers = dossiers;
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
        if (why.isPresent()) {
            return Outcome.no(why.get());
        }

        var now = clock.instant();
        var number = numbers.next(FormNumbers.Kind.STOP, locked.dossier().seat().counter(), now);
        var actor = Actor.citizen(applicant);
        var after = locked.append(new DossierEvent.Withdrawn(id, now, actor, reason.strip(), number));
        var withdrawn = (Dossier.Withdrawn) after.dossier();
        routes.stop(DossierTrace.caseRef(id), now);
        bills.close(after, withdrawn.receipt() != null);
        return Outcome.done(withdrawn);
    }
}
