package vn.motcua.linked;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LogSealed;
import vn.motcua.shared.Repeat;

/** Goes on with threads as long as the product serves: at once when something was sealed, else now and then. */
@Component
@ConditionalOnProperty(name = "motcua.command", havingValue = "none", matchIfMissing = true)
class FollowThreads implements SmartLifecycle {
    private static final Duration POLL = Duration.ofSeconds(15);

    private final ThreadFeed feed;
    private final GoOn goOn;
    private final boolean follows;
    private final Repeat going;
    private volatile boolean isRunning;

    FollowThreads(
            ThreadFeed feed,
            GoOn goOn,
            @Value("${motcua.linked.follows:${motcua.notification.follows:true}}") boolean follows,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.feed = feed;
        this.goOn = goOn;
        this.follows = follows && !changesNothing;
        this.going = new Repeat("linked-threads", POLL, this::round);
    }

    private boolean round() {
        boolean isMoreToRead = feed.readOn();
        boolean isMoreDue = goOn.withAllDue();
        return isMoreToRead || isMoreDue;
    }

    @EventListener
    void wake(LogSealed sealed) {
        if (isRunning) {
            going.wake();
        }
    }

    @Override
    public void start() {
        if (follows) {
            feed.begin();
            going.start();
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
            going.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
