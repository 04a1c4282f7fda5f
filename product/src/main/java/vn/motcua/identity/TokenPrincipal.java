package vn.motcua.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bearer of an access token: the user, and what the token is good for.
 *
 * @param end of the token; null when it says none
 */
record TokenPrincipal(
        User user, Set<String> scopes, @Nullable Instant end) implements Principal {
    TokenPrincipal {
        scopes = Set.copyOf(scopes);
    }

    /** Says nothing about the person: it may reach a log. */
    @Override
    public String toString() {
        return "TokenPrincipal";
    }
}
