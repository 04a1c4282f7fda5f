package vn.motcua.designing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The link to the routes in the editors' navigation. */
@Configuration(proxyBeanMethods = false)
class RoutesNavigation {
    @Bean
    NavigationEntry routesEntry() {
        return new NavigationEntry(70, "route.nav.routes", "/quan-tri/quy-trinh", Permission.EDIT_CATALOGUE.name());
    }
}
