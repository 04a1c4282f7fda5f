package vn.motcua.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;
import vn.motcua.api.Problems;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/**
 * Refuses addresses and forms with texts that cannot be kept, naming each field, and cleans what an address names. Letters
 * are judged in what is written only: who searches for a letter that nothing has finds nothing. Bodies in JSON have their own
 * look ({@link JsonBodies}).
 */
class TextGate implements HandlerInterceptor {
    private final Doors doors;
    private final Messages messages;

    TextGate(Doors doors, Messages messages) {
        this.doors = doors;
        this.messages = messages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var load = doors.of(request.getMethod(), request.getRequestURI());
        var parameters = raw(request);
        var language = Languages.of(request);
        var findings = new ArrayList<Finding>();
        parameters.forEach((name, values) -> judge(name, values, load, language, findings));
        if (!findings.isEmpty()) {
            throw canBeCorrected(request) ? new UnusableForm(findings, parameters) : new BadInput(findings);
        }
        if (handler instanceof HandlerMethod door) {
            requireOnce(door, request, parameters, language);
        }
        cleanPath(request);
        return true;
    }

    private static Map<String, String[]> raw(HttpServletRequest request) {
        var clean = WebUtils.getNativeRequest(request, CleanRequest.class);
        return clean == null ? request.getParameterMap() : clean.raw();
    }

    private void requireOnce(
            HandlerMethod door, HttpServletRequest request, Map<String, String[]> parameters, Language language) {
        var files = WebUtils.getNativeRequest(request, MultipartRequest.class);
        var repeated = RepeatedFields.in(door, parameters, files).stream()
                .map(found -> new Finding(
                        found.field(), text(language, new EnteredText.Problem(found.problem(), found.times()))))
                .toList();
        if (!repeated.isEmpty()) {
            throw new BadInput(repeated);
        }
    }

    private void judge(String name, String[] values, Load load, Language language, List<Finding> findings) {
        if (name.length() > Load.NAME_LENGTH_MAX || name.indexOf(0) >= 0) {
            findings.add(new Finding(name, text(language, new EnteredText.Problem("name", Load.NAME_LENGTH_MAX))));
        }
        for (var value : values) {
            var problem = EnteredText.problem(value, load);
            if (problem != null) {
                findings.add(new Finding(name, text(language, problem)));
            }
        }
    }

    private String text(Language language, EnteredText.Problem problem) {
        return messages.text(language, "gate.text." + problem.key(), problem.fact());
    }

    /** Files cannot be shown again: browsers forget them. */
    private static boolean canBeCorrected(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && !Problems.isForMachine(request)
                && !Unread.isUpload(request);
    }

    @SuppressWarnings("unchecked") // so the framework describes it
    private static void cleanPath(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                && !named.isEmpty()) {
            var clean = new LinkedHashMap<>((Map<String, String>) named);
            clean.replaceAll((_, value) -> EnteredText.clean(value));
            request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, clean);
        }
    }
}
