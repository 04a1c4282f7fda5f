package vn.motcua.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.shared.Language;

/** Puts the security headers on every answer, and remembers the language a visitor chose with {@code ?lang=}. */
final class PageHeaders extends OncePerRequestFilter {
    private static final Duration KEPT = Duration.ofDays(365);
    private final String contentSecurityPolicy;

    PageHeaders(PageSecurity security) {
        this.contentSecurityPolicy = security.contentSecurityPolicy();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
        keepLanguage(request, response);
        chain.doFilter(request, response);
    }

    private static void keepLanguage(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        if (query == null || !query.contains(Languages.NAME + "=")) {
            return;
        }
        var asked = request.getParameter(Languages.NAME);
        if (Arrays.stream(Language.values()).anyMatch(language -> language.tag().equals(asked))) {
            var cookie = new Cookie(Languages.NAME, asked);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) KEPT.toSeconds());
            response.addCookie(cookie);
        }
    }
}
