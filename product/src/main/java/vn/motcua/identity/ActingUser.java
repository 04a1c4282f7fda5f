package vn.motcua.identity;

import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sent the present request, as the sign-in says, whatever the assignments of today are: for logs, and for no right. */
public final class ActingUser {
    private ActingUser() {}

    /** Anonymous also outside a request. */
    public static User get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof Principal principal
                ? principal.user()
                : new User.Anonymous();
    }

    /** Work that goes on for the same user in another thread, also after the request was answered: its logs name who asked for it. */
    public static Runnable carried(Runnable work) {
        // Of its own: signing out empties that of the request.
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        return new DelegatingSecurityContextRunnable(work, context);
    }
}
