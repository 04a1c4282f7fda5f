package vn.motcua.signing;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signed papers that anybody brings are checked.
 *
 * @param addresses of revocation lists that may be asked, by their beginning, as {@code http://crl.ca.gov.vn/}; what else a
 *     paper names is never asked
 * @param timeout of one such question
 * @param patience with one paper
 */
@ConfigurationProperties("motcua.signing.check")
record CheckSettings(
        @DefaultValue List<String> addresses,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30s") Duration patience) {
    CheckSettings {
        addresses = List.copyOf(addresses);
    }

    static CheckSettings standard() {
        return new CheckSettings(List.of(), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }
}
