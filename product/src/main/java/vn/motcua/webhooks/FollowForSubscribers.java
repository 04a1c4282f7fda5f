package vn.motcua.webhooks;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LogSealed;
import vn.motcua.shared.Repeat;

/** Follows the log for subscribers as long as the product serves, and forgets each night what is old. */
@Component
@ConditionalOnProperty(name = "motcua.command", havingValue = "none", matchIfMissing = true)
class FollowForSubscribers implements SmartLifecycle {
    private final ReadForSubscribers readForSubscribers;
    private final EventStore events;
    private final WebhookSettings settings;
    private final Clock clock;
    private final boolean follows;
    private final Repeat reading;
    private final Repeat sending;
    private volatile boolean isRunning;

    FollowForSubscribers(
            ReadForSubscribers readForSubscribers,
            SendEvents sendEvents,
            EventStore events,
            WebhookSettings settings,
            Clock clock,
            @Value("${motcua.webhooks.follows:${motcua.notification.follows:true}}") boolean follows,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.readForSubscribers = readForSubscribers;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.follows = follows && !changesNothing;
        this.sending = new Repeat("send-events", settings.poll(), () -> send(sendEvents));
        this.reading = new Repeat("read-for-subscribers", settings.poll(), this::read);
    }

    private boolean read() {
        boolean isMore = readForSubscribers.readOn();
        sending.wake();
        return isMore;
    }

    private static boolean send(SendEvents sendEvents) {
        try {
            return sendEvents.sendDue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @EventListener
    void wake(LogSealed sealed) {
        if (isRunning) {
            reading.wake();
        }
    }

    @Scheduled(cron = "${motcua.webhooks.forget-at:0 50 2 * * *}", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        var before = clock.instant().minus(settings.keptFor());
        boolean mayBeMore = true;
        while (mayBeMore) {
            mayBeMore = events.forget(before);
        }
    }

    @Override
    public void start() {
        if (follows) {
            readForSubscribers.begin();
            reading.start();
            sending.start();
            isRunning = true;
        }
    }

    @Override
    public void stop() {
        if (!isRunning) {
            return;
        }
        isRunning = false;
        try {
            reading.stop();
            sending.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
