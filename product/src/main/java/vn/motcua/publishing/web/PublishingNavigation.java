package vn.motcua.publishing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The module's link in the officers' navigation. */
@Configuration(proxyBeanMethods = false)
class PublishingNavigation {
    @Bean
    NavigationEntry revisionsEntry() {
        return new NavigationEntry(
                605, "publishing.nav.revisions", RevisionPages.ADDRESS, Permission.EDIT_CATALOGUE.name());
    }
}
