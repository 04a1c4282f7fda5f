package vn.motcua.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands what is due to the gateways, outside of any transaction; what does not get through is tried again, ever later. Each
 * lane of each channel has senders of its own, and takes the next message as soon as one of them is free: what is slow, or very
 * much, keeps only itself.
 */
@Component
class SendMessages {
    private static final Logger LOG = LoggerFactory.getLogger(SendMessages.class);
    /** So many are taken by one statement. */
    private static final int TOGETHER = 64;
    /** Longer than those that are taken together need when their gateway is silent. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration END_AT_MOST = Duration.ofSeconds(10);

    private static final Duration TOO_LATE = Duration.ofDays(2);
    private static final Duration LOOK_FOR_LATE = Duration.ofMinutes(1);

    private final DeliveryStore store;
    private final Map<NoticeChannel, TakenMessages> taken;
    private final Gateway gateway;
    private final NotificationSettings settings;
    private final Clock clock;
    private final ChannelLimits limits;
    private final Map<NoticeChannel, Map<Lane, Semaphore>> free = new EnumMap<>(NoticeChannel.class);
    private final Map<NoticeChannel, Instant> lookForLate = new ConcurrentHashMap<>();

    SendMessages(DeliveryStore store, Gateway gateway, NotificationSettings settings, Clock clock) {
        this.store = store;
        this.taken = new EnumMap<>(NoticeChannel.class);
        this.gateway = gateway;
        this.settings = settings;
        this.clock = clock;
        for (var channel : NoticeChannel.values()) {
            var lanes = new EnumMap<Lane, Semaphore>(Lane.class);
            for (var lane : Lane.values()) {
                lanes.put(lane, new Semaphore(lane.senders()));
            }
            free.put(channel, lanes);
            taken.put(
                    channel,
                    new TakenMessages((ids, now) -> store.taken(ids, AskArrival.first(settings, channel, now), now)));
        }
        this.limits = new ChannelLimits(settings);
    }

    /**
     * Takes so many as are due, and begins to send each as soon as there is a free sender.
     *
     * @return whether more may be due
     */
    boolean sendDue(NoticeChannel channel, Lane lane) throws InterruptedException {
        var now = clock.instant();
        giveUpLate(channel, now);
        if (!settings.isOn(channel)) {
            return false;
        }
        var senders = free(channel, lane);
        var batch = store.claim(channel, lane, now, LEASE, TOGETHER);
        for (var message : batch.messages()) {
            limits.await(channel, lane);
            senders.acquire();
            Thread.startVirtualThread(() -> send(message, senders));
        }
        return batch.mayBeMore();
    }

    /** When it begins, and then from time to time. */
    private void giveUpLate(NoticeChannel channel, Instant now) {
        var next = lookForLate.get(channel);
        if (next != null && now.isBefore(next)) {
            return;
        }
        lookForLate.put(channel, now.plus(LOOK_FOR_LATE));
        int late = store.giveUpDueBefore(channel, now.minus(TOO_LATE), now);
        if (late > 0) {
            LOG.warn("{} messages by {} waited for two days and are not sent any more", late, channel);
        }
    }

    /** Lets those end that are being sent, for a while. */
    void settle(NoticeChannel channel, Lane lane) throws InterruptedException {
        if (free(channel, lane).tryAcquire(lane.senders(), END_AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
            free(channel, lane).release(lane.senders());
        }
    }

    private Semaphore free(NoticeChannel channel, Lane lane) {
        return Objects.requireNonNull(Objects.requireNonNull(free.get(channel)).get(lane));
    }

    private void send(Delivery message, Semaphore senders) {
        try {
            send(message);
        } catch (RuntimeException e) {
            LOG.warn("Message {} by {} comes again later: {}", message.id(), message.channel(), e.toString());
        } finally {
            senders.release();
        }
    }

    private void send(Delivery message) {
        var reply = gateway.send(message);
        var now = clock.instant();
        switch (reply) {
            case Gateway.Reply.Taken() ->
                Objects.requireNonNull(taken.get(message.channel())).note(message.id(), now);
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
