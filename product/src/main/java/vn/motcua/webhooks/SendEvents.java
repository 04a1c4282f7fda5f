package vn.motcua.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due: to all subscribers at once, to each one event after the other in the order of the log. What does not get through
 * is tried again, ever later, and holds back what follows in the same round only.
 */
@Component
class SendEvents {
    private static final Logger LOG = LoggerFactory.getLogger(SendEvents.class);
    private static final int TOGETHER = 20;
    /** Longer than those that are taken together need when their receiver is silent. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Subscriptions subscriptions;
    private final EventStore events;
    private final Receiver receiver;
    private final WebhookSettings settings;
    private final Clock clock;

    SendEvents(
            Subscriptions subscriptions, EventStore events, Receiver receiver, WebhookSettings settings, Clock clock) {
        this.subscriptions = subscriptions;
        this.events = events;
        this.receiver = receiver;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether more may be due */
    boolean sendDue() throws InterruptedException {
        var on = subscriptions.all().stream().filter(Subscription::isOn).toList();
        var rounds = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            on.forEach(one -> rounds.add(threads.submit(() -> sendDue(one))));
        }
        boolean isMore = false;
        for (var round : rounds) {
            isMore |= ended(round);
        }
        return isMore;
    }

    private static boolean ended(Future<Boolean> round) throws InterruptedException {
        try {
            return round.get();
        } catch (ExecutionException e) {
            LOG.warn("Events of a subscriber come again later: {}", String.valueOf(e.getCause()));
            return false;
        }
    }

    private boolean sendDue(Subscription to) {
        var due = events.claim(to.id(), clock.instant(), LEASE, TOGETHER);
        for (int i = 0; i < due.size(); i++) {
            if (!send(to, due.get(i))) {
                putBack(due.subList(i + 1, due.size()));
                return false;
            }
        }
        return due.size() == TOGETHER;
    }

    /** They are due as before; the next round begins with them, or with the one that failed when its time has come. */
    private void putBack(List<EventStore.Outgoing> rest) {
        var next = clock.instant().plus(settings.pauses().getFirst());
        rest.stream().map(EventStore.Outgoing::id).forEach(id -> events.putBack(id, next));
    }

    private boolean send(Subscription to, EventStore.Outgoing event) {
        var reply = receiver.send(to, event, clock.instant());
        var now = clock.instant();
        return switch (reply) {
            case Receiver.Reply.Taken() -> {
                events.taken(event.id(), now);
                yield true;
            }
            case Receiver.Reply.Gone() -> fail(event.id(), "status 410", null, now);
            case Receiver.Reply.NotNow(var answer) ->
                fail(event.id(), answer, again(event.attempts(), settings.pauses(), now), now);
        };
    }

    private boolean fail(UUID id, String answer, @Nullable Instant again, Instant now) {
        events.failed(id, answer, again, now);
        if (again == null) {
            LOG.warn("Event {} is undelivered: {}", id, answer);
        }
        return false;
    }

    private static @Nullable Instant again(int attempts, List<Duration> pauses, Instant now) {
        return attempts <= pauses.size() ? now.plus(pauses.get(attempts - 1)) : null;
    }
}
