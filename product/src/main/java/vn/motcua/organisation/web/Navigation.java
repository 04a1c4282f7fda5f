package vn.motcua.organisation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** Where administrators and catalogue editors find these pages. */
@Configuration(proxyBeanMethods = false)
class Navigation {
    @Bean
    NavigationEntry agenciesEntry() {
        return new NavigationEntry(
                700, "organisation.nav.agencies", "/quan-tri/co-quan", Permission.EDIT_ORGANISATION.name());
    }

    @Bean
    NavigationEntry competenceEntry() {
        return new NavigationEntry(
                710, "organisation.nav.competence", "/quan-tri/tham-quyen", Permission.EDIT_CATALOGUE.name());
    }

    @Bean
    NavigationEntry accessEntry() {
        return new NavigationEntry(790, "organisation.nav.access", "/quan-tri/nhat-ky", Permission.OPERATE.name());
    }
}
