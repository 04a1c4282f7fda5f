package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds out once for each request, and only when somebody asks, who is signed in. Signing in always makes a new key, and ends
 * what this browser had before: a key that somebody slipped in is worth nothing.
 */
@Component
class SessionContexts implements SecurityContextRepository {
    private static final String FOUND = SessionContexts.class.getName();

    private final Sessions sessions;
    private final SessionCookies cookies;

    SessionContexts(Sessions sessions, DoorSettings doors) {
        this.sessions = sessions;
        this.cookies = new SessionCookies(doors.secureCookies());
    }

    /** The session of this request. */
    Optional<Sessions.Open> session(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Found known) {
            return known.session();
        }
        // The page that explains a failure asks again, and must not fail of it.
        remember(request, Optional.empty());
        var found = cookies.read(SessionCookies.SESSION, request)
                .flatMap(SessionKey::of)
                .flatMap(sessions::find);
        remember(request, found);
        return found;
    }

    private record Found(Optional<Sessions.Open> session) {}

    private static void remember(HttpServletRequest request, Optional<Sessions.Open> session) {
        request.setAttribute(FOUND, new Found(session));
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> session(request)
                .<SecurityContext>map(open -> new SecurityContextImpl(open.who()))
                .orElseGet(SecurityContextHolder::createEmptyContext));
    }

    private static final class Deferred implements DeferredSecurityContext {
        private final Supplier<SecurityContext> source;
        private Optional<SecurityContext> context = Optional.empty();

        Deferred(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (context.isEmpty()) {
                context = Optional.of(source.get());
            }
            return context.get();
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var who = context.getAuthentication();
        if (who == null) {
            end(request, response);
        } else if (who.getPrincipal() instanceof SignedInPerson person) {
            begin(person, request, response);
        }
    }

    private void begin(SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        session(request).ifPresent(sessions::end);
        var key = sessions.begin(person, Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
        cookies.write(SessionCookies.SESSION, key.value(), null, request, response);
        remember(request, sessions.find(key));
    }

    private void end(HttpServletRequest request, HttpServletResponse response) {
        session(request).ifPresent(sessions::end);
        cookies.clear(SessionCookies.SESSION, request, response);
        remember(request, Optional.empty());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return session(request).isPresent();
    }
}
