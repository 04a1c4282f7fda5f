package vn.motcua.webhooks;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** Settings, and the link in the navigation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {
    @Bean
    NavigationEntry webhooksEntry() {
        return new NavigationEntry(789, "webhooks.title", WebhooksPage.ADDRESS, Permission.OPERATE.name());
    }
}
