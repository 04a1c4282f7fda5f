package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.util.UriComponentsBuilder;

/** Signs in as a browser would: by redirects and cookies. */
record ABrowser(MockMvc mvc, AnOidcProvider provider) {
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Safari/537.36";

    /** The cookie of the session. */
    Cookie signIn(String target, Map<String, Object> person) throws Exception {
        var began = mvc.perform(get("/dang-nhap/cong-dan").param("ve", target))
                .andExpect(redirectedUrl("/oauth2/authorization/citizen"))
                .andReturn();
        var sent = mvc.perform(get("/oauth2/authorization/citizen")).andReturn();
        var asked = query(sent);
        assertThat(asked).containsEntry("code_challenge_method", "S256");
        provider.expect(asked.getOrDefault("nonce", ""), person);
        var back = mvc.perform(get("/login/oauth2/code/citizen")
                        .param("code", "one-time")
                        .param("state", asked.getOrDefault("state", ""))
                        .header(HttpHeaders.USER_AGENT, CHROME)
                        .cookie(cookie(began, SessionCookies.RETURN), cookie(sent, SessionCookies.SIGN_IN)))
                .andExpect(redirectedUrl(target))
                .andReturn();
        assertThat(back.getRequest().getSession(false)).isNull();
        return cookie(back, SessionCookies.SESSION);
    }

    /** The proof of a form on a page of the session. */
    String proofOn(String page, Cookie session) throws Exception {
        return proof(mvc.perform(get(page).cookie(session)).andReturn());
    }

    /** The proof of a form, from its hidden field. */
    static String proof(MvcResult page) throws Exception {
        var text = page.getResponse().getContentAsString();
        var before = "name=\"_csrf\" value=\"";
        var field = text.substring(text.indexOf(before) + before.length());
        return field.substring(0, field.indexOf('"'));
    }

    static Cookie cookie(MvcResult answer, String name) {
        return Objects.requireNonNull(answer.getResponse().getCookie(name));
    }

    static Map<String, String> query(MvcResult redirect) {
        var url = URI.create(Objects.requireNonNull(redirect.getResponse().getRedirectedUrl()));
        return UriComponentsBuilder.fromUri(url).build().getQueryParams().toSingleValueMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> URLDecoder.decode(entry.getValue(), StandardCharsets.UTF_8)));
    }
}
