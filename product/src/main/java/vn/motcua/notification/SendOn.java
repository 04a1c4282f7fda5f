package vn.motcua.notification;

import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.proof.Followers;
import vn.motcua.shared.Repeat;

/** Sends as long as the product serves: at once when something was read, else now and then. */
@Component
class SendOn implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SendOn.class);

    private final SendMessages sendMessages;
    private final AskArrival askArrival;
    private final NotificationSettings settings;
    private final boolean follows;
    private final List<Line> sending;
    private final List<Repeat> asking;
    private volatile boolean isRunning;

    /** One lane of one channel. */
    private record Line(NoticeChannel channel, Lane lane, Repeat repeat) {}

    SendOn(SendMessages sendMessages, AskArrival askArrival, NotificationSettings settings, Followers followers) {
        this.sendMessages = sendMessages;
        this.askArrival = askArrival;
        this.settings = settings;
        this.follows = settings.follows() && followers.isServing();
        this.sending = Arrays.stream(NoticeChannel.values())
                .flatMap(channel -> Arrays.stream(Lane.values()).map(lane -> line(channel, lane)))
                .toList();
        this.asking = Arrays.stream(NoticeChannel.values())
                .map(channel -> new Repeat("ask-arrival-" + channel, settings.poll(), () -> ask(channel)))
                .toList();
    }

    private Line line(NoticeChannel channel, Lane lane) {
        return new Line(
                channel,
                lane,
                new Repeat("send-messages-" + channel + "-" + lane, settings.poll(), () -> send(channel, lane)));
    }

    /** Something may be there to be sent. */
    void wake() {
        if (isRunning) {
            sending.forEach(line -> line.repeat().wake());
        }
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

    @Override
    public void start() {
        if (!follows) {
            return;
        }
        Arrays.stream(NoticeChannel.values())
                .filter(channel -> !settings.isOn(channel))
                .forEach(channel -> LOG.info(
                        "No messages go out by {}: no gateway is set (docs/handbooks/install.md, Notices)", channel));
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

    /** Begins before the log is followed and ends after it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
