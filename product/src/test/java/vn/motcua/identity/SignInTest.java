package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import vn.motcua.audit.AuditTrail;

/** People sign in with a browser, are known by its cookie, and sign out. */
class SignInTest extends AtTheDoors {
    @Test
    void the_api_takes_no_session_of_a_page() throws Exception {
        var session = signIn("/thu/cong-dan");

        mvc.perform(get("/api/v1/thu/cong-dan").cookie(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void signing_in_leads_to_the_page_that_was_asked_for() throws Exception {
        var session = signIn("/thu/cong-dan");

        mvc.perform(get("/thu/cong-dan").cookie(session)).andExpect(content().string("citizens"));
        mvc.perform(get("/dang-xuat").cookie(session))
                .andExpect(content().string(Matchers.containsString("Nguyễn Văn An")));
        var an = accounts.find("046095012345").orElseThrow().value();
        assertThat(audit.find(new AuditTrail.Search(an, "session", List.of(), null, null), 1))
                .hasSize(1);
    }

    @Test
    void whoever_signs_in_gets_a_key_of_its_own_and_what_the_browser_had_before_ends() throws Exception {
        var planted = signIn("/");
        var sent = mvc.perform(get("/oauth2/authorization/citizen").cookie(planted))
                .andReturn();
        PROVIDER.expect(ABrowser.query(sent).getOrDefault("nonce", ""), AN);
        var back = mvc.perform(get("/login/oauth2/code/citizen")
                        .param("code", "one-time")
                        .param("state", ABrowser.query(sent).getOrDefault("state", ""))
                        .cookie(planted, ABrowser.cookie(sent, SessionCookies.SIGN_IN)))
                .andReturn();

        var own = ABrowser.cookie(back, SessionCookies.SESSION);
        assertThat(own.getValue()).isNotEqualTo(planted.getValue());
        assertThat(own.isHttpOnly()).isTrue();
        assertThat(own.getAttribute("SameSite")).isEqualTo("Lax");
        mvc.perform(get("/thu/cong-dan").cookie(planted)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/thu/cong-dan").cookie(own)).andExpect(content().string("citizens"));
    }

    @Test
    void an_answer_of_the_provider_that_another_browser_asked_for_signs_nobody_in() throws Exception {
        var sent = mvc.perform(get("/oauth2/authorization/citizen")).andReturn();
        var other = mvc.perform(get("/oauth2/authorization/citizen")).andReturn();
        PROVIDER.expect(ABrowser.query(sent).getOrDefault("nonce", ""), AN);

        var back = mvc.perform(get("/login/oauth2/code/citizen")
                        .param("code", "one-time")
                        .param("state", ABrowser.query(sent).getOrDefault("state", ""))
                        .cookie(ABrowser.cookie(other, SessionCookies.SIGN_IN)))
                .andExpect(redirectedUrl("/dang-nhap?loi=chua-xong"))
                .andReturn();

        assertThat(back.getResponse().getCookie(SessionCookies.SESSION)).isNull();
    }

    @Test
    void signing_out_needs_the_proof_of_the_page_and_ends_the_session() throws Exception {
        var session = signIn("/thu/cong-dan");
        mvc.perform(post("/dang-xuat").cookie(session)).andExpect(status().is(422));
        mvc.perform(get("/thu/cong-dan").cookie(session)).andExpect(content().string("citizens"));

        var out = mvc.perform(post("/dang-xuat")
                        .cookie(session)
                        .param("_csrf", browser().proofOn("/dang-xuat", session)))
                .andExpect(status().is3xxRedirection())
                .andReturn();

        assertThat(out.getResponse().getRedirectedUrl()).contains("id_token_hint=");
        assertThat(ABrowser.cookie(out, SessionCookies.SESSION).getMaxAge()).isZero();
        mvc.perform(get("/thu/cong-dan").cookie(session)).andExpect(status().is3xxRedirection());
    }

    @Test
    void people_see_where_they_are_signed_in_and_sign_the_others_out() throws Exception {
        var here = signIn("/");
        var there = signIn("/");
        var page = mvc.perform(get("/tai-khoan").cookie(here))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Chrome trên Windows", "Thiết bị này", "Đăng xuất tất cả thiết bị khác");

        mvc.perform(post("/tai-khoan/phien/dang-xuat-khac")
                        .cookie(here)
                        .param("_csrf", browser().proofOn("/tai-khoan", here)))
                .andExpect(redirectedUrl("/tai-khoan"));

        mvc.perform(get("/thu/cong-dan").cookie(here)).andExpect(content().string("citizens"));
        mvc.perform(get("/thu/cong-dan").cookie(there)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/tai-khoan")).andExpect(redirectedUrl("/dang-nhap?ve=%2Ftai-khoan"));
    }

    @Test
    void a_provider_signs_a_person_out_everywhere_and_nobody_else_can() throws Exception {
        var session = signIn("/");
        var events = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());
        var person = Map.<String, Object>of("sub", "an");
        for (var wrong : List.of(
                "not.a.token",
                PROVIDER.accessToken("us", "x", person),
                PROVIDER.accessToken("somebody-else", "x", Map.of("sub", "an", "events", events)),
                PROVIDER.accessTokenOfAnotherKey("us", "x", Map.of("sub", "an", "events", events)),
                PROVIDER.accessToken("us", "x", Map.of("sub", "an", "events", events, "nonce", "n")))) {
            mvc.perform(post("/dang-xuat/nha-cung-cap/citizen").param("logout_token", wrong))
                    .andExpect(status().isBadRequest());
        }
        mvc.perform(get("/thu/cong-dan").cookie(session)).andExpect(content().string("citizens"));

        mvc.perform(post("/dang-xuat/nha-cung-cap/citizen")
                        .param("logout_token", PROVIDER.accessToken("us", "x", Map.of("sub", "an", "events", events))))
                .andExpect(status().isOk());

        mvc.perform(get("/thu/cong-dan").cookie(session)).andExpect(status().is3xxRedirection());
    }

    private ABrowser browser() {
        return new ABrowser(mvc, PROVIDER);
    }

    private Cookie signIn(String target) throws Exception {
        return browser().signIn(target, AN);
    }
}
