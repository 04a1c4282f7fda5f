package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierId;
import vn.motcua.filing.CorrectionDrafts;
import vn.motcua.filing.Drafts;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.organisation.Areas;
import vn.motcua.result.Offices;

/** A citizen's browser at the pages of filing: the forms it sends are those of the pages it was shown. */
abstract class FilingInABrowser {
    static final AccountId ACCOUNT = new AccountId("citizen:046065002205");
    static final RequestPostProcessor MINH = SignedIn.citizen("046065002205", "Tôn Thất Minh");
    static final String START = "/nop-ho-so/1.004873";

    @Autowired
    Offices offices;

    @Autowired
    Areas areas;

    @Autowired
    Drafts drafts;

    @Autowired
    CorrectionDrafts corrections;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void open_an_office() {
        offices.one();
    }

    /** An account has room for a few drafts only. */
    @BeforeEach
    @AfterEach
    void discard_what_was_begun() {
        drafts.of(ACCOUNT).forEach(draft -> drafts.discard(draft.id(), ACCOUNT));
    }

    void ask(DossierId id, String items) throws Exception {
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
        var answer = mvc.perform(request(id, items).with(clerk)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
    }

    static MockHttpServletRequestBuilder request(DossierId id, String items) {
        return post("/api/v1/dossiers/" + id + "/supplement-request")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"items\": " + items + ", \"reason\": \"Còn thiếu\"}");
    }

    /** @return address of a draft that can be filed */
    String complete() throws Exception {
        var begun = send(first(START, "NEVER_MARRIED", "NOW").param("truong-hop", "other-purpose"));
        assertThat(begun.getStatus()).as(text(begun)).isEqualTo(302);
        var draft = Objects.requireNonNull(begun.getRedirectedUrl()).replaceFirst("/to-khai/.*", "");
        send(details(draft).param("self.ethnicity", "01"));
        var last = send(result(draft, "1"));
        assertThat(last.getRedirectedUrl()).isEqualTo(draft + "/kiem-tra");
        return draft;
    }

    MockHttpServletRequestBuilder first(String address, String state, String period) {
        var commune = offices.one().commune();
        return form(address)
                .param("applicant.birthDate", "14/2/1965")
                .param("applicant.sex", "MALE")
                .param("applicant.residence.province", "46")
                .param("applicant.residence.commune", commune.value())
                .param("applicant.residence.street", "60 Nguyễn Huệ")
                .param("whom.relation", "SELF")
                .param("marital.state", state)
                .param("period.kind", period);
    }

    static MockHttpServletRequestBuilder result(String draft, String copies) {
        return form(draft + "/to-khai/result")
                .param("result.copies", copies)
                .param("result.way", "ELECTRONIC")
                .param("declaration.truth", "true");
    }

    static DossierId id(String draft) {
        return new DossierId(UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1)));
    }

    static MockHttpServletRequestBuilder form(String address) {
        return post(address).with(csrf());
    }

    MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(MINH)).andReturn().getResponse();
    }

    /** Where an answer leads, with what it told the browser to keep. */
    MockHttpServletResponse follow(MockHttpServletResponse answer) throws Exception {
        return send(get(Objects.requireNonNull(answer.getRedirectedUrl())).cookie(answer.getCookies()));
    }

    static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The form of the check page, as it is shown now. */
    MockHttpServletRequestBuilder filing(String draft) throws Exception {
        return form(draft + "/nop").param("da-xem", shown(draft + "/kiem-tra"));
    }

    MockHttpServletRequestBuilder supplement(String draft) throws Exception {
        var page = "/ho-so-cua-toi/" + id(draft) + "/bo-sung";
        return form(page).param("da-xem", shown(page));
    }

    String shown(String page) throws Exception {
        var field = Pattern.compile("name=\"da-xem\" value=\"([^\"]*)\"").matcher(text(send(get(page))));
        return field.find() ? field.group(1).replace("&#34;", "\"") : "";
    }

    static MockHttpServletRequestBuilder details(String draft) {
        return form(draft + "/to-khai/details").param("self.nationality", "VN").param("purpose.kind", "LOAN");
    }
}
