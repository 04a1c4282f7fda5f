package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
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

    private final CurrentUser currentUser;

    Guard(CurrentUser currentUser) {
        this.currentUser = currentUser;
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

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod door
                && !ErrorController.class.isAssignableFrom(door.getBeanType())
                && FRAMEWORK.stream().noneMatch(door.getBeanType().getName()::startsWith)
                && marked(door, OpenToAll.class) == null) {
            judge(door, currentUser.get());
            judgeScope(door, request.getMethod());
        }
        return true;
    }

    private static void judge(HandlerMethod door, User user) {
        var requires = marked(door, Requires.class);
        var forCitizens = marked(door, ForCitizens.class) != null;
        if (requires == null && !forCitizens) {
            throw new Forbidden("The door " + door + " must name whom it lets in, but does not");
        }
        switch (user) {
            case User.Anonymous() -> throw new SignInNeeded();
            case User.Citizen _ -> {
                if (!forCitizens) {
                    throw new Forbidden("This door is for officers");
                }
            }
            case User.Officer officer -> {
                if (requires == null || !officer.may(requires.value())) {
                    throw new Forbidden("This door is not for this officer");
                }
            }
        }
    }

    private static void judgeScope(HandlerMethod door, String method) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof TokenPrincipal bearer)) {
            return;
        }
        var named = marked(door, TokenScope.class);
        var scope = named == null ? scopeOf(door, method) : named.value();
        if (!bearer.scopes().contains(scope)) {
            throw new ScopeMissing(scope);
        }
    }

    private static String scopeOf(HandlerMethod door, String method) {
        var packages = door.getBeanType().getPackageName().split("\\.", 4);
        var module = packages.length > 2 ? packages[2] : packages[0];
        return module + (method.equals("GET") || method.equals("HEAD") ? ".read" : ".write");
    }

    /** What the method says counts before what its class says. */
    private static <A extends Annotation> @Nullable A marked(HandlerMethod door, Class<A> type) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(door.getMethod(), type);
        if (onMethod != null) {
            return onMethod;
        }
        return hasOwnMark(door) && type != TokenScope.class
                ? null
                : AnnotatedElementUtils.findMergedAnnotation(door.getBeanType(), type);
    }

    private static boolean hasOwnMark(HandlerMethod door) {
        var method = door.getMethod();
        return method.isAnnotationPresent(Requires.class)
                || method.isAnnotationPresent(ForCitizens.class)
                || method.isAnnotationPresent(OpenToAll.class);
    }
}
