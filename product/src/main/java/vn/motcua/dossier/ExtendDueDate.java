package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;

/**
 * The head of the agency apologises and names a new due time: once, and at the latest one working day before the old one
 * (NĐ 118/2025; form 04). The original due time is kept.
 */
@Service
public class ExtendDueDate {
    private final DossierStore dossiers;
    private final DossierAccess access;
    private final DueDates dueDates;
    private final NoticeNumbers numbers;
    private final Clock clock;

    ExtendDueDate(DossierStore dossiers, DossierAccess access, DueDates dueDates, NoticeNumbers numbers, Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.dueDates = dueDates;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @param dueAt the new due time, later than the present one, and by a year at most */
    @Transactional
    public Outcome<Dossier.InHandling, DossierRefusal.OfExtending> extend(
            DossierId id, User.Officer head, Instant dueAt, String reason) {
        var locked = dossiers.lock(id);
        var actor = access.actor(head, locked.dossier().seat().agency(), Role.LEADER);
        var now = clock.instant();
        var asked = new DossierRules.Extension(dueAt, reason);
        var why = DossierRules.extend(locked.dossier(), asked, time(locked.dossier()));
        if (why.isPresent()) {
            return Outcome.no(why.get());
        }

        var number =
                numbers.next(FormNumbers.Kind.APOLOGY, locked.dossier().seat().agency(), now);
        var extended = locked.append(new DossierEvent.DueDateExtended(id, now, actor, dueAt, reason.strip(), number))
                .dossier();
        return Outcome.done((Dossier.InHandling) extended);
    }

    /** Whether the head may apologise now. */
    public boolean isPossible(Dossier dossier) {
        return DossierRules.mayExtend(dossier, time(dossier)).isEmpty();
    }

    private DossierRules.Apology time(Dossier dossier) {
        var today = LocalDate.now(clock);
        var lastDay = dossier.received()
                .map(receipt -> dueDates.workingDayBefore(
                        receipt.dueAt(), dossier.seat().agency()))
                .orElse(today);
        return new DossierRules.Apology(today, lastDay);
    }
}
