package vn.motcua.reconciliation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.ui.NavigationEntry;

/** The link this module gives to the navigation. */
@Configuration(proxyBeanMethods = false)
class ReconciliationNavigation {
    @Bean
    NavigationEntry reconciliationEntry() {
        return new NavigationEntry(17, "reconciliation.nav", ReconciliationPages.ADDRESS, "KEEP_BOOKS");
    }
}
