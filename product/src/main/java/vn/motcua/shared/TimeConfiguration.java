package vn.motcua.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the product, in the time zone of Viet Nam. It ticks in microseconds, as PostgreSQL keeps moments, so
 * that what is read back equals what was written.
 */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")), MICROSECOND);
    }
}
