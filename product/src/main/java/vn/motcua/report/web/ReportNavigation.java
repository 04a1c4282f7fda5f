package vn.motcua.report.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.ui.NavigationEntry;

/** The link this module gives to the navigation. */
@Configuration(proxyBeanMethods = false)
class ReportNavigation {
    @Bean
    NavigationEntry reportsEntry() {
        return new NavigationEntry(15, "report.nav", ReportPage.ADDRESS, "READ_FIGURES");
    }
}
