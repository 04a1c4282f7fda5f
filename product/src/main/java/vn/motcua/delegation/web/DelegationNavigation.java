package vn.motcua.delegation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The module's link in the navigation of the catalogue's editors. */
@Configuration(proxyBeanMethods = false)
class DelegationNavigation {
    @Bean
    NavigationEntry delegationsEntry() {
        return new NavigationEntry(715, "delegation.nav", DelegationPages.PATH, Permission.EDIT_CATALOGUE.name());
    }
}
