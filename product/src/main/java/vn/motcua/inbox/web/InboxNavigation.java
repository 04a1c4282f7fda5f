package vn.motcua.inbox.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The module's link in the officers' navigation. */
@Configuration(proxyBeanMethods = false)
class InboxNavigation {
    @Bean
    NavigationEntry tasksEntry() {
        return new NavigationEntry(10, "inbox.nav.tasks", "/cong-viec", Permission.HANDLE_TASK.name());
    }
}
