package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands at every door of ours: lets in whom {@link Requires}, {@link ForCitizens} or {@link OpenToAll} names, and
 * nobody where a door names none. Doors of the framework and the page that explains errors are no doors of ours.
 */
@Component
class Guard implements HandlerInterceptor {
    private static final List<String> FRAMEWORK = List.of("org.springframework.", "org.springdoc.");

    private static final int SECOND_LEVEL = 2;

    /** Of requests that change nothing (RFC 9110, 9.2.1). */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentUser currentUser;
    private final IdentitySettings settings;
    private final Map<Entry, DoorRule> rules = new ConcurrentHashMap<>();

    private record Entry(Method door, String method) {}

    Guard(CurrentUser currentUser, IdentitySettings settings) {
        this.currentUser = currentUser;
        this.settings = settings;
    }

    /** Nobody is signed in, but this door needs somebody. Becomes the sign-in page or 401. */
    static final class SignInNeeded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The access token lacks a scope. Becomes 403. */
    static final class ScopeMissing extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String scope;

        ScopeMissing(String scope) {
            super("The token must have the scope " + scope + ", but has not");
            this.scope = scope;
        }

        String scope() {
            return scope;
        }
    }

    /** The sign-in names a role for this door, but no assignment of today gives it. Becomes 403. */
    static final class NotOnDuty extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The citizen's e-ID has the first level only, but what is asked for here needs the second. Becomes 403. */
    static final class LevelTooLow extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod door
                && !ErrorController.class.isAssignableFrom(door.getBeanType())
                && FRAMEWORK.stream().noneMatch(door.getBeanType().getName()::startsWith)) {
            var rule = rules.computeIfAbsent(
                    new Entry(door.getMethod(), request.getMethod()), entry -> DoorRule.of(door, entry.method()));
            if (!rule.isOpen()) {
                judge(door, rule, currentUser.signedIn(), READING.contains(request.getMethod()));
                judgeScope(rule);
                judgeLevel(request.getRequestURI());
            }
        }
        return true;
    }

    private void judge(HandlerMethod door, DoorRule rule, User user, boolean isReading) {
        if (rule.officers() == null && !rule.citizens()) {
            throw new Forbidden("The door " + door + " must name whom it lets in, but does not");
        }
        switch (user) {
            case User.Anonymous() -> throw new SignInNeeded();
            case User.Citizen _ -> {
                if (!rule.citizens()) {
                    throw new Forbidden("This door is for officers");
                }
            }
            case User.Officer officer -> {
                if (rule.officers() == null || !officer.may(rule.officers())) {
                    throw new Forbidden("This door is not for this officer");
                }
                if (!isReading) {
                    currentUser.lookAgain();
                }
                if (!(currentUser.today(officer) instanceof User.Officer today && today.may(rule.officers()))) {
                    throw new NotOnDuty();
                }
            }
        }
    }

    private void judgeLevel(String path) {
        if (currentUser.get() instanceof User.Citizen citizen
                && citizen.level() < SECOND_LEVEL
                && settings.needsSecondLevel(path)) {
            throw new LevelTooLow();
        }
    }

    private static void judgeScope(DoorRule rule) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof TokenPrincipal bearer
                && !bearer.scopes().contains(rule.scope())) {
            throw new ScopeMissing(rule.scope());
        }
    }
}
