package vn.motcua.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that is in use for longer than a working day: whoever goes on signs in again. */
final class SessionAge extends OncePerRequestFilter {
    private static final String BEGAN = SessionAge.class.getName();

    private final Duration life;
    private final Clock clock;

    SessionAge(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    /** Notes when somebody signed in. */
    static void begin(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(BEGAN, now);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(BEGAN) instanceof Instant began
                && clock.instant().isAfter(began.plus(life))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
