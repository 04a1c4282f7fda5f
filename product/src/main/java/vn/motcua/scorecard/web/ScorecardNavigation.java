package vn.motcua.scorecard.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.ui.NavigationEntry;

/** The link this module gives to the navigation. */
@Configuration(proxyBeanMethods = false)
class ScorecardNavigation {
    @Bean
    NavigationEntry figuresEntry() {
        return new NavigationEntry(14, "scorecard.title", FiguresPage.ADDRESS, "READ_FIGURES");
    }
}
