package vn.motcua.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Keeps what was judged good for some minutes, never beyond the token's own end: a program that sends a thousand requests
 * with one token has it read and its signature checked once.
 */
final class RememberedTokens implements BearerTokenResolver {
    static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int TOKENS_MAX = 2_000;
    private static final String SCHEME = "Bearer ";

    private record Judged(Authentication bearer, Instant until) {}

    private final BearerTokenResolver reader = new DefaultBearerTokenResolver();
    private final AuthenticationManagerResolver<HttpServletRequest> judges;
    private final Clock clock;
    private final Cache<String, Judged> good =
            Caffeine.newBuilder().maximumSize(TOKENS_MAX).build();

    RememberedTokens(AuthenticationManagerResolver<HttpServletRequest> judges, Clock clock) {
        this.judges = judges;
        this.clock = clock;
    }

    /** The token of a request: one that is known need not be spelled through again. */
    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(SCHEME)) {
            var token = header.substring(SCHEME.length());
            if (good.getIfPresent(token) != null) {
                return token;
            }
        }
        return reader.resolve(request);
    }

    /** Judges the token of this request, or remembers how it was judged. */
    AuthenticationManager judgeOf(HttpServletRequest request) {
        return asked -> bearer(asked, judges.resolve(request));
    }

    private Authentication bearer(Authentication asked, AuthenticationManager judge) {
        if (!(asked instanceof BearerTokenAuthenticationToken bearing)) {
            throw new IllegalArgumentException("Only bearer tokens are judged here");
        }
        var token = bearing.getToken();
        var now = clock.instant();
        var known = good.getIfPresent(token);
        if (known != null && now.isBefore(known.until())) {
            return known.bearer();
        }
        good.invalidate(token);
        var fresh = judge.authenticate(asked);
        if (fresh.getPrincipal() instanceof TokenPrincipal principal && principal.end() != null) {
            var latest = now.plus(REMEMBERED);
            good.put(token, new Judged(fresh, principal.end().isBefore(latest) ? principal.end() : latest));
        }
        return fresh;
    }
}
