package vn.motcua.changes.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The module's link in the officers' navigation, and its ear at every door. */
@Configuration(proxyBeanMethods = false)
class ChangesConfiguration implements WebMvcConfigurer {
    private final ReadBecause readBecause;

    ChangesConfiguration(ReadBecause readBecause) {
        this.readBecause = readBecause;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(readBecause);
    }

    @Bean
    static NavigationEntry changesEntry() {
        return new NavigationEntry(785, "changes.nav", ChangesPage.ADDRESS, Permission.OPERATE.name());
    }
}
