package vn.motcua.dossier;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.route.Routes;

/**
 * The applicant is asked to complete the dossier: everything in one go, and once only (NĐ 61/2018, Đ. 15 k. 3; form 02).
 * Before receipt the counter asks; after it the deciding agency does, and the clock pauses. A further time needs the head of the
 * one or the other, with a reason of its own; such a dossier counts as late (QĐ 766/QĐ-TTg).
 */
@Service
public class AskForSupplement {
    /**
     * @param items each thing to add or mend, all of them at once
     * @param exception why once more; null where an officer asks for the first time
     */
    public record Asked(
            List<String> items, String reason, @Nullable String exception) {
        public Asked {
            items = items.stream()
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
            reason = reason.strip();
            exception = exception == null ? null : exception.strip();
        }
    }

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
        var actor = locked.dossier().received().isPresent()
                ? access.actor(officer, seat.agency(), Role.SPECIALIST, Role.DIVISION_HEAD)
                : access.actor(officer, seat.counter(), Role.COUNTER_CLERK);
        return ask(locked, actor, new Asked(items, reason, null));
    }

    /** The head asks, also where a supplement was asked for before. */
    @Transactional
    public Outcome<Dossier.AwaitingSupplement, DossierRefusal.OfAsking> askAgain(
            DossierId id, User.Officer head, Asked asked) {
        var locked = dossiers.lock(id);
        return ask(locked, access.actor(head, asking(locked.dossier()), Role.LEADER), asked);
    }

    /** Whether it can be asked for now; {@code again} by the head. */
    public static boolean isPossible(Dossier dossier, boolean again) {
        return DossierRules.mayAskForSupplement(dossier, again).isEmpty() && again == dossier.supplements() > 0;
    }

    /** Whose officers ask. */
    public static AgencyId asking(Dossier dossier) {
        return dossier.received().isPresent()
                ? dossier.seat().agency()
                : dossier.seat().counter();
    }

    private Outcome<Dossier.AwaitingSupplement, DossierRefusal.OfAsking> ask(
            LockedDossier locked, Actor actor, Asked asked) {
        var before = locked.dossier();
        var why = DossierRules.askForSupplement(before, asked);
        if (why.isPresent()) {
            return Outcome.no(why.get());
        }

        var now = clock.instant();
        var number = numbers.next(FormNumbers.Kind.SUPPLEMENT, asking(before), now);
        var exception = before.supplements() > 0 ? asked.exception() : null;
        var awaiting = locked.append(new DossierEvent.SupplementAsked(
                        before.id(), now, actor, asked.items(), asked.reason(), number, exception))
                .dossier();
        if (before.received().isPresent()) {
            routes.pause(DossierTrace.caseRef(before.id()), now);
        }
        return Outcome.done((Dossier.AwaitingSupplement) awaiting);
    }
}
