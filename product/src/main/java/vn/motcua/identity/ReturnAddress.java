package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person wanted to go before signing in: a path of our own, never another site's. */
record ReturnAddress(String path) {
    private static final int LENGTH_MAX = 1000;
    private static final int SIGN_IN_SECONDS_MAX = 15 * 60;
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    private static final String KEPT_AS = ReturnAddress.class.getName();

    /** Empty for whatever is not plainly a path of ours. */
    static Optional<ReturnAddress> of(@Nullable String text) {
        return text == null
                        || text.length() > LENGTH_MAX
                        || !OWN_PATH.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(new ReturnAddress(text));
    }

    static Optional<ReturnAddress> of(HttpServletRequest request) {
        var query = request.getQueryString();
        return of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The sign-in page that leads back here. */
    String signInPage() {
        return "/dang-nhap?ve=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The visit is short until somebody has signed in: who only begins must not take room for long. */
    void keepIn(HttpServletRequest request) {
        var isNew = request.getSession(false) == null;
        var session = request.getSession();
        session.setAttribute(KEPT_AS, path);
        if (isNew) {
            session.setMaxInactiveInterval(SIGN_IN_SECONDS_MAX);
        }
    }

    static Optional<ReturnAddress> takeFrom(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var kept = session.getAttribute(KEPT_AS);
        session.removeAttribute(KEPT_AS);
        return kept instanceof String path ? of(path) : Optional.empty();
    }
}
