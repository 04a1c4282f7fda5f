package vn.motcua.queue;

import java.time.Clock;
import java.util.Locale;
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
    private final Hours hours;
    private final Clock clock;

    TakeTicket(QueueSettings settings, TicketStore store, Hours hours, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.hours = hours;
        this.clock = clock;
    }

    @Transactional
    public Outcome take(Kiosk kiosk, Wish wish) {
        var counter = kiosk.counter();
        var today = hours.today();
        var now = clock.instant();
        var terms = settings.inForce(counter, today).orElse(QueueTerms.PROPOSED);
        if (!hours.isOpen(counter, now, terms.times().opensBeforeMinutes())) {
            return no(Rule.CLOSED);
        }
        var line = terms.line(wish.line());
        if (line.isEmpty()) {
            return no(Rule.NO_SUCH_LINE);
        }
        var day = new TicketStore.Day(counter, today);
        store.hold(day);
        var before = store.ofPage(wish.page());
        if (before.isPresent()) {
            return new Outcome.Taken(before.get());
        }
        var number = store.nextNumber(day, wish.line());
        if (number.isEmpty()) {
            return no(Rule.FULL);
        }

        var priority =
                terms.priority(wish.priority()).map(QueueTerms.Priority::key).orElse("");
        var ticket = Ticket.taken(Uuid7.at(now), day, wish.line(), priority, now)
                .numbered(String.format(Locale.ROOT, "%s%03d", wish.line(), number.get()), Kiosks.drawn(CODE_LENGTH));
        store.add(ticket, wish.page());
        return new Outcome.Taken(ticket);
    }

    private static Outcome no(Rule rule) {
        return new Outcome.No(QueueRefusal.of(rule));
    }
}
