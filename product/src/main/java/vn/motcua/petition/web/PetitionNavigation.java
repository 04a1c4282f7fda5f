package vn.motcua.petition.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The links this module gives to the navigation. */
@Configuration(proxyBeanMethods = false)
class PetitionNavigation {
    @Bean
    NavigationEntry petitionsEntry() {
        return new NavigationEntry(14, "petition.title", DeskPages.PATH, Permission.HANDLE_PETITION.name());
    }

    @Bean
    NavigationEntry ownPetitionsEntry() {
        return new NavigationEntry(12, "petition.mine.title", OwnPages.PATH, "CITIZEN");
    }
}
