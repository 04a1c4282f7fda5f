package vn.motcua.facts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.proof.FollowLog;
import vn.motcua.proof.Follower;
import vn.motcua.proof.Followers;

/** Figures are seconds behind what happened. */
@Configuration(proxyBeanMethods = false)
class FollowEvents {
    @Bean
    Follower factsFollower(Followers followers, ReadFacts readFacts) {
        return followers.follower(FollowLog.reading("facts", readFacts::begin, readFacts.reader()));
    }
}
