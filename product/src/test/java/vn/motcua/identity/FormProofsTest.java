package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormProofsTest {
    private final PageOwner owner =
            new PageOwner(new SessionSeal(Path.of("target", "form-proofs-test", "session-key")));
    private final FormProofs proofs = new FormProofs(_ -> Optional.empty(), owner);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_visitor_gets_the_proof_in_a_cookie_and_no_session() {
        var proof = proofs.generateToken(request);
        proofs.saveToken(proof, request, response);

        var cookie = Objects.requireNonNull(response.getCookie(FormProofs.COOKIE));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(request.getSession(false)).isNull();
        request.setCookies(cookie);
        assertThat(Objects.requireNonNull(proofs.loadToken(request)).getToken()).isEqualTo(proof.getToken());
    }

    @Test
    void over_tls_no_neighbour_can_set_the_cookie() {
        request.setSecure(true);
        proofs.saveToken(proofs.generateToken(request), request, response);
        var cookie = Objects.requireNonNull(response.getCookie(FormProofs.COOKIE_OVER_TLS));
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void who_is_signed_in_has_the_proof_from_the_sessions_key_whatever_a_cookie_says() {
        var key = SessionKey.fresh();
        var who = UsernamePasswordAuthenticationToken.unauthenticated("lan", "");
        var signedIn = new FormProofs(
                _ -> Optional.of(new Sessions.Open(key, new UUID(0, 1), new AccountId("officer:lan"), who)), owner);
        request.setCookies(new Cookie(FormProofs.COOKIE, "a".repeat(43)));

        var proof = signedIn.generateToken(request);
        signedIn.saveToken(proof, request, response);

        assertThat(response.getCookies()).isEmpty();
        assertThat(proof.getToken()).startsWith(key.formProof()).doesNotContain(key.value());
        assertThat(Objects.requireNonNull(signedIn.loadToken(request)).getToken())
                .isEqualTo(proof.getToken());
    }

    @Test
    void a_page_says_whose_it_is_and_names_nobody() {
        var lan = new AccountId("officer:lan");
        var token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", owner.behind("a".repeat(43), lan));
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> token);
        var masked = (CsrfToken) Objects.requireNonNull(request.getAttribute("_csrf"));
        request.setParameter("_csrf", masked.getToken());

        assertThat(PageOwner.of(request))
                .isEqualTo(owner.mark(lan))
                .isNotEmpty()
                .doesNotContain("lan");
        assertThat(owner.mark(new AccountId("officer:huy"))).isNotEqualTo(owner.mark(lan));
        for (var nobodys :
                List.of("old", "", "?", "a".repeat(43), Base64.getUrlEncoder().encodeToString(new byte[86]))) {
            request.setParameter("_csrf", nobodys);
            assertThat(PageOwner.of(request)).as(nobodys).isEqualTo(PageOwner.UNKNOWN);
        }
    }

    @Test
    void a_cookie_that_is_no_proof_is_none() {
        request.setCookies(new Cookie(FormProofs.COOKIE, "x"));
        assertThat(proofs.loadToken(request)).isNull();
    }
}
