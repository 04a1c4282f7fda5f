package vn.motcua.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form that arrives when the session is over is put away, and its sender led to sign in and back to the answers.
 * Stands before the check of the form's proof, which went with the session. Forms that another site sent are left to
 * that check.
 */
class FormParking extends OncePerRequestFilter {
    private static final int SIZE_BYTES_MAX = 128 * 1024;
    static final String PROOF = "_csrf";

    private final DoorSettings settings;
    private final ParkedForms parkedForms;

    FormParking(DoorSettings settings, ParkedForms parkedForms) {
        this.settings = settings;
        this.parkedForms = parkedForms;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !isKept(request);
    }

    private boolean isKept(HttpServletRequest request) {
        return settings.parkingPrefixes().stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSomebodyHere() || !isFromOwnPage(request) || !park(request, response)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, signInPage());
    }

    /** Where the answers are found again. */
    String door() {
        return settings.parkingDoor();
    }

    /** Puts a form away and gives its key to the browser; false where it is none that is kept. */
    boolean park(HttpServletRequest request, HttpServletResponse response) {
        var path = ReturnAddress.of(request);
        if (path.isEmpty() || !isKept(request) || !isUrlEncoded(request) || isTooBig(request)) {
            return false;
        }
        var key = parkedForms.park(new ParkedForm(path.get().path(), fields(request)), request.getRemoteAddr());
        if (key.isEmpty()) {
            return false;
        }
        var cookie = ResponseCookie.from(ParkedForms.COOKIE, ParkedForms.withKey(request, key.get()))
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return true;
    }

    private String signInPage() {
        return new ReturnAddress(settings.parkingDoor()).signInPage() + "&loi="
                + SignInProblem.SESSION_OVER_KEPT.code();
    }

    static boolean isSomebodyHere() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Principal;
    }

    private static boolean isUrlEncoded(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean isTooBig(HttpServletRequest request) {
        return request.getContentLengthLong() < 0 || request.getContentLengthLong() > SIZE_BYTES_MAX;
    }

    /** Browsers name the page's origin with every POST. */
    static boolean isFromOwnPage(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return true;
        }
        var own = UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(isUsualPort(request) ? -1 : request.getServerPort())
                .build()
                .toUriString();
        return origin.equals(own);
    }

    private static boolean isUsualPort(HttpServletRequest request) {
        return request.getServerPort() == (request.isSecure() ? 443 : 80);
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!LateForms.OURS.contains(name)) {
                fields.put(name, List.of(values));
            }
        });
        return fields;
    }
}
