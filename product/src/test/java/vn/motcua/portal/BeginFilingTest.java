package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.motcua.WithSpring;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.filing.Drafts;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Offices;

/** How a filing begins, and begins again: one draft for one page, few drafts for one person, nothing typed is lost. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class BeginFilingTest extends FilingInABrowser {
    @Test
    void all_pages_that_were_sent_when_the_session_was_over_are_in_their_drafts_after_signing_in() throws Exception {
        var kept = new Cookie[0];
        var begun = new ArrayList<DossierId>();
        for (int page = 0; page < 3; page++) {
            var draft = Objects.requireNonNull(
                            send(form(START).param("truong-hop", "reissue")).getRedirectedUrl())
                    .replaceFirst("/to-khai/.*", "");
            begun.add(id(draft));
            var late = mvc.perform(withCookies(post(draft + "/to-khai/applicant"), kept)
                            .header("Origin", "http://localhost")
                            .contentType("application/x-www-form-urlencoded")
                            .content("applicant.phone=091400044" + page))
                    .andReturn()
                    .getResponse();
            kept = late.getCookies();
        }

        send(withCookies(get("/nop-ho-so/tiep-tuc"), kept));

        assertThat(begun)
                .extracting(id -> drafts.get(id, ACCOUNT).answers().text("/applicant/phone"))
                .containsExactly("0914000440", "0914000441", "0914000442");
    }

    private static MockHttpServletRequestBuilder withCookies(MockHttpServletRequestBuilder request, Cookie... cookies) {
        return cookies.length == 0 ? request : request.cookie(cookies);
    }

    @Test
    void a_first_page_begins_one_draft_however_often_it_is_sent() throws Exception {
        var number = numberOf(text(send(get(START))));
        var wrong = send(form(START)
                .param("trang", number)
                .param("truong-hop", "reissue")
                .param("applicant.phone", "12"));
        var address = Objects.requireNonNull(wrong.getRedirectedUrl());
        assertThat(address).matches("/nop-ho-so/ban-nhap/[0-9a-f-]{36}/to-khai/applicant");
        var refused = follow(wrong);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("value=\"12\"", "govuk-error-summary", "lang=en");
        assertThat(text(send(get(address).param("lang", "en")))).contains("value=\"12\"");

        var both = atOnce(() -> send(form(START)
                .param("trang", number)
                .param("truong-hop", "reissue")
                .param("applicant.phone", "0914000555")));
        assertThat(both).allMatch(answer -> address.equals(answer.getRedirectedUrl()));
        assertThat(drafts.of(ACCOUNT))
                .singleElement()
                .extracting(draft -> draft.answers().text("/applicant/phone"))
                .isEqualTo("0914000555");
        assertThat(numberOf(text(send(get(START))))).isNotEqualTo(number);
    }

    private static List<MockHttpServletResponse> atOnce(Callable<MockHttpServletResponse> click) throws Exception {
        var answers = new ArrayList<MockHttpServletResponse>();
        try (var browser = Executors.newFixedThreadPool(2)) {
            for (var answer : browser.invokeAll(List.of(click, click))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static String numberOf(String page) {
        var found = Pattern.compile("name=\"trang\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void who_has_ten_drafts_of_a_procedure_begins_no_other_and_is_told_so_with_what_was_typed() throws Exception {
        for (int draft = 0; draft < Drafts.OF_PROCEDURE_MAX; draft++) {
            assertThat(send(form(START).param("truong-hop", "reissue")).getStatus())
                    .isEqualTo(302);
        }
        var said = "cùng lúc nhiều nhất 20 bản khai dở, trong đó nhiều nhất 10 của một thủ tục";
        assertThat(text(send(get(START)))).contains(said);

        var refused = send(form(START).param("truong-hop", "reissue").param("applicant.phone", "0914000666"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains(said, "0914000666", "href=\"/ho-so-cua-toi\"");
        assertThat(drafts.of(ACCOUNT)).hasSize(Drafts.OF_PROCEDURE_MAX);

        var machine = mvc.perform(post("/api/v1/my-drafts")
                        .with(SignedIn.token(SignedIn.person("046065002205", "Tôn Thất Minh"), "dossier.write"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"procedure\": \"1.004873\", \"caseKey\": \"reissue\"}"))
                .andReturn()
                .getResponse();
        assertThat(machine.getStatus()).isEqualTo(422);
        assertThat(text(machine)).contains(said, "/procedure");
    }
}
