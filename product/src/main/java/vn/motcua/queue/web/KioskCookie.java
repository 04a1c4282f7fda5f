package vn.motcua.queue.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import vn.motcua.queue.Kiosk;
import vn.motcua.queue.Kiosks;

/** The key of a machine in the hall, as its browser keeps it: no script reads it, no other site's form sends it. */
@Component
class KioskCookie {
    private static final String NAME = "motcua-kiosk";
    private static final String NAME_OVER_TLS = "__Host-" + NAME;
    private static final Duration KEPT = Duration.ofDays(400);

    private final Kiosks kiosks;

    KioskCookie(Kiosks kiosks) {
        this.kiosks = kiosks;
    }

    /** Empty for other machines, and for those that were taken back. */
    Optional<Kiosk> kiosk(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request)))
                .map(Cookie::getValue)
                .flatMap(kiosks::withKey);
    }

    void write(String key, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), Kiosks.bare(key))
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    static String name(HttpServletRequest request) {
        return request.isSecure() ? NAME_OVER_TLS : NAME;
    }
}
