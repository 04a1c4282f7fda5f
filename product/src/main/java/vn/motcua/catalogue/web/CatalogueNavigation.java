package vn.motcua.catalogue.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.ui.NavigationEntry;

/** The catalogue's place in the editors' navigation. */
@Configuration(proxyBeanMethods = false)
class CatalogueNavigation {
    @Bean
    NavigationEntry procedureListEntry() {
        return new NavigationEntry(600, "catalogue.nav.procedures", "/quan-tri/thu-tuc", "EDIT_CATALOGUE");
    }
}
