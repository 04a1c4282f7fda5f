package vn.motcua.warning;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.Repeat;
import vn.motcua.shared.WhileServing;

/** Goes round as long as the product serves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "motcua.command", havingValue = "none", matchIfMissing = true)
class KeepGoing {
    private static final Duration LOOK = Duration.ofSeconds(20);

    @Bean
    WhileServing warningRounds(
            GoRound round,
            @Value("${motcua.warning.goes:${motcua.notification.follows:true}}") boolean goes,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        return new WhileServing(goes && !changesNothing, () -> {}, List.of(new Repeat("go-round", LOOK, round::goOn)));
    }
}
