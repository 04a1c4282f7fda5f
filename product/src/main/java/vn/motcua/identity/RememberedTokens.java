package vn.motcua.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Keeps what was judged good for some minutes, never beyond the token's own end: a program that sends a thousand requests
 * with one token has its signature checked once.
 */
final class RememberedTokens implements JwtDecoder {
    static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int TOKENS_MAX = 2_000;

    private record Judged(Jwt token, Instant until) {}

    private final JwtDecoder judge;
    private final Clock clock;
    private final Map<String, Judged> good = new ConcurrentHashMap<>();

    RememberedTokens(JwtDecoder judge, Clock clock) {
        this.judge = judge;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var now = clock.instant();
        var known = good.get(token);
        if (known != null && now.isBefore(known.until())) {
            return known.token();
        }
        good.remove(token);
        var fresh = judge.decode(token);
        var end = fresh.getExpiresAt();
        if (end != null) {
            if (good.size() >= TOKENS_MAX) {
                good.clear();
            }
            var latest = now.plus(REMEMBERED);
            good.put(token, new Judged(fresh, end.isBefore(latest) ? end : latest));
        }
        return fresh;
    }
}
