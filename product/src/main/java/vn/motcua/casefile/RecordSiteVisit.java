package vn.motcua.casefile;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;

/** Who handles a dossier enters the record of a verification on site. The clock runs on: internal work never stops it. */
@Service
public class RecordSiteVisit {
    private final Dossiers dossiers;
    private final DossierAccess access;
    private final Clock clock;

    RecordSiteVisit(Dossiers dossiers, DossierAccess access, Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.clock = clock;
    }

    /** @throws NotFound when the officer does not handle dossiers of its agency today */
    @Transactional
    public Entered record(DossierId id, User.Officer officer, SiteVisit visit) {
        var locked = dossiers.lock(id);
        var actor = access.actor(officer, locked.dossier().seat().agency(), Role.SPECIALIST, Role.DIVISION_HEAD);
        if (!(locked.dossier() instanceof Dossier.InHandling handling)) {
            return new Entered.No(DossierRefusal.WrongStage.of(locked.dossier()));
        }
        var now = clock.instant();
        var wrong = visit.judge(handling.receipt().receivedAt(), now);
        if (!wrong.isEmpty()) {
            return new Entered.NotUsable(wrong);
        }

        if (visit.isIn(dossiers.trace(id))) {
            return new Entered.Done(handling);
        }

        var visitedAt = Objects.requireNonNull(visit.visitedAt());
        var event = new DossierEvent.VerifiedOnSite(
                id, now, actor, visitedAt, visit.place(), visit.people(), visit.found());
        return new Entered.Done(locked.append(event).dossier());
    }

    /** Whether one can be entered now. */
    public static boolean isPossible(Dossier dossier) {
        return dossier instanceof Dossier.InHandling;
    }
}
