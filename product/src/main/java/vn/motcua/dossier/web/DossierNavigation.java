package vn.motcua.dossier.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.route.CaseOwner;
import vn.motcua.ui.NavigationEntry;

/** The links this module gives to the navigation. */
@Configuration(proxyBeanMethods = false)
class DossierNavigation {
    @Bean
    NavigationEntry myDossiers() {
        return new NavigationEntry(10, "dossier.mine.title", "/ho-so-cua-toi", "CITIZEN");
    }

    @Bean
    NavigationEntry counterEntry() {
        return new NavigationEntry(5, "dossier.office.counter.title", "/mot-cua", "RECEIVE_DOSSIER");
    }

    @Bean
    NavigationEntry awaitedDecisionsEntry() {
        return new NavigationEntry(12, "dossier.office.awaited.title", "/cho-quyet-dinh", "APPROVE_RESULT");
    }

    /** Steps of dossiers are finished through this module's doors, which also write the dossier's log. */
    @Bean
    CaseOwner dossiersOwnTheirSteps() {
        return new CaseOwner("dossier");
    }
}
