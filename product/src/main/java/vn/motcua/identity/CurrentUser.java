package vn.motcua.identity;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user of the present request, known by session (pages) or by access token (API). */
@Component
public class CurrentUser {

    public User get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof Principal principal
                ? principal.user()
                : new User.Anonymous();
    }

    /** @throws Forbidden when no citizen is signed in */
    public User.Citizen citizen() {
        if (get() instanceof User.Citizen citizen) {
            return citizen;
        }
        throw new Forbidden("A citizen must be signed in here");
    }

    /** @throws Forbidden when no officer is signed in */
    public User.Officer officer() {
        if (get() instanceof User.Officer officer) {
            return officer;
        }
        throw new Forbidden("An officer must be signed in here");
    }
}
