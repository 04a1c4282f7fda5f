package vn.motcua.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.api.Problems;

/**
 * Slows down whoever tries dossier numbers by the thousand ({@link AddressLimit}). At the doors of signing in an address may ask ten
 * times as often: behind it may be all telephones of a carrier, and passwords are the provider's matter. How often one account
 * signs in is counted by {@link OidcPeople}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class RequestLimit extends OncePerRequestFilter {
    /** All addresses together: far more than a province's people do, far less than a database cannot bear. */
    private static final int TIMES_IN_ALL = 100;

    private static final int TIMES_AT_SIGN_IN = 10;
    private static final int PART_OF_SENDING = 12;

    private final DoorSettings settings;
    private final ApiRefusals refusals;
    private final AddressLimit limit;
    private final AddressLimit ofSignIn;
    private final AddressLimit ofSending;

    RequestLimit(DoorSettings settings, ApiRefusals refusals, Clock clock) {
        this.settings = settings;
        this.refusals = refusals;
        int perMinute = Math.max(1, settings.limitPerMinute());
        limit = new AddressLimit(perMinute, perMinute * TIMES_IN_ALL, Duration.ofMinutes(1), clock);
        ofSignIn =
                new AddressLimit(perMinute * TIMES_AT_SIGN_IN, perMinute * TIMES_IN_ALL, Duration.ofMinutes(1), clock);
        int sends = Math.max(1, perMinute / PART_OF_SENDING);
        ofSending = new AddressLimit(sends, sends * TIMES_IN_ALL, Duration.ofMinutes(1), clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return settings.limitPerMinute() == 0 || !settings.isLimited(path) && !settings.isSignIn(path);
    }

    private AddressLimit counted(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (settings.isSignIn(path)) {
            return ofSignIn;
        }
        return request.getMethod().equals("POST") && settings.isSending(path) ? ofSending : limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (counted(request).mayPass(request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        if (Problems.isForMachine(request)) {
            refusals.write(response, ApiRefusals.TOO_MANY);
            return;
        }
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
