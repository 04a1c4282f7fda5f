package vn.motcua.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.api.Problems;

/**
 * Slows down whoever tries sign-ins or dossier numbers by the thousand: a bucket of tokens for each address, refilled
 * evenly. Kept in memory, so each instance counts for itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class RequestLimit extends OncePerRequestFilter {
    private static final int ADDRESSES_MAX = 20_000;
    private static final double MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();

    private final DoorSettings settings;
    private final ApiRefusals refusals;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    RequestLimit(DoorSettings settings, ApiRefusals refusals, Clock clock) {
        this.settings = settings;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * What one address has left.
     *
     * @param passed whether its last request went through
     */
    private record Bucket(double tokens, Instant at, boolean passed) {
        Bucket refilled(Instant now, int perMinute) {
            var gained = Duration.between(at, now).toMillis() / MINUTE_MILLIS * perMinute;
            return new Bucket(Math.min(perMinute, tokens + gained), now, passed);
        }

        Bucket afterRequest() {
            return tokens >= 1 ? new Bucket(tokens - 1, at, true) : new Bucket(tokens, at, false);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return settings.limitPerMinute() == 0 || !settings.isLimited(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayPass(request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        if (Problems.isForMachine(request)) {
            refusals.write(response, ApiRefusals.TOO_MANY);
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write("""
                        Quá nhiều yêu cầu từ địa chỉ này. Hãy thử lại sau một phút.
                        Too many requests from this address. Try again in a minute.
                        """);
    }

    private boolean mayPass(String address) {
        var now = clock.instant();
        forgetFullBuckets(now);
        return buckets.compute(address, (_, bucket) -> counted(bucket, now)).passed();
    }

    private Bucket counted(@Nullable Bucket bucket, Instant now) {
        var perMinute = settings.limitPerMinute();
        var full = bucket == null ? new Bucket(perMinute, now, true) : bucket.refilled(now, perMinute);
        return full.afterRequest();
    }

    private void forgetFullBuckets(Instant now) {
        if (buckets.size() > ADDRESSES_MAX) {
            buckets.values()
                    .removeIf(bucket ->
                            bucket.refilled(now, settings.limitPerMinute()).tokens() >= settings.limitPerMinute());
        }
    }
}
