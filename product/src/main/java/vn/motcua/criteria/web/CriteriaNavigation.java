package vn.motcua.criteria.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The links this module gives to the navigation. */
@Configuration(proxyBeanMethods = false)
class CriteriaNavigation {
    @Bean
    NavigationEntry campaignsEntry() {
        return new NavigationEntry(16, "criteria.nav", CampaignPages.PATH, Permission.HANDLE_TASK.name());
    }

    @Bean
    NavigationEntry criteriaSetsEntry() {
        return new NavigationEntry(717, "criteria.nav-sets", SetPages.ADMIN, Permission.EDIT_CATALOGUE.name());
    }
}
