package vn.motcua.sharing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The module's links in the officers' navigation. */
@Configuration(proxyBeanMethods = false)
class SharingNavigation {
    @Bean
    NavigationEntry templatesEntry() {
        return new NavigationEntry(
                606, "sharing.nav.templates", TemplatePages.ADDRESS, Permission.EDIT_CATALOGUE.name());
    }

    @Bean
    NavigationEntry batchesEntry() {
        return new NavigationEntry(607, "sharing.nav.batches", BatchPages.ADDRESS, Permission.EDIT_CATALOGUE.name());
    }
}
