package vn.motcua.directive.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.directive.DirectiveAccess;
import vn.motcua.directive.Directives;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.User;
import vn.motcua.ui.NavigationEntry;
import vn.motcua.ui.NewsBehindLink;

/** The links this module gives to the navigation, with how many directives are due today or late. */
@Configuration(proxyBeanMethods = false)
class DirectiveNavigation {
    @Bean
    NavigationEntry directivesEntry() {
        return new NavigationEntry(13, "directive.nav", DirectivePages.PATH, "READ_FIGURES");
    }

    @Bean
    NavigationEntry committeesEntry() {
        return new NavigationEntry(716, "directive.committee.nav", CommitteePages.PATH, "EDIT_ORGANISATION");
    }

    @Bean
    NewsBehindLink pressingDirectives(CurrentUser user, DirectiveAccess access, Directives directives) {
        return new NewsBehindLink() {
            @Override
            public String href() {
                return DirectivePages.PATH;
            }

            @Override
            public int count() {
                return user.get() instanceof User.Officer officer ? directives.pressing(access.agencies(officer)) : 0;
            }
        };
    }
}
