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
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

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
}
