package vn.motcua.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.Purpose;
import vn.motcua.audit.Touched;

/**
 * Writes the entry of the access log after a door has read somebody's data and before it shows them: who cannot be noted is
 * not answered. What people read of their own is not noted, nor what an officer did that stands in the log of the thing.
 */
@ControllerAdvice
class NoteAccess implements HandlerInterceptor, ResponseBodyAdvice<Object> {
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    /** What a door says of itself, read once: its annotations cost as much as the rest of an entry. */
    private final Map<Method, Optional<AccessLogged>> said = new ConcurrentHashMap<>();

    NoteAccess(CurrentUser currentUser, AuditTrail trail) {
        this.currentUser = currentUser;
        this.trail = trail;
    }

    /** Before a page is made. A redirect shows nothing. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && handler instanceof HandlerMethod door && !isRedirect(page)) {
            note(door, request);
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        var name = page.getViewName();
        return page.getView() instanceof RedirectView || name != null && name.startsWith("redirect:");
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    /** Before a body is written, by the door itself: what explains a refusal shows nobody's data. */
    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest servlet
                && servlet.getServletRequest().getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod door
                && door.getMethod().equals(answer.getMethod())) {
            note(door, servlet.getServletRequest());
        }
        return body;
    }

    /** What explains why a request failed shows nobody's data, whatever had been read until then. */
    private void note(HandlerMethod door, HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return;
        }
        var touched = Touched.taken();
        switch (currentUser.get()) {
            case User.Anonymous() -> {}
            case User.Citizen citizen -> note(citizen.account(), door, ofOthers(citizen, touched), request);
            case User.Officer officer -> note(officer.account(), door, ofOthers(officer, touched), request);
        }
    }

    /** A citizen's door shows the citizen's own; only what is known to be another person's is not. */
    private static Map<String, String> ofOthers(User.Citizen citizen, Map<String, String> touched) {
        touched.values()
                .removeIf(person ->
                        !isPerson(person) || person.equals(citizen.account().value()));
        return touched;
    }

    private static Map<String, String> ofOthers(User.Officer officer, Map<String, String> touched) {
        touched.values().removeIf(person -> person.equals(officer.account().value()));
        return touched;
    }

    /** Papers that an officer made are the officer's; they tell of others. */
    private static boolean isPerson(String account) {
        return !account.isEmpty() && !account.startsWith("officer:") && !account.startsWith("system:");
    }

    private void note(AccountId account, HandlerMethod door, Map<String, String> touched, HttpServletRequest request) {
        var things = List.copyOf(touched.keySet());
        var persons = touched.values().stream()
                .filter(NoteAccess::isPerson)
                .distinct()
                .toList();
        var says = said(door);
        var asked = says == null || says.asked().isEmpty() ? null : request.getParameter(says.asked());
        var code = asked == null || asked.isBlank() ? null : trail.codeOf(asked);
        if (things.isEmpty() && code == null) {
            return;
        }
        trail.record(
                says == null
                        ? new AuditEntry("data", "read", null, account.value(), persons, null, things, code)
                        : new AuditEntry(
                                says.thing(),
                                says.action(),
                                only(says.thing(), things),
                                account.value(),
                                persons,
                                code != null ? Purpose.SEARCH : says.purpose(),
                                things,
                                code));
    }

    private @Nullable AccessLogged said(HandlerMethod door) {
        return said.computeIfAbsent(door.getMethod(), _ -> Optional.ofNullable(read(door)))
                .orElse(null);
    }

    private static @Nullable AccessLogged read(HandlerMethod door) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(door.getMethod(), AccessLogged.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(door.getBeanType(), AccessLogged.class);
    }

    /** The id of the one thing of that kind; null where there are several or none. */
    private static @Nullable String only(String kind, List<String> things) {
        var ids = things.stream().filter(thing -> thing.startsWith(kind + ":")).toList();
        return ids.size() == 1 ? ids.getFirst().substring(kind.length() + 1) : null;
    }
}
