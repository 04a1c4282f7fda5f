package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.PauseMode;
import vn.motcua.catalogue.CatalogueSeed;
import vn.motcua.documents.APrintedForm;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.DueDates;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.Outcome;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.CertificateFields;
import vn.motcua.result.Offices;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;

/** What goes wrong between filing and deciding is answered in words, and nothing is lost or half done. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingGoesWrongTest {
    private static final RequestPostProcessor MOTHER = SignedIn.citizen("046195000123", "Trần Thị Bình");
    private static final RequestPostProcessor STRANGER = SignedIn.citizen("046095000001", "Người Lạ");
    private static final Pattern INCIDENT = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}");

    @Autowired
    Offices offices;

    @Autowired
    CatalogueSeed catalogue;

    @Autowired
    Tasks tasks;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DueDates dueDates;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void offer_something() {
        catalogue.load();
    }

    @Test
    void a_wrong_file_is_refused_by_its_content_at_its_field_and_a_right_one_beside_it_is_kept() throws Exception {
        var draft = draft("1.001193", "certificate");
        var papers = text(send(get(draft + "/giay-to"), MOTHER));
        var component = first(papers, "name=\"thanh-phan\" value=\"([^\"]+)\"");
        var program =
                new MockMultipartFile("tep", "giay-chung-sinh.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1, 2});
        var refused = send(upload(draft, component, program), MOTHER);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("giay-chung-sinh.pdf: ", "href=\"#" + component);

        // A photo that lies in the cloud only.
        var nothing = send(
                upload(draft, component, new MockMultipartFile("tep", "anh.jpg", "image/jpeg", new byte[0])), MOTHER);
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(text(nothing)).contains("anh.jpg: Tệp không có nội dung", "chọn lại");
        assertThat(send(upload(draft, component, new MockMultipartFile("tep", "", null, new byte[0])), MOTHER)
                        .getRedirectedUrl())
                .isEqualTo(draft + "/giay-to");

        var paper = new MockMultipartFile("tep", "giay-chung-sinh.pdf", "application/pdf", APrintedForm.pdf());
        assertThat(send(upload(draft, component, paper), MOTHER).getRedirectedUrl())
                .isEqualTo(draft + "/giay-to");
        var again = send(upload(draft, component, program), MOTHER);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("✓ giay-chung-sinh.pdf");
    }

    @Test
    void the_same_file_twice_is_one_paper_and_that_is_said() throws Exception {
        var draft = draft("1.001193", "certificate");
        var component = first(text(send(get(draft + "/giay-to"), MOTHER)), "name=\"thanh-phan\" value=\"([^\"]+)\"");
        var file = APrintedForm.pdf();
        send(upload(draft, component, new MockMultipartFile("tep", "mot.pdf", "application/pdf", file)), MOTHER);
        var mot = new MockMultipartFile("tep", "mot.pdf", "application/pdf", file);
        assertThat(send(upload(draft, component, mot), MOTHER).getRedirectedUrl())
                .as("a double click")
                .isEqualTo(draft + "/giay-to");
        var again = send(
                upload(draft, component, new MockMultipartFile("tep", "hai.pdf", "application/pdf", file)), MOTHER);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again))
                .contains("✓ mot.pdf", "hai.pdf: tệp này đã có trong mục này")
                .doesNotContain("✓ hai.pdf");
    }

    @Test
    void answers_typed_when_the_session_was_over_are_in_the_form_after_signing_in() throws Exception {
        var draft = draft("1.004873", "other-purpose");
        var late = mvc.perform(post(draft + "/to-khai/applicant")
                        .header("Origin", "http://localhost")
                        .contentType("application/x-www-form-urlencoded")
                        .content("applicant.phone=0914000111&_csrf=gone"))
                .andReturn()
                .getResponse();
        assertThat(late.getRedirectedUrl()).isEqualTo("/dang-nhap?ve=%2Fnop-ho-so%2Ftiep-tuc&loi=het-phien-da-giu");
        var cookie = late.getCookies()[0];
        var restored = send(get("/nop-ho-so/tiep-tuc").cookie(cookie), MOTHER);
        assertThat(restored.getRedirectedUrl()).isEqualTo(draft + "/to-khai/applicant");
        assertThat(text(send(get(draft + "/to-khai/applicant"), MOTHER))).contains("0914000111");
    }

    @Test
    void parked_answers_of_one_do_not_open_for_another() throws Exception {
        var draft = draft("1.004873", "other-purpose");
        var late = mvc.perform(post(draft + "/to-khai/applicant")
                        .header("Origin", "http://localhost")
                        .contentType("application/x-www-form-urlencoded")
                        .content("applicant.phone=0914000222"))
                .andReturn()
                .getResponse();
        var cookie = late.getCookies()[0];
        var restored = send(get("/nop-ho-so/tiep-tuc").cookie(cookie), STRANGER);
        assertThat(restored.getRedirectedUrl()).isEqualTo("/ho-so-cua-toi");
    }

    @Test
    void somebody_elses_dossier_or_draft_is_answered_as_one_that_is_not_there() throws Exception {
        var dossier = offices.filed().toString();
        var draft = draft("1.004873", "other-purpose");
        var draftId = draft.substring(draft.lastIndexOf('/') + 1);
        for (var address : List.of(
                "/ho-so-cua-toi/ID",
                "/ho-so-cua-toi/ID/ket-qua.pdf",
                "/ho-so-cua-toi/ID/giay-tiep-nhan.pdf",
                "/ho-so-cua-toi/ID/danh-gia",
                "/ho-so-cua-toi/ID/bo-sung")) {
            sameAsUnknown(address, dossier);
        }
        sameAsUnknown("/nop-ho-so/ban-nhap/ID", draftId);
        sameAsUnknown("/nop-ho-so/ban-nhap/ID/giay-to", draftId);
        sameAsUnknown("/nop-ho-so/ban-nhap/ID/kiem-tra", draftId);
        var token = SignedIn.token(SignedIn.person("046095000001", "Người Lạ"), "dossier.read");
        var foreign = send(get("/api/v1/my-dossiers/" + dossier), token);
        var unknown = send(get("/api/v1/my-dossiers/" + new UUID(0, 7)), token);
        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(blurred(foreign)).isEqualTo(blurred(unknown)).contains("/problems/not-found");
    }

    @Test
    void of_two_officers_who_finish_the_same_step_the_second_learns_who_was_first() throws Exception {
        var id = offices.filed();
        var office = offices.one();
        send(post("/mot-cua/" + id + "/tiep-nhan").with(csrf()), office.as("lan", Role.COUNTER_CLERK));
        var task = tasks.of(DossierTrace.caseRef(id)).stream()
                .filter(TaskView::isOpen)
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        var form = text(send(get("/cong-viec/" + task), office.as("tam", Role.SPECIALIST)));
        assertThat(form).contains("name=\"ket-qua\"");

        assertThat(send(drafted(task), office.as("huy", Role.SPECIALIST)).getRedirectedUrl())
                .isEqualTo("/cong-viec/" + task);
        var second = send(drafted(task), office.as("tam", Role.SPECIALIST));
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(text(second)).contains("huy đã hoàn thành bước này lúc 10:00 20/11/2026", "Không có gì bị thay đổi");
        assertThat(dossiers.trace(id).stream()
                        .filter(DossierEvent.StepTaken.class::isInstance)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_due_date_in_a_year_without_calendar_is_refused_with_the_year() {
        var rule = new ClockRule(new Limit(3, LimitUnit.WORKING_DAY), null, PauseMode.SUBTRACT);
        var due = dueDates.from(
                Instant.parse("2030-03-04T03:00:00Z"), offices.one().committee(), rule, List.of());
        assertThat(due).isEqualTo(Outcome.no(new DossierRefusal.CalendarLacksYear(2030)));
    }

    private static MockHttpServletRequestBuilder drafted(UUID task) {
        var request = post("/cong-viec/" + task + "/du-thao").with(csrf());
        CertificateFields.OF_MARITAL_STATUS.forEach((key, value) -> request.param("fields/" + key, value));
        return request.param("ket-luan", "GRANTED").param("ket-qua", "DRAFTED").param("y-kien", "Đủ");
    }

    private void sameAsUnknown(String address, String id) throws Exception {
        var foreign = send(get(address.replace("ID", id)), STRANGER);
        var unknown = send(get(address.replace("ID", new UUID(0, 7).toString())), STRANGER);
        assertThat(foreign.getStatus()).as(address).isEqualTo(404);
        assertThat(unknown.getStatus()).as(address).isEqualTo(404);
        assertThat(blurred(foreign)).as(address).isEqualTo(blurred(unknown));
    }

    /** Without the ids and incident numbers, which differ from question to question. */
    private static String blurred(MockHttpServletResponse answer) throws Exception {
        return INCIDENT.matcher(text(answer)).replaceAll("#").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    /** @return address of a new draft of the mother's */
    private String draft(String procedure, String caseKey) throws Exception {
        var page = text(send(get("/nop-ho-so/" + procedure), MOTHER));
        var known = page.contains("value=\"" + caseKey + "\"")
                ? caseKey
                : first(page, "name=\"truong-hop\"[^>]*value=\"([^\"]+)\"");
        var begun = send(post("/nop-ho-so/" + procedure).with(csrf()).param("truong-hop", known), MOTHER);
        return Objects.requireNonNull(begun.getRedirectedUrl());
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(
            String draft, String component, MockMultipartFile file) {
        return multipart(draft + "/giay-to")
                .file(file)
                .param("thanh-phan", component)
                .param("tiep", "tai")
                .with(csrf());
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(who)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
