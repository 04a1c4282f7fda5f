package vn.motcua.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;

/** What is seen in a counter's hall: lines with who waits, who is called where, how long it takes. */
@Component
public class Hall {
    private static final Duration A_SHORT_TIME = Duration.ofHours(1);

    /** A line as those see it who choose. */
    public record LineNow(QueueTerms.Line line, int waiting, Waits waits) {}

    /** @param called null where nobody is at the window */
    public record WindowNow(
            QueueTerms.Window window, @Nullable Ticket called) {}

    /** @param isOpen whether numbers are given now */
    public record Now(boolean isOpen, QueueTerms terms, List<LineNow> lines, List<WindowNow> windows) {
        public Now {
            lines = List.copyOf(lines);
            windows = List.copyOf(windows);
        }

        /** Called now, the last called first. */
        public List<WindowNow> lastCalledFirst() {
            return windows.stream()
                    .filter(one -> one.called() != null)
                    .sorted(Comparator.comparing(Now::calledLast).reversed())
                    .toList();
        }

        private static Instant calledLast(WindowNow one) {
            var called = one.called();
            var at = called == null ? null : called.calledAt();
            return at == null ? Instant.EPOCH : at;
        }
    }

    /**
     * A ticket as its holder follows it.
     *
     * @param before how many of the line wait longer
     * @param isOfToday whether it still counts
     */
    public record Followed(Ticket ticket, String lineName, int before, Waits waits, boolean isOfToday) {}

    /** @param absent put aside, and free to come back */
    public record AtWindow(
            Now now, QueueTerms.Window window, @Nullable Ticket called, List<Ticket> absent) {
        public AtWindow {
            absent = List.copyOf(absent);
        }

        /** How many wait for this window. */
        public int waiting() {
            return now.lines().stream()
                    .filter(one -> window.serves(one.line().key()))
                    .mapToInt(LineNow::waiting)
                    .sum();
        }
    }

    private final QueueSettings settings;
    private final TicketStore store;
    private final QueueAccess access;
    private final Hours hours;
    private final Clock clock;

    Hall(QueueSettings settings, TicketStore store, QueueAccess access, Hours hours, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.access = access;
        this.hours = hours;
        this.clock = clock;
    }

    /** A counter without a queue has no lines. @throws NotFound when there is no such counter */
    @Transactional(readOnly = true)
    public Now now(AgencyId counter) {
        access.counter(counter);
        var day = new TicketStore.Day(counter, hours.today());
        var terms = settings.inForce(counter, day.day()).orElse(QueueTerms.PROPOSED);
        var waiting = store.in(day, Ticket.State.WAITING);
        var called = store.in(day, Ticket.State.CALLED);
        var lines = terms.lines().stream()
                .map(line -> new LineNow(
                        line,
                        (int) waiting.stream()
                                .filter(ticket -> ticket.line().equals(line.key()))
                                .count(),
                        waits(day, line.key())))
                .toList();
        var windows = terms.windows().stream()
                .map(window -> new WindowNow(
                        window,
                        called.stream()
                                .filter(ticket -> window.key().equals(ticket.window()))
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new Now(
                hours.isOpen(counter, clock.instant(), terms.times().opensBeforeMinutes()), terms, lines, windows);
    }

    /** Empty for a window that there is not. @throws NotFound when the officer does not serve there today */
    @Transactional(readOnly = true)
    public Optional<AtWindow> window(AgencyId counter, String key, User.Officer clerk) {
        access.serving(clerk, counter);
        var now = now(counter);
        var day = new TicketStore.Day(counter, hours.today());
        return now.windows().stream()
                .filter(one -> one.window().key().equals(key))
                .findFirst()
                .map(one -> new AtWindow(
                        now,
                        one.window(),
                        one.called(),
                        store.in(day, Ticket.State.ABSENT).stream()
                                .filter(ticket -> ticket.mayReturn(
                                        clock.instant(), now.terms().times().returnMinutes()))
                                .toList()));
    }

    /** @throws NotFound when no ticket has this code */
    @Transactional(readOnly = true)
    public Followed follow(String code) {
        var ticket = store.byCode(Kiosks.bare(code)).orElseThrow(() -> new NotFound("ticket with that code"));
        var day = new TicketStore.Day(ticket.counter(), ticket.day());
        int before = ticket.state() != Ticket.State.WAITING
                ? 0
                : (int) store.in(day, Ticket.State.WAITING).stream()
                        .filter(one -> one.line().equals(ticket.line()))
                        .takeWhile(one -> !one.id().equals(ticket.id()))
                        .count();
        var name = settings.inForce(ticket.counter(), ticket.day())
                .flatMap(terms -> terms.line(ticket.line()))
                .map(QueueTerms.Line::name)
                .orElse(ticket.line());
        return new Followed(
                ticket, name, before, waits(day, ticket.line()), ticket.day().equals(hours.today()));
    }

    private Waits waits(TicketStore.Day day, String line) {
        return store.waits(day, line, clock.instant().minus(A_SHORT_TIME));
    }
}
