package vn.motcua.queue;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the numbers of days that lie so far back as the counter says. */
@Component
class ForgetTickets {
    private static final int APPOINTMENTS_KEPT_DAYS = 30;

    private final QueueSettings settings;
    private final TicketStore store;
    private final AppointmentStore appointments;
    private final Hours hours;

    ForgetTickets(QueueSettings settings, TicketStore store, AppointmentStore appointments, Hours hours) {
        this.settings = settings;
        this.store = store;
        this.appointments = appointments;
        this.hours = hours;
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT7M")
    void forget() {
        var today = hours.today();
        appointments.forget(today.minusDays(APPOINTMENTS_KEPT_DAYS));
        for (var counter : store.counters()) {
            var kept = settings.inForce(counter, today)
                    .orElse(QueueTerms.PROPOSED)
                    .times()
                    .keptDays();
            store.forget(counter, today.minusDays(kept));
        }
    }
}
