package vn.motcua.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks carriers whether what they took has arrived: whoever says yes and loses it is found out. */
@Component
class AskArrival {
    private static final Logger LOG = LoggerFactory.getLogger(AskArrival.class);
    private static final int TOGETHER = 32;
    private static final Duration LEASE = Duration.ofMinutes(5);
    /** After the carrier took it, and then after each time that it did not know. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24));

    private final Arrivals arrivals;
    private final Gateway gateway;
    private final NotificationSettings settings;
    private final Clock clock;

    AskArrival(Arrivals arrivals, Gateway gateway, NotificationSettings settings, Clock clock) {
        this.arrivals = arrivals;
        this.gateway = gateway;
        this.settings = settings;
        this.clock = clock;
    }

    /** When a message that was just taken is asked for; null where nobody can be asked. */
    static @Nullable Instant first(NotificationSettings settings, NoticeChannel channel, Instant now) {
        return settings.isReported(channel) ? now.plus(PAUSES.getFirst()) : null;
    }

    /** @return whether more may be due */
    boolean askDue(NoticeChannel channel) throws InterruptedException {
        if (!settings.isReported(channel)) {
            return false;
        }
        var due = arrivals.claim(channel, clock.instant(), LEASE, TOGETHER);
        for (var message : due) {
            ask(message);
        }
        return due.size() == TOGETHER;
    }

    private void ask(Arrivals.Asked message) throws InterruptedException {
        var report = gateway.report(message);
        var now = clock.instant();
        switch (report) {
            case ARRIVED -> arrivals.arrived(message.id(), now);
            case LOST -> {
                LOG.warn(
                        "Message {} by {} was taken by its carrier and did not arrive",
                        message.id(),
                        message.channel());
                arrivals.lost(message.id(), now);
            }
            case ON_THE_WAY, UNKNOWN -> arrivals.askAgain(message.id(), next(message.asked(), now));
        }
    }

    static @Nullable Instant next(int asked, Instant now) {
        return asked < PAUSES.size() ? now.plus(PAUSES.get(asked)) : null;
    }
}
