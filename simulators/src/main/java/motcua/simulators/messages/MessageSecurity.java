package motcua.simulators.messages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Senders show their secret at the door itself; the page is for everybody at this machine. */
@Configuration(proxyBeanMethods = false)
class MessageSecurity {
    @Bean
    @Order(0)
    SecurityFilterChain doorsOfMessages(HttpSecurity http) {
        return http.securityMatcher("/messages", "/messages/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
