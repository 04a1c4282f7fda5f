package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * The proof that a form came from our own page: made from the key of who is signed in and marked with whose page it is, in a
 * cookie of who is not, so that a
 * visitor costs no session. Over TLS the cookie's name begins with {@code __Host-}: no neighbour under the same domain can
 * set it.
 */
final class FormProofs implements CsrfTokenRepository {
    static final String COOKIE = "motcua-form";
    static final String COOKIE_OVER_TLS = "__Host-" + COOKIE;
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final int BYTES = 32;
    private static final Pattern PROOF = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Function<HttpServletRequest, Optional<Sessions.Open>> sessions;
    private final PageOwner owner;

    FormProofs(Function<HttpServletRequest, Optional<Sessions.Open>> sessions, PageOwner owner) {
        this.sessions = sessions;
        this.owner = owner;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var session = sessions.apply(request);
        if (session.isPresent()) {
            return proof(session.get());
        }
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return proof(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (sessions.apply(request).isEmpty()
                && (token != null || WebUtils.getCookie(request, name(request)) != null)) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, request).toString());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var session = sessions.apply(request);
        if (session.isPresent()) {
            return proof(session.get());
        }
        var cookie = WebUtils.getCookie(request, name(request));
        return cookie != null && PROOF.matcher(cookie.getValue()).matches() ? proof(cookie.getValue()) : null;
    }

    private static ResponseCookie cookie(@Nullable CsrfToken token, HttpServletRequest request) {
        var cookie = ResponseCookie.from(name(request), token == null ? "" : token.getToken())
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        return token == null ? cookie.maxAge(0).build() : cookie.build();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? COOKIE_OVER_TLS : COOKIE;
    }

    private CsrfToken proof(Sessions.Open session) {
        return proof(owner.behind(session.key().formProof(), session.account()));
    }

    private static CsrfToken proof(String value) {
        return new DefaultCsrfToken(HEADER, FIELD, value);
    }
}
