package vn.motcua.queue.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The module's links in the navigation of officers. */
@Configuration(proxyBeanMethods = false)
class QueueNavigation {
    @Bean
    NavigationEntry queueEntry() {
        return new NavigationEntry(6, "queue.window.title", WindowPages.PATH, Permission.RECEIVE_DOSSIER.name());
    }

    @Bean
    NavigationEntry appointmentsEntry() {
        return new NavigationEntry(15, "queue.book.title", AppointmentPages.PATH, "CITIZEN");
    }

    @Bean
    NavigationEntry queueSettingsEntry() {
        return new NavigationEntry(16, "queue.settings.title", QueueSettingsPages.PATH, Permission.KEEP_QUEUE.name());
    }
}
