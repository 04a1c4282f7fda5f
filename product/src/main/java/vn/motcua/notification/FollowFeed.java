package vn.motcua.notification;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LogSealed;

/** Follows the log as long as the product serves: reads when something was sealed, sends when something was read. */
@Component
@ConditionalOnProperty(name = "motcua.command", havingValue = "none", matchIfMissing = true)
class FollowFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FollowFeed.class);

    private final ReadFeed readFeed;
    private final NotificationSettings settings;
    private final boolean follows;
    private final Repeat reading;
    private final Repeat sending;
    private volatile boolean isRunning;

    FollowFeed(
            ReadFeed readFeed,
            SendMessages sendMessages,
            NotificationSettings settings,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.readFeed = readFeed;
        this.settings = settings;
        this.follows = settings.follows() && !changesNothing;
        this.sending = new Repeat("send-messages", settings.poll(), sendMessages::sendDue);
        this.reading = new Repeat("read-feed", settings.poll(), this::read);
    }

    private boolean read() {
        boolean isMore = readFeed.readOn();
        sending.wake();
        return isMore;
    }

    @EventListener
    void wake(LogSealed sealed) {
        if (isRunning) {
            reading.wake();
        }
    }

    @Override
    public void start() {
        if (!follows) {
            return;
        }
        Arrays.stream(NoticeChannel.values())
                .filter(channel -> settings.gateway(channel) == null)
                .forEach(channel -> LOG.info(
                        "No messages go out by {}: no gateway is set (docs/handbooks/install.md, Notices)", channel));
        readFeed.begin();
        reading.start();
        sending.start();
        isRunning = true;
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
