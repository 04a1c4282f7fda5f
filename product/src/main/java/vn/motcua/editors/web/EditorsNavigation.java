package vn.motcua.editors.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The module's link in the officers' navigation. */
@Configuration(proxyBeanMethods = false)
class EditorsNavigation {
    @Bean
    NavigationEntry entitlementsEntry() {
        return new NavigationEntry(715, "editors.nav", EntitlementPages.PATH, Permission.EDIT_ORGANISATION.name());
    }
}
