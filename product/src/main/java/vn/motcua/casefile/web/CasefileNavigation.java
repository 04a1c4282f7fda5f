package vn.motcua.casefile.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.ui.NavigationEntry;

/** The links this module gives to the navigation. */
@Configuration(proxyBeanMethods = false)
class CasefileNavigation {
    @Bean
    NavigationEntry registerEntry() {
        return new NavigationEntry(7, "casefile.register.title", "/so-theo-doi", "RECEIVE_DOSSIER");
    }
}
