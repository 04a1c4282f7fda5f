package vn.motcua.linked;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.proof.FollowLog;
import vn.motcua.proof.Follower;
import vn.motcua.proof.Followers;

/** Threads go on when something was sealed, else now and then. */
@Configuration(proxyBeanMethods = false)
class FollowThreads {
    private static final Duration POLL = Duration.ofSeconds(15);

    @Bean
    Follower linkedFollower(Followers followers, ThreadFeed feed, GoOn goOn) {
        return followers.follower(new FollowLog("linked", POLL, feed::begin, () -> round(feed, goOn), feed.reader()));
    }

    private static boolean round(ThreadFeed feed, GoOn goOn) {
        boolean isMoreToRead = feed.readOn();
        boolean isMoreDue = goOn.withAllDue();
        return isMoreToRead || isMoreDue;
    }
}
