package vn.motcua.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.api.Problems;

/**
 * Slows down whoever tries sign-ins or dossier numbers by the thousand ({@link AddressLimit}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class RequestLimit extends OncePerRequestFilter {
    /** All addresses together: far more than a province's people do, far less than a database cannot bear. */
    private static final int TIMES_IN_ALL = 100;

    private final DoorSettings settings;
    private final ApiRefusals refusals;
    private final AddressLimit limit;

    RequestLimit(DoorSettings settings, ApiRefusals refusals, Clock clock) {
        this.settings = settings;
        this.refusals = refusals;
        int perMinute = Math.max(1, settings.limitPerMinute());
        limit = new AddressLimit(perMinute, perMinute * TIMES_IN_ALL, Duration.ofMinutes(1), clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return settings.limitPerMinute() == 0 || !settings.isLimited(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limit.mayPass(request.getRemoteAddr())) {
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
}
