package vn.motcua.notification;

import java.util.Arrays;
import java.util.List;
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
    private final AskArrival askArrival;
    private final NotificationSettings settings;
    private final boolean follows;
    private final Repeat reading;
    private final List<Line> sending;
    private final List<Repeat> asking;
    private volatile boolean isRunning;

    /** One lane of one channel. */
    private record Line(NoticeChannel channel, Lane lane, Repeat repeat) {}

    FollowFeed(
            ReadFeed readFeed,
            TellPassedOver tellPassedOver,
            SendMessages sendMessages,
            AskArrival askArrival,
            NotificationSettings settings,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.readFeed = readFeed;
        this.tellPassedOver = tellPassedOver;
        this.sendMessages = sendMessages;
        this.askArrival = askArrival;
        this.settings = settings;
        this.follows = settings.follows() && !changesNothing;
        this.sending = Arrays.stream(NoticeChannel.values())
                .flatMap(channel -> Arrays.stream(Lane.values()).map(lane -> line(channel, lane)))
                .toList();
        this.asking = Arrays.stream(NoticeChannel.values())
                .map(channel -> new Repeat("ask-arrival-" + channel, settings.poll(), () -> ask(channel)))
                .toList();
        this.reading = new Repeat("read-feed", settings.poll(), this::read);
    }

    private Line line(NoticeChannel channel, Lane lane) {
        return new Line(
                channel,
                lane,
                new Repeat("send-messages-" + channel + "-" + lane, settings.poll(), () -> send(channel, lane)));
    }

    private boolean read() {
        boolean isMore = readFeed.readOn();
        if (!isMore) {
            tellPassedOver.tryAgain();
        }
        sending.forEach(line -> line.repeat().wake());
        return isMore;
    }

    private boolean send(NoticeChannel channel, Lane lane) {
        try {
            return sendMessages.sendDue(channel, lane);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean ask(NoticeChannel channel) {
        try {
            return askArrival.askDue(channel);
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
                .filter(channel -> !settings.isOn(channel))
                .forEach(channel -> LOG.info(
                        "No messages go out by {}: no gateway is set (docs/handbooks/install.md, Notices)", channel));
        readFeed.begin();
        reading.start();
        sending.forEach(line -> line.repeat().start());
        asking.forEach(Repeat::start);
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
            for (var line : sending) {
                line.repeat().stop();
                sendMessages.settle(line.channel(), line.lane());
            }
            for (var one : asking) {
                one.stop();
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
