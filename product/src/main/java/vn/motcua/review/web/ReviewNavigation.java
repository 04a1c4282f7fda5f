package vn.motcua.review.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The link this module gives to the navigation of the catalogue's editors. */
@Configuration(proxyBeanMethods = false)
class ReviewNavigation {
    @Bean
    NavigationEntry reviewEntry() {
        return new NavigationEntry(608, "review.nav", ReviewPages.PATH, Permission.EDIT_CATALOGUE.name());
    }
}
