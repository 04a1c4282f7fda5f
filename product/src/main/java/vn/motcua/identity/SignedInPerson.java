package vn.motcua.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who signed in with a browser: the user, and the provider's token that signing out will need. */
final class SignedInPerson extends DefaultOidcUser implements Principal {
    private static final long serialVersionUID = 1;

    private final transient User user;

    SignedInPerson(User user, OidcIdToken token, @Nullable OidcUserInfo info) {
        super(List.of(), token, info);
        this.user = user;
    }

    @Override
    public User user() {
        return user;
    }

    @Override
    public Map<String, Object> getClaims() {
        return Map.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson person && user.equals(person.user);
    }

    @Override
    public int hashCode() {
        return Objects.hash(user);
    }

    /** Says nothing about the person: it may reach a log. */
    @Override
    public String toString() {
        return "SignedInPerson";
    }
}
