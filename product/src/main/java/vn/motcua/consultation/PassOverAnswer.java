package vn.motcua.consultation;

import java.time.Clock;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;

/** The handling goes on without an answer that was required, and the officer writes why. The agency may answer still. */
@Service
public class PassOverAnswer {
    private final Dossiers dossiers;
    private final ConsultationAccess access;
    private final Clock clock;

    PassOverAnswer(Dossiers dossiers, ConsultationAccess access, Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or the officer does not handle dossiers of the asking agency today */
    @Transactional
    public Entered passOver(ConsultationId id, User.Officer officer, String typed) {
        var locked = dossiers.lock(access.dossierOf(id));
        var actor = access.asking(officer, locked.dossier());
        var found = Consultation.find(dossiers.trace(locked.dossier().id()), id)
                .orElseThrow(() -> new NotFound("consultation " + id));
        if (!found.isAwaited()) {
            return new Entered.No(new ConsultationRefusal.NotAwaited());
        }
        if (!(locked.dossier() instanceof Dossier.InHandling)) {
            return new Entered.No(DossierRefusal.WrongStage.of(locked.dossier()));
        }
        var reason = Text.lines(typed);
        var wrong = WithdrawConsultation.reason(reason);
        if (!wrong.isEmpty()) {
            return new Entered.NotUsable(wrong);
        }

        var event = new DossierEvent.ConsultationPassedOver(
                locked.dossier().id(), clock.instant(), actor, id.value(), reason);
        locked.append(event);
        return new Entered.Done(
                event.dossier(), new Consultation(found.asked(), found.answered(), found.withdrawn(), event));
    }
}
