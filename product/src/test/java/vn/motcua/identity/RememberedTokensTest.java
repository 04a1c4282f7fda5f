package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RememberedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final List<String> judged = new ArrayList<>();
    private Instant now = NOW;
    private Instant end = NOW.plus(Duration.ofHours(1));

    private final RememberedTokens tokens = new RememberedTokens(_ -> this::judge, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private Authentication judge(Authentication asked) {
        var token = ((BearerTokenAuthenticationToken) asked).getToken();
        judged.add(token);
        if (token.equals("bad") || !now.isBefore(end)) {
            throw new InvalidBearerTokenException("no");
        }
        var bearer = new TokenPrincipal(SignedIn.person("046095012345", "Nguyễn Văn An"), Set.of(), end);
        return UsernamePasswordAuthenticationToken.authenticated(bearer, null, List.of());
    }

    private void ask(String token) {
        tokens.judgeOf(new MockHttpServletRequest()).authenticate(new BearerTokenAuthenticationToken(token));
    }

    @Test
    void a_good_token_is_judged_once_within_five_minutes() {
        ask("good");
        now = NOW.plus(Duration.ofMinutes(5)).minusMillis(1);
        ask("good");

        assertThat(judged).containsExactly("good");
    }

    @Test
    void after_five_minutes_it_is_judged_anew_because_keys_may_have_been_withdrawn() {
        ask("good");
        now = NOW.plus(Duration.ofMinutes(5));
        ask("good");

        assertThat(judged).containsExactly("good", "good");
    }

    @Test
    void a_token_is_not_good_beyond_its_own_end() {
        end = NOW.plusSeconds(30);
        ask("good");
        now = end;

        assertThatThrownBy(() -> ask("good")).isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void a_bad_token_is_bad_each_time() {
        assertThatThrownBy(() -> ask("bad")).isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> ask("bad")).isInstanceOf(InvalidBearerTokenException.class);

        assertThat(judged).containsExactly("bad", "bad");
    }

    @Test
    void a_token_is_read_the_same_way_when_it_is_known_and_garbage_is_refused_before_it_is_judged() {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer good");
        assertThat(tokens.resolve(request)).isEqualTo("good");
        ask("good");
        assertThat(tokens.resolve(request)).isEqualTo("good");

        var garbage = new MockHttpServletRequest();
        garbage.addHeader("Authorization", "Bearer go od");
        assertThatThrownBy(() -> tokens.resolve(garbage)).isInstanceOf(OAuth2AuthenticationException.class);
        assertThat(tokens.resolve(new MockHttpServletRequest())).isNull();
    }
}
