package vn.motcua.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** Where people find their dossiers, and operators the page with the heads of the log. */
@Configuration(proxyBeanMethods = false)
class PortalNavigation {
    @Bean
    NavigationEntry myDossiers() {
        return new NavigationEntry(10, "portal.mine.title", "/ho-so-cua-toi", "CITIZEN");
    }

    @Bean
    NavigationEntry headsEntry() {
        return new NavigationEntry(795, "portal.heads.nav", "/quan-tri/dau-nhat-ky", Permission.OPERATE.name());
    }
}
