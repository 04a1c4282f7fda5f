package vn.motcua.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.proof.FollowLog;
import vn.motcua.proof.Follower;
import vn.motcua.proof.Followers;

/** The ledger is seconds behind what happened. */
@Configuration(proxyBeanMethods = false)
class FollowMoney {
    @Bean
    Follower ledgerFollower(Followers followers, ReadMoney readMoney) {
        return followers.follower(FollowLog.reading("ledger", readMoney::begin, readMoney.reader()));
    }
}
