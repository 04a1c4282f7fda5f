package vn.motcua.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.proof.Cursor;
import vn.motcua.proof.FollowLog;
import vn.motcua.proof.Follower;
import vn.motcua.proof.Followers;

/** Reads when something was sealed, and has sent what was read. */
@Configuration(proxyBeanMethods = false)
class FollowFeed {
    @Bean
    Cursor noticesCursor(JdbcClient jdbc, PassedOver passedOver) {
        return new Cursor(jdbc, "notification", "notices", passedOver);
    }

    @Bean
    Follower noticesFollower(
            Followers followers,
            NotificationSettings settings,
            ReadFeed readFeed,
            TellPassedOver tellPassedOver,
            SendOn sendOn) {
        return followers.follower(new FollowLog(
                "notification",
                settings.poll(),
                readFeed::begin,
                () -> round(readFeed, tellPassedOver, sendOn),
                readFeed.reader()));
    }

    private static boolean round(ReadFeed readFeed, TellPassedOver tellPassedOver, SendOn sendOn) {
        boolean isMore = readFeed.readOn();
        if (!isMore) {
            tellPassedOver.tryAgain();
        }
        sendOn.wake();
        return isMore;
    }
}
