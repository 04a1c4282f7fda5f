package vn.motcua.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands what is due to the gateways, outside of any transaction; what does not get through is tried again, ever later. */
@Component
class SendMessages {
    private static final Logger LOG = LoggerFactory.getLogger(SendMessages.class);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;
    /** Longer than a batch takes when every gateway is silent. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration TOO_LATE = Duration.ofDays(2);

    private final DeliveryStore store;
    private final Gateway gateway;
    private final NotificationSettings settings;
    private final Clock clock;

    SendMessages(DeliveryStore store, Gateway gateway, NotificationSettings settings, Clock clock) {
        this.store = store;
        this.gateway = gateway;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether more may be due */
    boolean sendDue() {
        var now = clock.instant();
        int late = store.giveUpDueBefore(now.minus(TOO_LATE), now);
        if (late > 0) {
            LOG.warn("{} messages waited for two days and are not sent any more", late);
        }
        var on = settings.channelsOn();
        var due = on.isEmpty() ? List.<Delivery>of() : store.claim(on, now, LEASE, BATCH);
        try (var senders =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            due.forEach(message -> senders.execute(() -> send(message)));
        }
        return due.size() == BATCH;
    }

    private void send(Delivery message) {
        var now = clock.instant();
        switch (gateway.send(message)) {
            case Gateway.Reply.Taken() -> store.taken(message.id(), now);
            case Gateway.Reply.Refused(var answer) -> fail(message, answer, null, now);
            case Gateway.Reply.NotNow(var answer) ->
                fail(message, answer, again(message.attempts(), settings.pauses(), now), now);
        }
    }

    private void fail(Delivery message, String answer, @Nullable Instant again, Instant now) {
        store.failed(message.id(), answer, again, now);
        if (again == null) {
            LOG.warn(
                    "Message {} by {} is undelivered after {} attempts: {}",
                    message.id(),
                    message.channel(),
                    message.attempts(),
                    answer);
        }
    }

    /** When after so many attempts the next follows; null when it was the last. */
    static @Nullable Instant again(int attempts, List<Duration> pauses, Instant now) {
        return attempts <= pauses.size() ? now.plus(pauses.get(attempts - 1)) : null;
    }
}
