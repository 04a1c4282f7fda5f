package vn.motcua.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import vn.motcua.shared.Sha256;

/**
 * What a session keeps, as JSON: who it is, and what signing out at the provider needs. One of the two is set. These records
 * are all that is ever read back.
 *
 * @param subject what the provider calls the person
 * @param idToken as the provider gave it; null when it was too long to be kept, and signing out ends the session here alone
 */
record KeptSession(
        User.@Nullable Citizen citizen,
        User.@Nullable Officer officer,
        String subject,
        @Nullable String idToken) {
    private static final int ID_TOKEN_LENGTH_MAX = 8_000;
    private static final String NO_TOKEN = "none";

    static KeptSession of(SignedInPerson person) {
        var token = person.getIdToken();
        return new KeptSession(
                person.user() instanceof User.Citizen citizen ? citizen : null,
                person.user() instanceof User.Officer officer ? officer : null,
                Objects.requireNonNull(token.getSubject()),
                token.getTokenValue().length() > ID_TOKEN_LENGTH_MAX ? null : token.getTokenValue());
    }

    /** @throws IllegalStateException when it says nobody */
    User user() {
        if (citizen != null) {
            return citizen;
        }
        if (officer != null) {
            return officer;
        }
        throw new IllegalStateException("A session must say who it is, but does not");
    }

    private Realm realm() {
        return citizen == null ? Realm.OFFICER : Realm.CITIZEN;
    }

    byte[] subjectHash() {
        return subjectHash(realm(), subject);
    }

    static byte[] subjectHash(Realm realm, String subject) {
        return Sha256.digest().digest((realm.id() + ":" + subject).getBytes(StandardCharsets.UTF_8));
    }

    Authentication authentication(Instant began, Instant end) {
        var token = new OidcIdToken(
                idToken == null ? NO_TOKEN : idToken, began, end, Map.of(IdTokenClaimNames.SUB, subject));
        return new OAuth2AuthenticationToken(new SignedInPerson(user(), token, null), List.of(), realm().id());
    }

    /** Says nothing about the person: it may reach a log. */
    @Override
    public String toString() {
        return "KeptSession";
    }
}
