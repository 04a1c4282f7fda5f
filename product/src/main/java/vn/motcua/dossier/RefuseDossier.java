package vn.motcua.dossier;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;

/** The counter refuses to receive a dossier, in writing and with the reason (NĐ 61/2018, Đ. 17; form 03). */
@Service
public class RefuseDossier {
    private final DossierStore dossiers;
    private final DossierAccess access;
    private final DossierBills bills;
    private final NoticeNumbers numbers;
    private final Clock clock;

    RefuseDossier(DossierStore dossiers, DossierAccess access, DossierBills bills, NoticeNumbers numbers, Clock clock) {
        this.dossiers = dossiers;
        this.bills = bills;
        this.access = access;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Dossier.Refused, DossierRefusal.OfRefusing> refuse(DossierId id, User.Officer clerk, String reason) {
        var locked = dossiers.lock(id);
        var actor = access.actor(clerk, locked.dossier().seat().counter(), Role.COUNTER_CLERK);
        var why = DossierRules.refuse(locked.dossier(), reason);
        if (why.isPresent()) {
            return Outcome.no(why.get());
        }

        var now = clock.instant();
        var number =
                numbers.next(FormNumbers.Kind.REFUSAL, locked.dossier().seat().counter(), now);
        var refused = locked.append(new DossierEvent.Refused(id, now, actor, reason.strip(), number));
        bills.close(refused, false);
        return Outcome.done((Dossier.Refused) refused.dossier());
    }
}
