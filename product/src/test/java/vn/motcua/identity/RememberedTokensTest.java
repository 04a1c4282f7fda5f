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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RememberedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final List<String> judged = new ArrayList<>();
    private Instant now = NOW;
    private Instant end = NOW.plus(Duration.ofHours(1));

    private final RememberedTokens tokens = new RememberedTokens(this::judge, new Clock() {
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

    private Jwt judge(String token) {
        judged.add(token);
        if (token.equals("bad") || !now.isBefore(end)) {
            throw new BadJwtException("no");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .claim("sub", "an")
                .expiresAt(end)
                .build();
    }

    @Test
    void a_good_token_is_judged_once_within_five_minutes() {
        tokens.decode("good");
        now = NOW.plus(Duration.ofMinutes(5)).minusMillis(1);
        tokens.decode("good");

        assertThat(judged).containsExactly("good");
    }

    @Test
    void after_five_minutes_it_is_judged_anew_because_keys_may_have_been_withdrawn() {
        tokens.decode("good");
        now = NOW.plus(Duration.ofMinutes(5));
        tokens.decode("good");

        assertThat(judged).containsExactly("good", "good");
    }

    @Test
    void a_token_is_not_good_beyond_its_own_end() {
        end = NOW.plusSeconds(30);
        tokens.decode("good");
        now = end;

        assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_bad_token_is_bad_each_time() {
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);

        assertThat(judged).containsExactly("bad", "bad");
    }
}
