package vn.motcua.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;
import vn.motcua.shared.Language;

/**
 * Which language a request is answered in: {@code ?lang=}, else the cookie {@code lang}, else Vietnamese. A program may also
 * name it by {@code Accept-Language}; browsers name there what somebody else once chose for the device.
 */
public final class Languages {
    /** Name of the parameter and of the cookie. */
    public static final String NAME = "lang";

    private Languages() {}

    public static Language of(HttpServletRequest request) {
        var asked = request.getParameter(NAME);
        Cookie kept = WebUtils.getCookie(request, NAME);
        var tag = asked != null ? asked : kept != null ? kept.getValue() : acceptedByProgram(request);
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(Language.VI);
    }

    private static String acceptedByProgram(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || !isForProgram(request)) {
            return "";
        }
        try {
            var known = Arrays.stream(Language.values()).map(Language::tag).toList();
            var found = Locale.lookupTag(Locale.LanguageRange.parse(header), known);
            return found == null ? "" : found;
        } catch (IllegalArgumentException _) {
            return ""; // a wish that nobody can read is none
        }
    }

    private static boolean isForProgram(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (asked instanceof String failed ? failed : request.getRequestURI()).startsWith("/api/");
    }
}
