package vn.motcua.consultation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;

/** Who asked needs no answer any more: the asked agency sees the reason and nothing of the dossier. */
@Service
public class WithdrawConsultation {
    private final Dossiers dossiers;
    private final ConsultationAccess access;
    private final ConsultationStore store;
    private final ConsultationTimes times;
    private final Clock clock;

    WithdrawConsultation(
            Dossiers dossiers,
            ConsultationAccess access,
            ConsultationStore store,
            ConsultationTimes times,
            Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.store = store;
        this.times = times;
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or the officer does not handle dossiers of the asking agency today */
    @Transactional
    public Entered withdraw(ConsultationId id, User.Officer officer, String typed) {
        var locked = dossiers.lock(access.dossierOf(id));
        var actor = access.asking(officer, locked.dossier());
        var found = Consultation.find(dossiers.trace(locked.dossier().id()), id)
                .orElseThrow(() -> new NotFound("consultation " + id));
        if (!found.isOpen()) {
            return new Entered.No(new ConsultationRefusal.Over(times.state(found)));
        }
        var reason = Text.lines(typed);
        var wrong = reason(reason);
        if (!wrong.isEmpty()) {
            return new Entered.NotUsable(wrong);
        }

        var event = new DossierEvent.ConsultationWithdrawn(
                locked.dossier().id(), clock.instant(), actor, id.value(), reason);
        locked.append(event);
        store.withdrawn(id, event.at());
        return new Entered.Done(
                event.dossier(), new Consultation(found.asked(), found.answered(), event, found.passedOver()));
    }

    static List<Wrong> reason(String reason) {
        var wrong = new ArrayList<Wrong>();
        Wrong.judgeText(Wrong.Field.REASON, reason, wrong);
        return wrong;
    }
}
