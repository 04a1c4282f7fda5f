package vn.motcua.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.web.util.WebUtils;
import vn.motcua.shared.Language;

/** Which language a request is answered in: {@code ?lang=}, else the cookie {@code lang}, else Vietnamese. */
public final class Languages {
    /** Name of the parameter and of the cookie. */
    public static final String NAME = "lang";

    private Languages() {}

    public static Language of(HttpServletRequest request) {
        var asked = request.getParameter(NAME);
        Cookie kept = WebUtils.getCookie(request, NAME);
        var tag = asked != null ? asked : kept != null ? kept.getValue() : "";
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(Language.VI);
    }
}
