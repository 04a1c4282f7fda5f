package vn.motcua.passing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** Where administrators find the page of this module: behind agencies and officers. */
@Configuration(proxyBeanMethods = false)
class PassingNavigation {
    @Bean
    NavigationEntry successionEntry() {
        return new NavigationEntry(705, "passing.nav", SuccessionPage.PATH, Permission.EDIT_ORGANISATION.name());
    }
}
