package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.ui.LateForm;

/** What each kind of visitor meets at the doors. */
class DoorsTest extends AtTheDoors {
    @Autowired
    PageOwner owner;

    @Test
    void an_open_door_lets_everybody_in() throws Exception {
        mvc.perform(get("/thu/mo")).andExpect(content().string("open"));
        mvc.perform(get("/api/v1/thu/mo")).andExpect(content().string("open"));
    }

    @Test
    void a_door_that_names_nobody_lets_nobody_in() throws Exception {
        mvc.perform(get("/thu/quen").with(SignedIn.officer("quan.tri", Role.values())))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_stranger_is_led_to_sign_in_and_back() throws Exception {
        mvc.perform(get("/thu/cong-dan?a=b")).andExpect(redirectedUrl("/dang-nhap?ve=%2Fthu%2Fcong-dan%3Fa%3Db"));
    }

    /** An assignment may have ended at another instance a moment ago: who only reads is judged by what was known a second before. */
    @Test
    void an_officer_who_changes_something_is_judged_by_what_holds_now() throws Exception {
        int before = Rooms.LOOKS.get();
        mvc.perform(get("/thu/can-bo").with(SignedIn.officer("lan", Role.COUNTER_CLERK)))
                .andExpect(content().string("officers"));
        assertThat(Rooms.LOOKS).hasValue(before);
        mvc.perform(post("/api/v1/thu/can-bo").with(SignedIn.officer("lan", Role.COUNTER_CLERK)))
                .andExpect(content().string("changed"));
        assertThat(Rooms.LOOKS).hasValue(before + 1);
        mvc.perform(post("/api/v1/thu/can-bo").with(SignedIn.officer("lan", Role.SPECIALIST)))
                .andExpect(status().isForbidden());
        assertThat(Rooms.LOOKS).hasValue(before + 1);
    }

    @Test
    void a_citizen_may_not_enter_the_officers_room_nor_the_reverse() throws Exception {
        mvc.perform(get("/thu/can-bo").with(SignedIn.citizen("046095012345", "An")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(Matchers.containsString("Bạn không có quyền vào trang này")));
        mvc.perform(get("/thu/cong-dan").with(SignedIn.officer("lan", Role.COUNTER_CLERK)))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_officer_needs_the_permission() throws Exception {
        mvc.perform(get("/thu/can-bo").with(SignedIn.officer("dung", Role.LEADER)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/thu/can-bo").with(SignedIn.officer("lan", Role.COUNTER_CLERK)))
                .andExpect(content().string("officers"));
    }

    @Test
    void a_sign_in_role_opens_no_door_without_an_assignment_of_today() throws Exception {
        mvc.perform(get("/thu/can-bo").with(SignedIn.officer("moved", Role.COUNTER_CLERK)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(Matchers.containsString("không được phân công vai trò")));
        mvc.perform(get("/api/v1/thu/can-bo").with(SignedIn.officer("moved", Role.COUNTER_CLERK)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/not-on-duty"));
        mvc.perform(get("/thu/can-bo").with(SignedIn.officer("lan", Role.SPECIALIST)))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_machine_without_token_gets_a_problem() throws Exception {
        mvc.perform(get("/api/v1/thu/cong-dan"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, "Bearer"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/problems/unauthenticated"));
    }

    @Test
    void a_token_opens_the_doors_its_scope_names() throws Exception {
        mvc.perform(get("/api/v1/thu/cong-dan").with(bearer(PROVIDER.accessToken("motcua", "identity.read x", AN))))
                .andExpect(content().string("citizens"));
        mvc.perform(get("/api/v1/thu/cong-dan").with(bearer(PROVIDER.accessToken("motcua", "identity.write", AN))))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/scope-missing"))
                .andExpect(jsonPath("$.scope").value("identity.read"));
    }

    @Test
    void a_token_for_others_or_by_others_is_refused() throws Exception {
        for (var token : List.of(
                PROVIDER.accessToken("somebody-else", "identity.read", AN),
                PROVIDER.accessTokenOfAnotherKey("motcua", "identity.read", AN),
                new AnOidcProvider().accessToken("motcua", "identity.read", AN),
                "not.a.token")) {
            mvc.perform(get("/api/v1/thu/cong-dan").with(bearer(token)))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.type").value("/problems/bad-token"));
        }
    }

    @Test
    void access_tokens_are_named_so_or_as_any_token_and_have_an_end() throws Exception {
        var soon = Instant.now().plusSeconds(60);
        for (var type : List.of("at+jwt", "application/at+jwt", "JWT")) {
            mvc.perform(get("/api/v1/thu/cong-dan").with(bearer(PROVIDER.accessTokenOfType(type, soon, AN))))
                    .andExpect(content().string("citizens"));
        }
        for (var token : List.of(
                PROVIDER.accessTokenOfType("at+jwt", null, AN),
                PROVIDER.accessTokenOfType("JWT", null, AN),
                PROVIDER.accessTokenOfType("at+jwt", Instant.now().minusSeconds(600), AN),
                PROVIDER.accessTokenOfType("logout+jwt", soon, AN))) {
            mvc.perform(get("/api/v1/thu/cong-dan").with(bearer(token)))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.type").value("/problems/bad-token"));
        }
    }

    @Test
    void filing_needs_an_eid_of_the_second_level() throws Exception {
        var first = new User.Citizen(
                new AccountId("citizen:1"),
                1,
                SignedIn.person("046095012345", "An").claims());
        mvc.perform(get("/nop-ho-so/thu-muc-do").with(SignedIn.as(first)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(Matchers.containsString("Cần tài khoản định danh mức độ 2")));
        mvc.perform(get("/nop-ho-so/thu-muc-do").with(SignedIn.citizen("046095012345", "An")))
                .andExpect(content().string("citizens"));
        mvc.perform(get("/thu/cong-dan").with(SignedIn.as(first)))
                .andExpect(content().string("citizens"));
        mvc.perform(get("/api/v1/my-drafts/thu").with(SignedIn.token(first, "identity.read")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/eid-level-too-low"));
    }

    @Test
    void a_provider_that_there_is_not_is_a_page_that_there_is_not() throws Exception {
        mvc.perform(get("/oauth2/authorization/khong-co")).andExpect(status().isNotFound());
        mvc.perform(get("/oauth2/authorization/officer")).andExpect(redirectedUrl("/dang-nhap?loi=nha-cung-cap"));
        mvc.perform(get("/login/oauth2/code/khong-co").param("code", "x").param("state", "y"))
                .andExpect(redirectedUrl("/dang-nhap?loi=chua-xong"));
    }

    @Test
    void who_only_looks_gets_no_session() throws Exception {
        for (var page : List.of("/", "/thu-tuc", "/kiem-tra", "/tra-cuu", "/dang-nhap", "/thu/cong-dan")) {
            var answer = mvc.perform(get(page)).andReturn();
            assertThat(answer.getRequest().getSession(false)).as(page).isNull();
        }
    }

    @Test
    void a_token_whose_issuer_is_down_can_be_tried_again_later() throws Exception {
        var token = PROVIDER.accessToken("motcua", "identity.read", Map.of("iss", NOBODY_LISTENS, "sub", "lan"));

        mvc.perform(get("/api/v1/thu/can-bo").with(bearer(token)))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string(HttpHeaders.RETRY_AFTER, "60"))
                .andExpect(jsonPath("$.type").value("/problems/identity-provider-unreachable"));
    }

    @Test
    void the_page_that_explains_errors_is_open() throws Exception {
        mvc.perform(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_provider_that_is_down_gets_a_clear_page() throws Exception {
        mvc.perform(get("/dang-nhap/can-bo"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(Matchers.containsString("Hệ thống định danh hiện không trả lời")));
    }

    @Test
    void pages_say_what_browsers_may_load() throws Exception {
        mvc.perform(get("/dang-nhap"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.allOf(
                                        Matchers.containsString("default-src 'self'"),
                                        Matchers.containsString("frame-ancestors 'none'"),
                                        Matchers.containsString("form-action 'self' " + PROVIDER.issuer()))))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void a_form_without_proof_is_refused_as_an_old_page() throws Exception {
        mvc.perform(post("/nop-ho-so/thu").with(SignedIn.citizen("046095012345", "An")))
                .andExpect(status().is(422));
        mvc.perform(post("/nop-ho-so/thu")
                        .header(HttpHeaders.ORIGIN, "https://evil.example")
                        .with(SignedIn.citizen("046095012345", "An")))
                .andExpect(status().isForbidden());
        var page = mvc.perform(get("/dang-xuat").with(SignedIn.citizen("046095012345", "An")))
                .andReturn();
        mvc.perform(post("/nop-ho-so/thu")
                        .with(SignedIn.citizen("046095012345", "An"))
                        .cookie(ABrowser.cookie(page, FormProofs.COOKIE))
                        .param("_csrf", ABrowser.proof(page)))
                .andExpect(content().string("submitted"));
    }

    @Test
    void an_old_page_of_filing_of_who_signed_in_again_leads_to_its_form_with_the_answers() throws Exception {
        var answer = mvc.perform(post("/nop-ho-so/thu")
                        .with(SignedIn.citizen("046095012345", "An"))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("hoTen=L%C3%AA&_csrf=old"))
                .andReturn()
                .getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/nop-ho-so/tiep-tuc");
        var cookie = Objects.requireNonNull(answer.getCookie(ParkedForms.COOKIE));
        assertThat(parkedForms.take(cookie.getValue()))
                .contains(new ParkedForm("/nop-ho-so/thu", Map.of("hoTen", List.of("Lê"))));
    }

    @Test
    void any_other_late_form_is_shown_again_with_what_was_typed() throws Exception {
        for (var who : List.<RequestPostProcessor>of(SignedIn.citizen("046095012345", "An"), request -> request)) {
            var refused = mvc.perform(post("/thu/viec?noi=1")
                            .with(who)
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .content("ly-do=C%C3%B2n+thi%E1%BA%BFu&_csrf=old"))
                    .andExpect(status().is(422))
                    .andReturn();
            var form = (LateForm) Objects.requireNonNull(refused.getRequest().getAttribute(LateForm.class.getName()));
            assertThat(form.action()).isEqualTo("/thu/viec?noi=1");
            assertThat(form.fields()).containsExactly(new LateForm.Field("ly-do", "Còn thiếu"));
        }
    }

    @Test
    void a_late_form_is_given_back_to_whose_page_it_was_and_to_nobody_else() throws Exception {
        var lan = owner.mark(new AccountId("officer:lan"));
        assertThat(arriving(lan, "lan").fields()).containsExactly(new LateForm.Field("ly-do", "Còn thiếu"));
        assertThat(arriving(lan, "lan").owner())
                .as("remembered until it is sent")
                .isEqualTo(lan);
        var refused = arriving(lan, "huy");
        assertThat(refused.sender()).isEqualTo(LateForm.Sender.OTHER);
        assertThat(refused.fields()).isEmpty();
    }

    private LateForm arriving(String whosePage, String officer) throws Exception {
        var answer = mvc.perform(post("/thu/viec")
                        .with(SignedIn.officer(officer, Role.COUNTER_CLERK))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("ly-do=C%C3%B2n+thi%E1%BA%BFu&_csrf=old&_owner=" + whosePage))
                .andExpect(status().is(422))
                .andReturn();
        return (LateForm) Objects.requireNonNull(answer.getRequest().getAttribute(LateForm.class.getName()));
    }

    @Test
    void answers_sent_after_the_sessions_end_are_kept_once() throws Exception {
        var answer = lateForm("http://localhost").andReturn().getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/dang-nhap?ve=%2Fnop-ho-so%2Ftiep-tuc&loi=het-phien-da-giu");
        var cookie = Objects.requireNonNull(answer.getCookie(ParkedForms.COOKIE));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(parkedForms.take(cookie.getValue()))
                .contains(new ParkedForm(
                        "/nop-ho-so/thu?trang=2", Map.of("trang", List.of("2"), "hoTen", List.of("Lê Thị Ánh"))));
        assertThat(parkedForms.take(cookie.getValue())).isEmpty();
    }

    @Test
    void one_draft_cannot_take_the_places_of_all() {
        var other = parkedForms.park(new ParkedForm("/nop-ho-so/thu-khac", Map.of()), "192.0.2.77");
        var keys = IntStream.range(0, 1_200)
                .mapToObj(i -> parkedForms.park(
                        new ParkedForm("/nop-ho-so/thu-day", Map.of()), "198.51." + i / 200 + "." + i % 200))
                .flatMap(Optional::stream)
                .toList();

        assertThat(keys).as("replaced so often in an hour").hasSize(6);
        assertThat(parkedForms.park(new ParkedForm("/nop-ho-so/thu-sau", Map.of()), "192.0.2.78"))
                .as("somebody else's draft")
                .isPresent();
        assertThat(keys.stream().filter(key -> parkedForms.take(key).isPresent()))
                .hasSize(3)
                .contains(keys.getLast());
        assertThat(parkedForms.take(other.orElseThrow())).isPresent();
    }

    @Test
    void a_form_from_another_site_is_not_kept() throws Exception {
        var answer = lateForm("https://evil.example").andReturn().getResponse();

        assertThat(answer.getCookie(ParkedForms.COOKIE)).isNull();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/dang-nhap?loi=het-phien");
    }

    @Test
    void figures_for_operators_are_not_for_everybody() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
        mvc.perform(get("/actuator").with(from("127.0.0.1"))).andExpect(status().isNotFound());
        mvc.perform(get("/actuator/prometheus").with(from("203.0.113.5"))).andExpect(status().isForbidden());
        mvc.perform(get("/actuator/prometheus").header("X-Forwarded-For", "203.0.113.5"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/actuator/prometheus").with(from("203.0.113.5")).header("X-Forwarded-For", "127.0.0.1"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/actuator/info")
                        .with(from("203.0.113.5"))
                        .with(SignedIn.as(new User.Officer(
                                new AccountId("officer:quan.tri"), "Quản trị", Set.of(Role.ADMINISTRATOR)))))
                .andExpect(status().isNotFound());
    }

    private ResultActions lateForm(String origin) throws Exception {
        return mvc.perform(post("/nop-ho-so/thu?trang=2")
                .header(HttpHeaders.ORIGIN, origin)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("hoTen=L%C3%AA+Th%E1%BB%8B+%C3%81nh&_csrf=old"));
    }

    private static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return request;
        };
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
