package motcua.simulators.trust;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The trial authorities. Their keys live in {@code motcua.simulators.data}, or as long as the process. Certificates name
 * {@code motcua.simulators.url} as the place of the revocation lists.
 */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {
    @Bean
    CertificateAuthority certificateAuthority(Environment environment) {
        var clock = Clock.systemUTC();
        var baseUrl = environment.getRequiredProperty("motcua.simulators.url");
        var data = environment.getProperty("motcua.simulators.data", "");
        var keys = data.isBlank()
                ? CertificateAuthority.found(baseUrl, clock)
                : AuthorityFolder.keptIn(
                        Path.of(data).resolve("trust"), () -> CertificateAuthority.found(baseUrl, clock));
        return new CertificateAuthority(keys, baseUrl, clock);
    }

    @Bean
    TimestampAuthority timestampAuthority(CertificateAuthority authority) {
        return new TimestampAuthority(authority, Clock.systemUTC());
    }

    /** Authorities are asked by programs, without sign-in. */
    @Bean
    @Order(0)
    SecurityFilterChain trustDoorsAreOpen(HttpSecurity http) {
        return http.securityMatcher("/trust/**")
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
