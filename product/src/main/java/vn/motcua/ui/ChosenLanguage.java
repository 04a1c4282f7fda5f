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

/** Remembers the language a visitor chose with {@code ?lang=}. */
final class ChosenLanguage extends OncePerRequestFilter {
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query != null && query.contains(Languages.NAME + "=")) {
            Arrays.stream(Language.values())
                    .filter(language -> language.tag().equals(request.getParameter(Languages.NAME)))
                    .forEach(language -> response.addCookie(cookie(language, request.isSecure())));
        }
        chain.doFilter(request, response);
    }

    private static Cookie cookie(Language language, boolean isSecure) {
        var cookie = new Cookie(Languages.NAME, language.tag());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        return cookie;
    }
}
