package vn.motcua.directive.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.directive.DirectiveAccess;
import vn.motcua.directive.Directives;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.User;
import vn.motcua.ui.NavigationEntry;
import vn.motcua.ui.NewsBehindLink;

/** The links this module gives to the navigation, with how many directives are due today or late. */
@Configuration(proxyBeanMethods = false)
class DirectiveNavigation {
    private static final int REMEMBERED_MAX = 5_000;
    private static final Duration FRESH = Duration.ofSeconds(30);

    @Bean
    NavigationEntry directivesEntry() {
        return new NavigationEntry(13, "directive.nav", DirectivePages.PATH, "READ_FIGURES");
    }

    @Bean
    NavigationEntry committeesEntry() {
        return new NavigationEntry(716, "directive.committee.nav", CommitteePages.PATH, "EDIT_ORGANISATION");
    }

    /** Counted anew after a while: the number stands on every page, and is that of a day. */
    @Bean
    NewsBehindLink pressingDirectives(CurrentUser user, DirectiveAccess access, Directives directives) {
        Cache<AccountId, Integer> counted = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterWrite(FRESH)
                .build();
        return new NewsBehindLink() {
            @Override
            public String href() {
                return DirectivePages.PATH;
            }

            @Override
            public int count() {
                return user.get() instanceof User.Officer officer
                        ? counted.get(officer.account(), _ -> directives.pressing(access.agencies(officer)))
                        : 0;
            }
        };
    }
}
