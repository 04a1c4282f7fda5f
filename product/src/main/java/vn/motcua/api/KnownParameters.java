package vn.motcua.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;

/**
 * The parameters in the address of a door of the API against those that it reads. One that nobody reads would be dropped in silence, and
 * with it what the sender meant: a filter, a cursor, the reason of a change.
 */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    /** Read before any door: the language of the answer, and why a configuration is changed. */
    private static final Set<String> BEFORE_DOORS = Set.of("lang", "changeReason", "changeDecision");

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    /** @throws BadInput naming every parameter that the door does not have */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (query == null || query.isBlank() || !(handler instanceof HandlerMethod door) || !isOfTheApi(door)) {
            return true;
        }
        var sent = new TreeSet<>(UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .keySet());
        var unknown = unknown(sent, door);
        if (!unknown.isEmpty()) {
            throw new BadInput(unknown);
        }
        return true;
    }

    private static boolean isOfTheApi(HandlerMethod door) {
        return AnnotatedElementUtils.hasAnnotation(door.getBeanType(), RestController.class);
    }

    static List<Finding> unknown(Set<String> sent, HandlerMethod door) {
        var known = new LinkedHashSet<String>();
        for (var parameter : door.getMethodParameters()) {
            if (takesAny(parameter)) {
                return List.of();
            }
            known.addAll(names(parameter));
        }
        var findings = new ArrayList<Finding>();
        for (var name : sent) {
            if (!known.contains(name) && !BEFORE_DOORS.contains(name)) {
                findings.add(finding(name, known));
            }
        }
        return List.copyOf(findings);
    }

    private static boolean takesAny(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                && Map.class.isAssignableFrom(parameter.getParameterType());
    }

    /** A record that is no body is filled from the address. */
    private static List<String> names(MethodParameter parameter) {
        var annotated = parameter.getParameterAnnotation(RequestParam.class);
        if (annotated == null) {
            var type = parameter.getParameterType();
            return type.isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)
                    ? Arrays.stream(type.getRecordComponents())
                            .map(component -> component.getName())
                            .toList()
                    : List.of();
        }
        var named = annotated.name().isEmpty() ? annotated.value() : annotated.name();
        if (!named.isEmpty()) {
            return List.of(named);
        }
        parameter.initParameterNameDiscovery(NAMES);
        var own = parameter.getParameterName();
        return own == null ? List.of() : List.of(own);
    }

    private static Finding finding(String name, Set<String> known) {
        var all = new TreeSet<>(known);
        all.addAll(BEFORE_DOORS);
        var meant = NearName.of(name, all);
        var vietnamese = "Địa chỉ này không có tham số '" + name + "'."
                + (meant.isEmpty() ? "" : " Có phải là '" + meant + "'?")
                + (known.isEmpty() ? "" : " Các tham số: " + String.join(", ", known) + ".");
        var english = "This address has no parameter '" + name + "'."
                + (meant.isEmpty() ? "" : " Did you mean '" + meant + "'?")
                + (known.isEmpty() ? "" : " It has: " + String.join(", ", known) + ".");
        return new Finding(name, vietnamese, english);
    }
}
