package vn.motcua.dossier;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.route.Routes;

/**
 * The applicant is asked to complete the dossier: everything in one go, and once only (NĐ 61/2018, Đ. 15 k. 3; form 02).
 * Before receipt the counter asks; after it the deciding agency does, and the clock pauses.
 */
@Service
public class AskForSupplement {
    private final DossierStore dossiers;
    private final DossierAccess access;
    private final Routes routes;
    private final NoticeNumbers numbers;
    private final Clock clock;

    AskForSupplement(DossierStore dossiers, DossierAccess access, Routes routes, NoticeNumbers numbers, Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.routes = routes;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @param items each thing to add or mend, one a line; all of them at once */
    @Transactional
    public Outcome<Dossier.AwaitingSupplement, DossierRefusal.OfAsking> ask(
            DossierId id, User.Officer officer, List<String> items, String reason) {
        var locked = dossiers.lock(id);
        var seat = locked.dossier().seat();
        boolean isReceived = isReceived(locked.dossier());
        var actor = isReceived
                ? access.actor(officer, seat.agency(), Role.SPECIALIST, Role.DIVISION_HEAD)
                : access.actor(officer, seat.counter(), Role.COUNTER_CLERK);
        var asked = items.stream()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        var why = DossierRules.askForSupplement(locked.dossier(), asked, reason.strip());
        if (why.isPresent()) {
            return Outcome.no(why.get());
        }

        var now = clock.instant();
        var number = numbers.next(FormNumbers.Kind.SUPPLEMENT, isReceived ? seat.agency() : seat.counter(), now);
        var event = new DossierEvent.SupplementAsked(id, now, actor, asked, reason.strip(), number);
        var awaiting = locked.append(event).dossier();
        if (isReceived) {
            routes.pause(DossierTrace.caseRef(id), now);
        }
        return Outcome.done((Dossier.AwaitingSupplement) awaiting);
    }

    private static boolean isReceived(Dossier dossier) {
        return switch (dossier) {
            case Dossier.Submitted _ -> false;
            case Dossier.AwaitingSupplement awaiting -> awaiting.receipt() != null;
            default -> true;
        };
    }
}
