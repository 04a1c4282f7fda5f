package vn.motcua.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;

/**
 * The head of the agency apologises and names a new due time: once, and at the latest one day before the old one
 * (NĐ 118/2025; form 04). The original due time is kept.
 */
@Service
public class ExtendDueDate {
    /** No rule names one; a later day is a slip of the pen. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final DossierStore dossiers;
    private final DossierAccess access;
    private final NoticeNumbers numbers;
    private final Clock clock;

    ExtendDueDate(DossierStore dossiers, DossierAccess access, NoticeNumbers numbers, Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @param dueAt the new due time, later than the present one, and by a year at most */
    @Transactional
    public Outcome<Dossier.InHandling> extend(DossierId id, User.Officer head, Instant dueAt, String reason) {
        var locked = dossiers.lock(id);
        var actor = access.actor(head, locked.dossier().filing().agency(), Role.LEADER);
        if (!(locked.dossier() instanceof Dossier.InHandling handling)) {
            return Outcome.no(DossierRefusal.WrongStage.of(locked.dossier()));
        }
        var now = clock.instant();
        var present = handling.receipt().dueAt();
        if (handling.receipt().isExtended()) {
            return Outcome.no(new DossierRefusal.SecondExtension(present));
        }
        if (!day(now).isBefore(day(present))) {
            return Outcome.no(new DossierRefusal.ExtensionTooLate(present));
        }
        if (reason.isBlank()) {
            return Outcome.no(new DossierRefusal.ReasonMissing("reason"));
        }
        var latest = present.plus(LONGEST);
        if (!dueAt.isAfter(present) || dueAt.isAfter(latest)) {
            return Outcome.no(new DossierRefusal.ExtensionImpossible(present, latest));
        }

        var number = numbers.next(FormNumbers.Kind.APOLOGY, handling.filing().agency(), now);
        var extended = locked.append(new DossierEvent.DueDateExtended(id, now, actor, dueAt, reason.strip(), number))
                .dossier();
        return Outcome.done((Dossier.InHandling) extended);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
