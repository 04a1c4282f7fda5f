package motcua.simulators.bank;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The bank knows nobody: whoever comes with a signed request may pay. */
@Configuration(proxyBeanMethods = false)
class BankSecurity {
    @Bean
    @Order(0)
    SecurityFilterChain bankDoors(HttpSecurity http) {
        return http.securityMatcher("/bank/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
