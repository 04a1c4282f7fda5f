package vn.motcua.route;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine needs from its neighbours. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {
    @Bean
    @ConditionalOnMissingBean(StepClock.class)
    StepClock officeHours() {
        return new OfficeHours();
    }

    @Bean
    @ConditionalOnMissingBean(OfficerDesks.class)
    OfficerDesks noDesks() {
        return _ -> List.of();
    }
}
