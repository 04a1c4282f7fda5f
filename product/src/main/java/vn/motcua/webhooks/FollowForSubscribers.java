package vn.motcua.webhooks;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import vn.motcua.proof.FollowLog;
import vn.motcua.proof.Follower;
import vn.motcua.proof.Followers;
import vn.motcua.shared.Repeat;
import vn.motcua.shared.WhileServing;

/** Reads for subscribers when something was sealed, has sent what was read, and forgets each night what is old. */
@Configuration(proxyBeanMethods = false)
class FollowForSubscribers {
    private static final String NAME = "webhooks";

    private final Followers followers;
    private final EventStore events;
    private final WebhookSettings settings;
    private final Clock clock;

    FollowForSubscribers(Followers followers, EventStore events, WebhookSettings settings, Clock clock) {
        this.followers = followers;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Repeat webhookSending(SendEvents sendEvents) {
        return new Repeat("send-events", settings.poll(), () -> send(sendEvents));
    }

    /** Begins before the log is followed and ends after it. */
    @Bean
    WhileServing webhooksSent(@Qualifier("webhookSending") Repeat sending) {
        return new WhileServing(followers.isServing() && followers.follows(NAME), () -> {}, List.of(sending));
    }

    @Bean
    Follower webhooksFollower(ReadForSubscribers readForSubscribers, @Qualifier("webhookSending") Repeat sending) {
        return followers.follower(new FollowLog(
                NAME,
                settings.poll(),
                readForSubscribers::begin,
                () -> read(readForSubscribers, sending),
                readForSubscribers.reader()));
    }

    private static boolean read(ReadForSubscribers readForSubscribers, Repeat sending) {
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

    @Scheduled(cron = "${motcua.webhooks.forget-at:0 50 2 * * *}", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        if (!followers.isServing()) {
            return;
        }
        var before = clock.instant().minus(settings.keptFor());
        boolean mayBeMore = true;
        while (mayBeMore) {
            mayBeMore = events.forget(before);
        }
    }
}
