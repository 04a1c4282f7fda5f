package vn.motcua.payment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** Settings, the recurring question, and the gateway's own door: no session and no form token, a signature instead. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(GatewaySettings.class)
class PaymentConfiguration {
    static final String CALLBACK = "/thanh-toan/bao-co";

    @Bean
    NavigationEntry refundsEntry() {
        return new NavigationEntry(8, "payment.refund.title", "/hoan-tien", Permission.RECEIVE_DOSSIER.name());
    }

    @Bean
    @Order(0)
    SecurityFilterChain gatewayCallback(HttpSecurity http) {
        return http.securityMatcher(CALLBACK)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
