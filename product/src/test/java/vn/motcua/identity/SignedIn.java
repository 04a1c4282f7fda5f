package vn.motcua.identity;

import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sends a request in a test: {@code mvc.perform(get("/…").with(SignedIn.officer("lan", Role.COUNTER_CLERK)))}. */
public final class SignedIn {
    private SignedIn() {}

    /** A person of level 2. */
    public static RequestPostProcessor citizen(String personalNumber, String name) {
        return as(person(personalNumber, name));
    }

    public static RequestPostProcessor officer(String subject, Role... roles) {
        return as(new User.Officer(new AccountId("officer:" + subject), subject, Set.of(roles)));
    }

    /** With a session. */
    public static RequestPostProcessor as(User user) {
        return with(new SessionPrincipal(user));
    }

    /** With an access token at the API. */
    public static RequestPostProcessor token(User user, String... scopes) {
        return with(new TokenPrincipal(user, Set.of(scopes), null));
    }

    public static User.Citizen person(String personalNumber, String name) {
        return new User.Citizen(
                new AccountId("citizen:" + personalNumber),
                2,
                new EidClaims(personalNumber, name, null, null, null, null, null, null, null, null, null, null));
    }

    private static RequestPostProcessor with(Principal principal) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    }

    private record SessionPrincipal(User user) implements Principal {}
}
