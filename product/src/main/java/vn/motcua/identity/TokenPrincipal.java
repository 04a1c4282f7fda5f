package vn.motcua.identity;

import java.util.Set;

/** The bearer of an access token: the user, and what the token is good for. */
record TokenPrincipal(User user, Set<String> scopes) implements Principal {
    TokenPrincipal {
        scopes = Set.copyOf(scopes);
    }

    /** Says nothing about the person: it may reach a log. */
    @Override
    public String toString() {
        return "TokenPrincipal";
    }
}
