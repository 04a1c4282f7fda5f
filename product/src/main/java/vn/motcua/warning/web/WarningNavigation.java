package vn.motcua.warning.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.User;
import vn.motcua.ui.NavigationEntry;
import vn.motcua.ui.NewsBehindLink;
import vn.motcua.warning.Letters;

/** The link with how much is new behind it. */
@Configuration(proxyBeanMethods = false)
class WarningNavigation {
    @Bean
    NavigationEntry warningsEntry() {
        return new NavigationEntry(13, "warning.nav", WarningsPage.ADDRESS, "READ_FIGURES");
    }

    @Bean
    NewsBehindLink unreadWarnings(CurrentUser user, Letters letters) {
        return new NewsBehindLink() {
            @Override
            public String href() {
                return WarningsPage.ADDRESS;
            }

            @Override
            public int count() {
                return user.get() instanceof User.Officer officer ? letters.unread(officer.account()) : 0;
            }
        };
    }
}
