package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Cookies that no script reads and no other site's form sends. Over TLS their names begin with {@code __Host-}: no neighbour
 * under the same domain can set them.
 *
 * @param isAlwaysSecure whether they go over TLS alone whatever the request looks like behind its proxy
 */
record SessionCookies(boolean isAlwaysSecure) {
    /** The key of who is signed in. */
    static final String SESSION = "motcua";
    /** What was asked of the provider, until its answer comes. */
    static final String SIGN_IN = "motcua-dang-nhap";
    /** Where to go after signing in. */
    static final String RETURN = "motcua-ve";

    private static final String OVER_TLS = "__Host-";

    Optional<String> read(String name, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(name, request)))
                .map(jakarta.servlet.http.Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** @param age null: until the browser is closed */
    void write(
            String name,
            String value,
            @Nullable Duration age,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(name, request), value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite("Lax");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                (age == null ? cookie : cookie.maxAge(age)).build().toString());
    }

    void clear(String name, HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, name(name, request)) != null) {
            write(name, "", Duration.ZERO, request, response);
        }
    }

    private String name(String name, HttpServletRequest request) {
        return isSecure(request) ? OVER_TLS + name : name;
    }

    private boolean isSecure(HttpServletRequest request) {
        return isAlwaysSecure || request.isSecure();
    }
}
