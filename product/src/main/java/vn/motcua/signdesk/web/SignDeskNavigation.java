package vn.motcua.signdesk.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The module's link in the officers' navigation. */
@Configuration(proxyBeanMethods = false)
class SignDeskNavigation {
    @Bean
    NavigationEntry signDeskEntry() {
        return new NavigationEntry(11, "signdesk.nav", SignDeskPages.PATH, Permission.SIGN_RESULT.name());
    }
}
