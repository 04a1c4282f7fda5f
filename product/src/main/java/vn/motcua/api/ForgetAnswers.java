package vn.motcua.api;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets each night the answers of long ago: whoever has not asked again by then will not. */
@Component
class ForgetAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetAnswers.class);

    private final Idempotency idempotency;
    private final Duration kept;
    private final Clock clock;

    ForgetAnswers(Idempotency idempotency, @Value("${motcua.api.answers-kept:P30D}") Duration kept, Clock clock) {
        this.idempotency = idempotency;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(cron = "${motcua.api.forget-at:0 10 3 * * *}", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        int forgotten = idempotency.forget(clock.instant().minus(kept));
        if (forgotten > 0) {
            LOG.info("Forgot {} answers to write requests older than {}", forgotten, kept);
        }
    }
}
