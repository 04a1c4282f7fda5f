package vn.motcua.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.Pause;
import vn.motcua.calendar.PauseMode;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.DueDates;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Pauses;
import vn.motcua.dossier.Services;
import vn.motcua.payment.BillPaid;
import vn.motcua.payment.BillPurpose;
import vn.motcua.route.Routes;

/** The payment of the last duty sets the clock going again, in its transaction: the due time moves by as long as the clock stood. */
@Component
class PayDuty {
    private final Dossiers dossiers;
    private final Services services;
    private final DueDates dueDates;
    private final Routes routes;
    private final Clock clock;

    PayDuty(Dossiers dossiers, Services services, DueDates dueDates, Routes routes, Clock clock) {
        this.dossiers = dossiers;
        this.services = services;
        this.dueDates = dueDates;
        this.routes = routes;
        this.clock = clock;
    }

    @EventListener
    void on(BillPaid paid) {
        if (!paid.caseKind().equals(DossierTrace.CASE_KIND) || paid.purpose() != BillPurpose.FINANCIAL_DUTY) {
            return;
        }
        var id = new DossierId(paid.caseId());
        var locked = dossiers.lock(id);
        if (!(locked.dossier() instanceof Dossier.Paused paused)) {
            return;
        }
        var now = clock.instant();
        boolean isLast = paid.amount().compareTo(paused.toPay()) >= 0;
        var dueAt = isLast ? dueAt(paused, dossiers.trace(id), now) : null;
        locked.append(new DossierEvent.DutyPaid(id, now, Actor.SYSTEM, paid.receiptNumber(), paid.amount(), dueAt));
        if (isLast) {
            routes.resume(DossierTrace.caseRef(id), now);
        }
    }

    /**
     * A duty pauses and never restarts the clock, whatever the procedure's rule for supplements. Where an apology set the due time,
     * or the calendar lacks a year, that moves by the same time.
     */
    private Instant dueAt(Dossier.Paused paused, List<DossierEvent> log, Instant now) {
        var without = due(paused, log, Pauses.ended(log));
        var with = due(paused, log, Pauses.endingAt(log, now));
        var present = paused.receipt().dueAt();
        if (with != null && without != null) {
            return without.equals(present) ? with : present.plus(Duration.between(without, with));
        }
        return present.plus(Duration.between(Pauses.endingAt(log, now).getLast().from(), now));
    }

    private @Nullable Instant due(Dossier.Paused paused, List<DossierEvent> log, List<Pause> pauses) {
        var rule = services.pinned(paused.filing()).clock(log);
        var start = paused.receipt().receivedAt();
        var counted = pauses;
        if (rule.pauseMode() == PauseMode.RESTART) {
            var restarted = log.stream()
                    .filter(event -> event instanceof DossierEvent.SupplementGiven given && given.dueAt() != null)
                    .map(DossierEvent::at)
                    .reduce(start, (_, later) -> later);
            start = restarted;
            counted = pauses.stream()
                    .filter(pause -> !pause.from().isBefore(restarted))
                    .toList();
        }
        return dueDates.from(start, paused.seat().agency(), subtracting(rule), counted) instanceof Outcome.Done(var due)
                ? due.at()
                : null;
    }

    private static ClockRule subtracting(ClockRule rule) {
        return rule.withPauseMode(PauseMode.SUBTRACT);
    }
}
