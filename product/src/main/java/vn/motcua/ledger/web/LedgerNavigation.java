package vn.motcua.ledger.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.ui.NavigationEntry;

/** The link this module gives to the navigation. */
@Configuration(proxyBeanMethods = false)
class LedgerNavigation {
    @Bean
    NavigationEntry ledgerEntry() {
        return new NavigationEntry(16, "ledger.nav", LedgerPages.ADDRESS, "KEEP_BOOKS");
    }
}
