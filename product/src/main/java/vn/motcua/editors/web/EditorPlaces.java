package vn.motcua.editors.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.editors.MayEdit;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.User;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.ReadOnly;

/**
 * Every editor of a part of a procedure, {@code /quan-tri/thu-tuc/{code}/…/sua}, is shown read-only to who may not edit it, with the reason,
 * and with what was said beside its places: also an editor that is written later, which knows of neither.
 */
@Component
class EditorPlaces implements HandlerInterceptor {
    private static final String BEGINS = "/quan-tri/thu-tuc/{code";
    private static final String ENDS = "/sua";
    private static final String GET = "GET";

    private final MayEdit mayEdit;
    private final ShownComments comments;
    private final CurrentUser user;

    EditorPlaces(MayEdit mayEdit, ShownComments comments, CurrentUser user) {
        this.mayEdit = mayEdit;
        this.comments = comments;
        this.user = user;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !isShown(page)) {
            return;
        }
        editedIn(request).ifPresent(code -> {
            if (request.getMethod().equals(GET) && user.get() instanceof User.Officer officer) {
                mayEdit.hindrance(officer.account(), code).ifPresent(why -> ReadOnly.say(request, why.said()));
            }
            comments.beside(code).say(request);
        });
    }

    private static boolean isShown(ModelAndView page) {
        var name = page.getViewName();
        return name != null && !name.startsWith("redirect:");
    }

    /** The procedure whose editor it is; empty where it is none. */
    private static Optional<ProcedureCode> editedIn(HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return pattern.startsWith(BEGINS)
                        && pattern.endsWith(ENDS)
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                        && variables.get("code") instanceof String code
                        && ProcedureCode.isValid(code)
                ? Optional.of(new ProcedureCode(code))
                : Optional.empty();
    }

    @Configuration(proxyBeanMethods = false)
    static class Places implements WebMvcConfigurer {
        private final EditorPlaces places;

        Places(EditorPlaces places) {
            this.places = places;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(places);
        }
    }
}
