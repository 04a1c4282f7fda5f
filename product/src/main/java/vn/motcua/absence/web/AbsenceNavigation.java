package vn.motcua.absence.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The module's link in the officers' navigation. */
@Configuration(proxyBeanMethods = false)
class AbsenceNavigation {
    @Bean
    NavigationEntry absencesEntry() {
        return new NavigationEntry(60, "absence.nav", AbsencePages.PATH, Permission.HANDLE_TASK.name());
    }
}
