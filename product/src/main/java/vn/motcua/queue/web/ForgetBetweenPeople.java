package vn.motcua.queue.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.queue.Kiosks;
import vn.motcua.ui.SharedMachine;

/**
 * A machine in the hall knows nothing of who used it before. After a minute without a request, and on its first page, the session
 * ends here, whatever the page in the browser did; cookies go, and the browser is told to forget what it kept. Once nobody is signed
 * in, going back shows the sign-in page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 70)
class ForgetBetweenPeople extends OncePerRequestFilter {
    private static final int WARN_SECONDS = 45;

    /** Proofs of forms of who is not signed in: of no person. */
    private static final String FORM_PROOF = "motcua-form";

    private static final String FIRST_PAGE = KioskPages.PATH + "?lang=vi";

    private final KioskCookie cookie;
    private final Kiosks kiosks;
    private final SecurityContextRepository sessions;

    ForgetBetweenPeople(KioskCookie cookie, Kiosks kiosks, SecurityContextRepository sessions) {
        this.cookie = cookie;
        this.kiosks = kiosks;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kiosk = cookie.kiosk(request);
        if (kiosk.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        SharedMachine.say(request, new SharedMachine(FIRST_PAGE, KioskPages.PATH + "/con-day", WARN_SECONDS, (int)
                Kiosks.IDLE.toSeconds()));
        boolean isOver = kiosks.seen(kiosk.get());
        if (isFirstPage(request) || isOver && isLeftSignedIn(request)) {
            forget(request, response);
        } else if (isOver && !staysOpen(request.getRequestURI())) {
            forget(request, response);
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, FIRST_PAGE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        chain.doFilter(request, response);
    }

    /** Who takes a number is nobody yet; who comes back from signing in was busy at the provider's page. */
    private static boolean staysOpen(String path) {
        return path.startsWith(KioskPages.PATH) || path.startsWith("/login/oauth2/");
    }

    /** Somebody's session is open at the page of numbers, which would go on in it. */
    private boolean isLeftSignedIn(HttpServletRequest request) {
        return request.getRequestURI().startsWith(KioskPages.PATH) && sessions.containsContext(request);
    }

    private static boolean isFirstPage(HttpServletRequest request) {
        return request.getRequestURI().equals(KioskPages.PATH)
                && request.getMethod().equals("GET");
    }

    private void forget(HttpServletRequest request, HttpServletResponse response) {
        if (sessions.containsContext(request)) {
            sessions.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        }
        var all = request.getCookies();
        Arrays.stream(all == null ? new Cookie[0] : all)
                .map(Cookie::getName)
                .filter(name -> !name.equals(KioskCookie.name(request)) && !name.endsWith(FORM_PROOF))
                .forEach(name -> response.addHeader(HttpHeaders.SET_COOKIE, ended(name, request)));
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private static String ended(String name, HttpServletRequest request) {
        return ResponseCookie.from(name, "")
                .path("/")
                .maxAge(Duration.ZERO)
                .secure(request.isSecure())
                .httpOnly(true)
                .build()
                .toString();
    }
}
