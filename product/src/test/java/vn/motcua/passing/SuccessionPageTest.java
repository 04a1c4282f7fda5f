package vn.motcua.passing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FilingReferences;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.result.Offices;
import vn.motcua.signing.TrialSigning;

/** The administrator's page: what passes is what was seen. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuccessionPageTest {
    private static final String PAGE = "/quan-tri/chuyen-ho-so";
    private static final String GROUND = "Quyết định số 12/QĐ-UBND {a&b} ngày 20/11/2026";
    private static final Pattern MARK = Pattern.compile("name=\"da-xem\" value=\"([^\"]+)\"");

    @Autowired
    Offices offices;

    @Autowired
    PassDossiers passDossiers;

    @Autowired
    Dossiers dossiers;

    @Autowired
    FilingReferences references;

    @Autowired
    MockMvc mvc;

    @Test
    void what_was_seen_passes_and_the_page_says_what_remains() throws Exception {
        var here = offices.one();
        var there = offices.another();
        var id = passedThere();

        var seen = page(outlook(there.committee(), here.committee()));
        assertThat(seen)
                .contains("Quyết định số 12/QĐ-UBND {a&amp;b}", "Mới nộp")
                .containsPattern("Chuyển \\d+ hồ sơ\\s*<");

        var sent = send(confirm(there, here, mark(seen)));
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(dossiers.get(id).seat().agency()).isEqualTo(here.committee());
        assertThat(page(get(URI.create(Objects.requireNonNull(sent.getRedirectedUrl())))))
                .contains("Cơ quan này không còn giữ hồ sơ nào", "{a&amp;b}")
                .containsPattern("Đã chuyển [1-9]\\d* hồ sơ");
    }

    @Test
    void nothing_passes_when_other_dossiers_would_pass_than_were_seen() throws Exception {
        var here = offices.one();
        var there = offices.another();
        var first = passedThere();
        var seen = mark(page(outlook(there.committee(), here.committee())));
        var second = passedThere();

        var sent = send(confirm(there, here, seen));
        assertThat(sent.getStatus()).isEqualTo(422);
        var text = sent.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains("Danh sách hồ sơ đã thay đổi", "href=\"#ho-so\"");
        assertThat(dossiers.get(first).seat().agency()).isEqualTo(there.committee());

        assertThat(send(confirm(there, here, mark(text))).getStatus()).isEqualTo(302);
        assertThat(dossiers.get(second).seat().agency()).isEqualTo(here.committee());
    }

    @Test
    void whoever_cannot_pass_is_named_with_the_reason_before_anything_is_done() throws Exception {
        var here = offices.one();
        var there = offices.another();
        var id = passedThere();
        assertThat(page(outlook(there.committee(), there.centre())))
                .contains(
                        references.of(id).orElseThrow().toString(),
                        "Cơ quan kế nhiệm chưa có người giữ vai trò",
                        "Vai trò còn thiếu: Công chức chuyên môn, Lãnh đạo phòng, Văn thư.")
                .doesNotContain("da-xem");
        send(confirm(there, here, mark(page(outlook(there.committee(), here.committee())))));
    }

    @Test
    void each_field_that_is_missing_is_named_and_what_was_chosen_stays() throws Exception {
        var sent = send(get(PAGE + "/xem").param("tu", offices.one().committee().toString()));
        assertThat(sent.getStatus()).isEqualTo(422);
        assertThat(sent.getContentAsString(StandardCharsets.UTF_8))
                .contains("id=\"den-error\"", "id=\"can-cu-error\"", "selected")
                .doesNotContain("id=\"tu-error\"");
        assertThat(page(get("/quan-tri/co-quan/" + offices.one().committee())))
                .contains(PAGE + "?tu=" + offices.one().committee());
    }

    private DossierId passedThere() {
        var id = offices.filed();
        var order = new PassDossiers.Order(
                offices.one().committee(), offices.another().committee(), GROUND);
        var administrator =
                new User.Officer(new AccountId("officer:quan.tri"), "Lê Văn Quản", Set.of(Role.ADMINISTRATOR));
        assertThat(passDossiers.pass(id, order, administrator)).isEmpty();
        return id;
    }

    private static MockHttpServletRequestBuilder outlook(AgencyId from, AgencyId to) {
        return asked(get(PAGE + "/xem"), from, to);
    }

    private static MockHttpServletRequestBuilder confirm(AnOffice from, AnOffice to, String mark) {
        return asked(post(PAGE).with(csrf()), from.committee(), to.committee()).param("da-xem", mark);
    }

    private static MockHttpServletRequestBuilder asked(
            MockHttpServletRequestBuilder request, AgencyId from, AgencyId to) {
        return request.param("tu", from.toString()).param("den", to.toString()).param("can-cu", GROUND);
    }

    private static String mark(String page) {
        var found = MARK.matcher(page);
        assertThat(found.find()).as("a mark to confirm by").isTrue();
        return found.group(1);
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        var response = send(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedIn.officer("quan.tri", Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse();
    }
}
