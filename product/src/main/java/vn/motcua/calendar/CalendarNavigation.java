package vn.motcua.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.Permission;
import vn.motcua.ui.NavigationEntry;

/** The administrator's link to the calendars. */
@Configuration(proxyBeanMethods = false)
class CalendarNavigation {
    private static final int AFTER_DAILY_WORK = 820;

    @Bean
    NavigationEntry calendarLink() {
        return new NavigationEntry(
                AFTER_DAILY_WORK, "calendar.title", "/quan-tri/lich-lam-viec", Permission.EDIT_CALENDAR.name());
    }
}
