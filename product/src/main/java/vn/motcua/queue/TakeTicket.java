package vn.motcua.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.queue.QueueRefusal.Rule;
import vn.motcua.shared.Uuid7;

/** Somebody takes a number at the machine in the hall, and says nothing of themselves but for what they come. */
@Component
public class TakeTicket {
    private static final int CODE_LENGTH = 8;

    /** What comes of it. */
    public sealed interface Outcome {
        record Taken(Ticket ticket) implements Outcome {}

        /** Nothing was written. */
        record No(QueueRefusal why) implements Outcome {}
    }

    /**
     * @param line key of the line
     * @param priority key of the kind that goes first; empty for none
     * @param page number of the page: touched twice it gives one ticket
     */
    public record Wish(String line, String priority, UUID page) {}

    private final QueueSettings settings;
    private final TicketStore store;
    private final AppointmentStore appointments;
    private final Hours hours;
    private final Clock clock;

    TakeTicket(QueueSettings settings, TicketStore store, AppointmentStore appointments, Hours hours, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.appointments = appointments;
        this.hours = hours;
        this.clock = clock;
    }

    @Transactional
    public Outcome take(Kiosk kiosk, Wish wish) {
        var today = hours.today();
        var terms = settings.inForce(kiosk.counter(), today).orElse(QueueTerms.PROPOSED);
        var closed = closed(kiosk, terms);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (terms.line(wish.line()).isEmpty()) {
            return no(Rule.NO_SUCH_LINE);
        }
        var day = new TicketStore.Day(kiosk.counter(), today);
        store.hold(day);
        var before = store.ofPage(wish.page());
        if (before.isPresent()) {
            return new Outcome.Taken(before.get());
        }

        var priority =
                terms.priority(wish.priority()).map(QueueTerms.Priority::key).orElse("");
        return given(Ticket.taken(Uuid7.at(clock.instant()), day, wish.line(), priority, clock.instant()), wish.page());
    }

    /** Who has an appointment comes in: in time it is kept, whoever else waits; too late, one waits as everybody. */
    @Transactional
    public Outcome checkIn(Kiosk kiosk, String code, UUID page) {
        var today = hours.today();
        var terms = settings.inForce(kiosk.counter(), today).orElse(QueueTerms.PROPOSED);
        var closed = closed(kiosk, terms);
        if (closed.isPresent()) {
            return closed.get();
        }
        var day = new TicketStore.Day(kiosk.counter(), today);
        store.hold(day);
        var before = store.ofPage(page);
        if (before.isPresent()) {
            return new Outcome.Taken(before.get());
        }
        var found = appointments.open(Kiosks.bare(code));
        if (found.isEmpty()) {
            return no(Rule.NO_SUCH_APPOINTMENT);
        }
        var slot = found.get().slot();
        if (!slot.counter().equals(kiosk.counter()) || !slot.day().equals(today)) {
            return no(Rule.NOT_HERE_TODAY);
        }
        if (terms.line(slot.line()).isEmpty()) {
            return no(Rule.NO_SUCH_LINE);
        }

        var now = clock.instant();
        var at = hours.moment(today, slot.minute());
        var ticket = Ticket.taken(Uuid7.at(now), day, slot.line(), "", now);
        var isInTime =
                !now.isAfter(at.plus(Duration.ofMinutes(terms.appointments().lateMinutes())));
        var given = given(isInTime ? ticket.appointed(at) : ticket, page);
        if (given instanceof Outcome.Taken) {
            appointments.use(found.get().id(), now);
        }
        return given;
    }

    private Optional<Outcome> closed(Kiosk kiosk, QueueTerms terms) {
        return hours.isOpen(kiosk.counter(), clock.instant(), terms.times().opensBeforeMinutes())
                ? Optional.empty()
                : Optional.of(no(Rule.CLOSED));
    }

    private Outcome given(Ticket ticket, UUID page) {
        var number = store.nextNumber(new TicketStore.Day(ticket.counter(), ticket.day()), ticket.line());
        if (number.isEmpty()) {
            return no(Rule.FULL);
        }
        var numbered = ticket.numbered(
                String.format(Locale.ROOT, "%s%03d", ticket.line(), number.get()), Kiosks.drawn(CODE_LENGTH));
        store.add(numbered, page);
        return new Outcome.Taken(numbered);
    }

    private static Outcome no(Rule rule) {
        return new Outcome.No(QueueRefusal.of(rule));
    }
}
