package vn.motcua.handling.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.ui.NavigationEntry;

/** The links this module gives to the navigation. */
@Configuration(proxyBeanMethods = false)
class HandlingNavigation {
    @Bean
    NavigationEntry counterEntry() {
        return new NavigationEntry(5, "handling.counter.title", "/mot-cua", "RECEIVE_DOSSIER");
    }

    @Bean
    NavigationEntry agencyDossiersEntry() {
        return new NavigationEntry(11, "handling.agency-lists.title", "/ho-so", "HANDLE_TASK");
    }

    @Bean
    NavigationEntry awaitedDecisionsEntry() {
        return new NavigationEntry(12, "handling.awaited.title", "/cho-quyet-dinh", "APPROVE_RESULT");
    }
}
