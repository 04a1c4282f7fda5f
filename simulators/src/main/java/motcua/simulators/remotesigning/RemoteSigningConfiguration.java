package motcua.simulators.remotesigning;

import java.time.Duration;
import java.util.Map;
import motcua.simulators.trust.Certifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Programs show their token at the doors themselves; the telephones are for everybody at this machine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RemoteSigningConfiguration.Settings.class)
class RemoteSigningConfiguration {
    /** @param signers names as they stand in certificates, by how the provider knows the person */
    @ConfigurationProperties("motcua.simulators.remote-signing")
    record Settings(
            @DefaultValue("motcua") String client,

            @DefaultValue("demo-secret-of-the-simulated-provider")
            String secret,

            @DefaultValue("3s") Duration slowness,
            @DefaultValue Map<String, String> signers) {
        Settings {
            signers = Map.copyOf(signers);
        }
    }

    @Bean
    Signers signers(Certifier authority, Settings settings) {
        return new Signers(authority, settings.signers());
    }

    @Bean
    Provider provider(Settings settings) {
        return new Provider(settings.client(), settings.secret(), settings.slowness());
    }

    @Bean
    @Order(0)
    SecurityFilterChain doorsOfRemoteSigning(HttpSecurity http) {
        return http.securityMatcher("/csc/**", "/remote-signing", "/remote-signing/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
