package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import vn.motcua.WithSpring;

/** Behind one address may be thousands; behind one account is one person, who does not sign in again and again. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountLimitTest {
    private static final int PER_MINUTE = 12;

    @Autowired
    Accounts accounts;

    private final MovableClock clock = new MovableClock();

    @Test
    void one_account_signs_in_a_few_times_a_minute_whatever_its_address_and_others_are_not_kept_waiting() {
        var people = people(PER_MINUTE);
        for (int i = 0; i < PER_MINUTE / 4; i++) {
            assertThat(signIn(people, "citizen", "one")).isEqualTo("in");
        }
        assertThat(signIn(people, "citizen", "one")).isEqualTo(OidcPeople.TOO_OFTEN);
        assertThat(signIn(people, "citizen", "other")).isEqualTo("in");
        assertThat(signIn(people, "officer", "one"))
                .as("another realm's account of this name")
                .isEqualTo("in");

        clock.now = clock.now.plus(Duration.ofSeconds(20));
        assertThat(signIn(people, "citizen", "one")).isEqualTo("in");
        assertThat(signIn(people, "citizen", "one")).isEqualTo(OidcPeople.TOO_OFTEN);
    }

    @Test
    void where_counting_is_switched_off_nobody_is_refused() {
        var people = people(0);
        for (int i = 0; i < PER_MINUTE; i++) {
            assertThat(signIn(people, "citizen", "again")).isEqualTo("in");
        }
    }

    private OidcPeople people(int perMinute) {
        var doors = new DoorSettings(
                List.of(),
                "/x",
                Duration.ofHours(2),
                List.of(),
                List.of(),
                List.of(),
                perMinute,
                Duration.ofHours(12),
                Duration.ofMinutes(30),
                false,
                List.of());
        var provider = new IdentitySettings.Provider("https://id.example", "client", "secret", List.of(), "", Map.of());
        var settings = new IdentitySettings(provider, provider, "motcua", List.of());
        return new OidcPeople(new ClaimMapping(settings, accounts), doors, clock);
    }

    private String signIn(OidcPeople people, String realm, String subject) {
        var registration = ClientRegistration.withRegistrationId(realm)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("motcua")
                .redirectUri("https://motcua.example/login")
                .authorizationUri("https://e-id.example/authorize")
                .tokenUri("https://e-id.example/token")
                .build();
        var until = clock.now.plus(Duration.ofHours(1));
        var claims = Map.<String, Object>of("sub", subject, "SoDinhDanh", "046095012345", "HoVaTen", "Nguyễn Văn An");
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", clock.now, until);
        var said = new OidcIdToken("id", clock.now, until, claims);
        try {
            people.loadUser(new OidcUserRequest(registration, access, said));
            return "in";
        } catch (OAuth2AuthenticationException e) {
            return e.getError().getErrorCode();
        }
    }
}
