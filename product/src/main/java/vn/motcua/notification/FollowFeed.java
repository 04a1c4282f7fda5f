package vn.motcua.notification;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LogSealed;
import vn.motcua.shared.Repeat;

/** Follows the log as long as the product serves: reads when something was sealed, sends when something was read. */
@Component
@ConditionalOnProperty(name = "motcua.command", havingValue = "none", matchIfMissing = true)
class FollowFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FollowFeed.class);

    private final ReadFeed readFeed;
    private final TellPassedOver tellPassedOver;
    private final SendMessages sendMessages;
    private final NotificationSettings settings;
    private final boolean follows;
    private final Repeat reading;
    private final Map<NoticeChannel, Repeat> sending = new EnumMap<>(NoticeChannel.class);
    private volatile boolean isRunning;

    FollowFeed(
            ReadFeed readFeed,
            TellPassedOver tellPassedOver,
            SendMessages sendMessages,
            NotificationSettings settings,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.readFeed = readFeed;
        this.tellPassedOver = tellPassedOver;
        this.sendMessages = sendMessages;
        this.settings = settings;
        this.follows = settings.follows() && !changesNothing;
        for (var channel : NoticeChannel.values()) {
            sending.put(channel, new Repeat("send-messages-" + channel, settings.poll(), () -> send(channel)));
        }
        this.reading = new Repeat("read-feed", settings.poll(), this::read);
    }

    private boolean read() {
        boolean isMore = readFeed.readOn();
        if (!isMore) {
            tellPassedOver.tryAgain();
        }
        sending.values().forEach(Repeat::wake);
        return isMore;
    }

    private boolean send(NoticeChannel channel) {
        try {
            return sendMessages.sendDue(channel);
        } catch (InterruptedException e) {
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
        sending.values().forEach(Repeat::start);
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
            for (var one : sending.entrySet()) {
                one.getValue().stop();
                sendMessages.settle(one.getKey());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
