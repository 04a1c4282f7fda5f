package vn.motcua.queue;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.queue.QueueRefusal.Rule;

/** What a clerk does at a window: call the next, call again, put aside who does not come, send to another line, finish. */
@Component
public class ServeWindow {
    /** What comes of it. */
    public sealed interface Outcome {
        /** @param ticket that was called, ended or sent on */
        record Done(Ticket ticket) implements Outcome {}

        /** Nothing was written. */
        record No(QueueRefusal why) implements Outcome {}
    }

    /** Which window of which counter, and who stands behind it. */
    public record At(
            AgencyId counter,
            String window,
            User.Officer clerk,
            @Nullable String seen) {}

    /** One step at a window, judged under the lock of the counter's day. */
    private interface Deed {
        Outcome at(TicketStore.Day day, QueueTerms terms, QueueTerms.Window window);
    }

    private final QueueSettings settings;
    private final TicketStore store;
    private final QueueAccess access;
    private final Hours hours;
    private final Clock clock;

    ServeWindow(QueueSettings settings, TicketStore store, QueueAccess access, Hours hours, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.access = access;
        this.hours = hours;
        this.clock = clock;
    }

    /** Whoever was at the window is finished, and the next is called. @throws NotFound when the officer does not serve there today */
    @Transactional
    public Outcome callNext(At at) {
        return done(at, (day, terms, window) -> {
            var present = present(day, at.window());
            var waiting = store.in(day, Ticket.State.WAITING).stream()
                    .filter(ticket -> window.serves(ticket.line()))
                    .toList();
            var choice = CallOrder.next(
                    waiting.stream().map(Ticket::waiting).toList(),
                    store.place(day, at.window()),
                    terms.turns(),
                    clock.instant());
            if (choice.isEmpty() && present.isEmpty()) {
                return no(Rule.NOBODY_WAITS);
            }
            present.ifPresent(ticket -> store.keep(ticket.ended(Ticket.State.DONE, clock.instant())));
            if (choice.isEmpty()) {
                return new Outcome.Done(present.orElseThrow().ended(Ticket.State.DONE, clock.instant()));
            }
            store.keepPlace(day, at.window(), choice.get().place());
            var next = waiting.stream()
                    .filter(ticket -> ticket.id().equals(choice.get().chosen().id()))
                    .findFirst()
                    .orElseThrow();
            return kept(next.called(at.window(), clock.instant()));
        });
    }

    @Transactional
    public Outcome callAgain(At at) {
        return withPresent(at, (ticket, _) -> kept(ticket.called(at.window(), clock.instant())));
    }

    /** Puts aside who was called and did not come; how often first, the counter says. */
    @Transactional
    public Outcome putAside(At at) {
        return withPresent(
                at,
                (ticket, terms) -> ticket.calls() < terms.times().callsBeforeAbsent()
                        ? no(Rule.CALL_AGAIN_FIRST, "calls", terms.times().callsBeforeAbsent())
                        : kept(ticket.ended(Ticket.State.ABSENT, clock.instant())));
    }

    /** Who was put aside and comes after all is called at once, while the counter's time for it runs. */
    @Transactional
    public Outcome takeBack(At at, UUID ticket) {
        return done(at, (day, terms, _) -> {
            if (present(day, at.window()).isPresent()) {
                return no(Rule.WINDOW_IS_TAKEN);
            }
            return store.in(day, Ticket.State.ABSENT).stream()
                    .filter(one -> one.id().equals(ticket))
                    .filter(one -> one.mayReturn(clock.instant(), terms.times().returnMinutes()))
                    .findFirst()
                    .map(one -> kept(one.called(at.window(), clock.instant())))
                    .orElseGet(() -> no(Rule.RETURN_IS_OVER));
        });
    }

    /** To another line, where the place is that of when the number was taken. */
    @Transactional
    public Outcome transfer(At at, String line) {
        return withPresent(
                at,
                (ticket, terms) -> terms.line(line).isEmpty() ? no(Rule.NO_SUCH_LINE) : kept(ticket.transferred(line)));
    }

    @Transactional
    public Outcome finish(At at) {
        return withPresent(at, (ticket, _) -> kept(ticket.ended(Ticket.State.DONE, clock.instant())));
    }

    private interface DeedWithPresent {
        Outcome at(Ticket ticket, QueueTerms terms);
    }

    private Outcome withPresent(At at, DeedWithPresent deed) {
        return done(
                at,
                (day, terms, _) -> present(day, at.window())
                        .map(ticket -> deed.at(ticket, terms))
                        .orElseGet(() -> no(Rule.NOBODY_CALLED)));
    }

    private Outcome done(At at, Deed deed) {
        access.serving(at.clerk(), at.counter());
        var today = hours.today();
        var terms = settings.inForce(at.counter(), today).orElse(QueueTerms.PROPOSED);
        var window = terms.window(at.window());
        if (window.isEmpty()) {
            return no(Rule.NO_SUCH_WINDOW);
        }
        var day = new TicketStore.Day(at.counter(), today);
        store.hold(day);
        if (at.seen() != null && !at.seen().equals(presentId(day, at.window()))) {
            return no(Rule.WINDOW_CHANGED);
        }
        return deed.at(day, terms, window.get());
    }

    private String presentId(TicketStore.Day day, String window) {
        return present(day, window).map(one -> one.id().toString()).orElse("");
    }

    private Optional<Ticket> present(TicketStore.Day day, String window) {
        return store.in(day, Ticket.State.CALLED).stream()
                .filter(ticket -> window.equals(ticket.window()))
                .findFirst();
    }

    private Outcome kept(Ticket ticket) {
        store.keep(ticket);
        return new Outcome.Done(ticket);
    }

    private static Outcome no(Rule rule, Object... facts) {
        return new Outcome.No(QueueRefusal.of(rule, facts));
    }
}
