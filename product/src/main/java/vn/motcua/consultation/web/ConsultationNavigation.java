package vn.motcua.consultation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.ui.NavigationEntry;

/** The link this module gives to the navigation. */
@Configuration(proxyBeanMethods = false)
class ConsultationNavigation {
    @Bean
    NavigationEntry consultationsEntry() {
        return new NavigationEntry(13, "consultation.title", "/lay-y-kien", "HANDLE_TASK");
    }
}
