package vn.motcua.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** That the page of the present request is only to be read, and why: all its fields and buttons are shown, and none can be used. */
public final class ReadOnly {
    private static final String KEPT = ReadOnly.class.getName();

    private ReadOnly() {}

    public static void say(HttpServletRequest request, Said why) {
        request.setAttribute(KEPT, why);
    }

    /** Empty for a page that can be used. */
    static Optional<Said> here() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Said why
                ? Optional.of(why)
                : Optional.empty();
    }
}
