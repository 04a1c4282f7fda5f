package vn.motcua.survey.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The link this module gives to the navigation of officers. */
@Configuration(proxyBeanMethods = false)
class SurveyNavigation {
    @Bean
    NavigationEntry surveysEntry() {
        return new NavigationEntry(17, "survey.nav", SurveyPages.PATH, Permission.RUN_SURVEY.name());
    }
}
