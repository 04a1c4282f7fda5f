package vn.motcua.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.api.Idempotency;
import vn.motcua.documents.APrintedForm;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.CertificateFields;
import vn.motcua.result.DraftResult;
import vn.motcua.result.Offices;
import vn.motcua.route.Tasks;

/** One agency asks another about a dossier, on pages and through the API. */
@WithSpring
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ReceiveDossier receive;

    @Autowired
    Tasks tasks;

    @Autowired
    DraftResult draftResult;

    @Autowired
    ReadConsultations read;

    @Autowired
    ConsultationStore store;

    @Autowired
    ConsultationsCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc mvc;

    private AnOffice home;
    private AnOffice asked;

    @BeforeEach
    void open() {
        home = offices.one();
        asked = offices.another();
    }

    @Test
    void an_agency_is_asked_on_the_page_sees_what_was_chosen_and_answers() throws Exception {
        var id = received();
        var address = "/ho-so/" + id + "/lay-y-kien";
        assertThat(page(home, "huy", Role.SPECIALIST, "/ho-so/" + id)).contains(address);
        var form = page(home, "huy", Role.SPECIALIST, address);
        assertThat(form)
                .contains(
                        "name=\"muc\" type=\"checkbox\" value=\"",
                        asked.committee().toString());
        var section =
                form.split("name=\"muc\" type=\"checkbox\" value=\"", 2)[1].split("\"", 2)[0];

        var wrong = send(home, "huy", Role.SPECIALIST, post(address).param("so-ngay", "một"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("Chọn cơ quan được hỏi", "Ghi nội dung hỏi", "Điền số ngày làm việc");
        var question = "Tình trạng hôn nhân ở nơi cư trú trước";
        assertThat(send(
                                home,
                                "huy",
                                Role.SPECIALIST,
                                post(address)
                                        .param("co-quan", asked.committee().toString())
                                        .param("noi-dung", question)
                                        .param("muc", section)
                                        .param("so-ngay", "3")
                                        .param("bat-buoc", "co"))
                        .getRedirectedUrl())
                .isEqualTo(address);

        var consultation = read.of(id).getFirst();
        assertThat(consultation.asked().dueAt()).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
        assertThat(dossiers.get(id).received().orElseThrow().dueAt())
                .as("the clock of the dossier runs on")
                .isEqualTo(received(id).dueAt());
        assertThat(page(home, "huy", Role.SPECIALIST, "/ho-so/" + id)).contains("Chờ ý kiến: ");
        assertThat(page(home, "huy", Role.SPECIALIST, "/ho-so?q=" + number(id))).contains("Chờ ý kiến");

        var letter = APrintedForm.pdf();
        var theirs = "/lay-y-kien/" + consultation.id();
        assertThat(page(asked, "huy", Role.SPECIALIST, "/lay-y-kien")).contains(question, theirs);
        var shown = page(asked, "huy", Role.SPECIALIST, theirs);
        assertThat(shown).contains(question, "Lãnh đạo phòng hoặc lãnh đạo cơ quan gửi ý kiến");
        assertThat(shown.split("govuk-summary-card__title\"", -1)).hasSize(2);
        assertThat(send(asked, "huy", Role.SPECIALIST, get("/ho-so/" + id)).getStatus())
                .isEqualTo(404);

        assertThat(send(asked, "son", Role.LEADER, multipart(theirs)).getStatus())
                .isEqualTo(422);
        assertThat(send(
                                asked,
                                "son",
                                Role.LEADER,
                                multipart(theirs)
                                        .file(new MockMultipartFile("tep", "cv.pdf", "application/pdf", letter))
                                        .param("y-kien", "ON_CONDITIONS")
                                        .param("noi-dung", "Chưa đăng ký kết hôn tính đến nay"))
                        .getRedirectedUrl())
                .isEqualTo(theirs);
        assertThat(page(asked, "huy", Role.SPECIALIST, theirs))
                .contains("Đồng ý có điều kiện", "Không có chữ ký số hợp lệ")
                .doesNotContain("Phần hồ sơ được xem");
        assertThat(page(home, "huy", Role.SPECIALIST, address))
                .contains("Chưa đăng ký kết hôn tính đến nay", "Đồng ý có điều kiện");
        var file = send(home, "huy", Role.SPECIALIST, get(address + "/" + consultation.id() + "/tra-loi"));
        assertThat(file.getContentAsByteArray()).isEqualTo(letter);
        assertThat(send(
                                asked,
                                "son",
                                Role.LEADER,
                                multipart(theirs).param("y-kien", "AGREED").param("noi-dung", "x"))
                        .getStatus())
                .as("one answer")
                .isEqualTo(422);
    }

    @Test
    void a_step_waits_for_the_required_answer_until_somebody_writes_why_it_does_not() throws Exception {
        var id = received();
        var consultation = ask(id, "Ý kiến bắt buộc", true);
        var task = tasks.of(DossierTrace.caseRef(id)).getFirst();
        var done = "/cong-viec/" + task.id() + "/xong";
        var outcome = task.step().outcomes().getFirst().code();
        var drafts = page(home, "huy", Role.SPECIALIST, "/cong-viec/" + task.id());
        assertThat(drafts).contains("/ho-so/" + id + "/lay-y-kien");
        draftResult.draft(
                task.id(),
                home.officer("huy", Role.SPECIALIST),
                Decision.Verdict.GRANTED,
                CertificateFields.OF_MARITAL_STATUS);
        var refused = send(home, "huy", Role.SPECIALIST, post(done).param("ket-qua", outcome));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Còn chờ ý kiến bắt buộc của cơ quan khác");

        var address = "/ho-so/" + id + "/lay-y-kien/" + consultation;
        assertThat(send(home, "huy", Role.SPECIALIST, post(address + "/khong-cho"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(
                                home,
                                "huy",
                                Role.SPECIALIST,
                                post(address + "/khong-cho").param("khong-cho-" + consultation, "Quá hạn"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(read.of(id).getFirst().isAwaited()).isFalse();
        assertThat(read.of(id).getFirst().isOpen()).isTrue();
        assertThat(send(home, "huy", Role.SPECIALIST, post(done).param("ket-qua", outcome))
                        .getStatus())
                .as("the step goes on")
                .isEqualTo(302);
        api(
                home,
                "huy",
                Role.SPECIALIST,
                "/api/v1/consultations/" + consultation + "/passing-over",
                "{\"reason\": \"x\"}",
                422);
    }

    @Test
    void what_is_withdrawn_shows_nothing_more_and_is_not_answered() throws Exception {
        var id = received();
        var consultation = ask(id, "Sẽ rút", false);
        api(
                home,
                "huy",
                Role.SPECIALIST,
                "/api/v1/consultations/" + consultation + "/withdrawal",
                "{\"reason\": \" \"}",
                422);
        api(
                asked,
                "son",
                Role.LEADER,
                "/api/v1/consultations/" + consultation + "/withdrawal",
                "{\"reason\": \"x\"}",
                404);
        var withdrawn = api(
                home,
                "huy",
                Role.SPECIALIST,
                "/api/v1/consultations/" + consultation + "/withdrawal",
                "{\"reason\": \"Đã rõ\"}",
                200);
        assertThat(withdrawn.path("state").stringValue("")).isEqualTo("WITHDRAWN");
        assertThat(page(asked, "huy", Role.SPECIALIST, "/lay-y-kien")).doesNotContain(consultation.toString());
        assertThat(page(asked, "huy", Role.SPECIALIST, "/lay-y-kien/" + consultation))
                .contains("Đã rõ");
        api(
                asked,
                "son",
                Role.LEADER,
                "/api/v1/consultations/" + consultation + "/answer",
                "{\"opinion\": \"AGREED\", \"text\": \"Đồng ý\"}",
                422);
    }

    @Test
    void a_late_answer_is_taken_and_counted_for_who_was_late() throws Exception {
        var id = received();
        var before = read.punctuality(asked.leader());
        var late = askedAt(id, NOW.minus(Duration.ofDays(7)), NOW.minus(Duration.ofDays(2)));
        assertThat(read.punctuality(asked.leader()).overdue()).isEqualTo(before.overdue() + 1);
        assertThat(read.firstDue(List.of(id.value())))
                .as("who warns hears of it, too")
                .isEqualTo(Map.of(id.value(), NOW.minus(Duration.ofDays(2))));
        assertThat(page(home, "lan", Role.COUNTER_CLERK, "/lay-y-kien?muc=qua-han"))
                .as("the counter hears of it")
                .contains(number(id), "Quá hạn trả lời");
        var answered = api(
                asked,
                "mai",
                Role.DIVISION_HEAD,
                "/api/v1/consultations/" + late + "/answer",
                "{\"opinion\": \"NOT_AGREED\", \"text\": \"Không đồng ý\"}",
                200);
        assertThat(answered.path("state").stringValue("")).isEqualTo("ANSWERED_LATE");
        assertThat(read.firstDue(List.of(id.value()))).isEmpty();
        assertThat(read.punctuality(asked.leader()))
                .isEqualTo(new PunctualAnswers(before.inTime(), before.late() + 1, before.overdue()));
        assertThat(read.punctuality(home.leader()).late()).isZero();
    }

    @Test
    void the_table_follows_from_the_log_and_any_other_is_named() {
        var id = received();
        var consultation = ask(id, "Bảng theo nhật ký", false);
        assertThat(found(consultation.toString())).isEmpty();
        for (var damage : List.of(
                "due_at = due_at + interval '1 day'",
                "agency_id = '" + home.committee() + "'",
                "answered_at = asked_at",
                "withdrawn_at = asked_at",
                "asked_at = asked_at - interval '1 day'")) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("update consultation.consultation set " + damage + " where id = :id")
                        .param("id", consultation.value())
                        .update();
                assertThat(found(consultation.toString())).as(damage).hasSize(1);
                status.setRollbackOnly();
            });
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from consultation.consultation where id = :id")
                    .param("id", consultation.value())
                    .update();
            assertThat(found(consultation.toString())).hasSize(1);
            status.setRollbackOnly();
        });
    }

    private List<String> found(String consultation) {
        return check.different().stream().filter(consultation::equals).toList();
    }

    private DossierId received() {
        var id = offices.filed();
        receive.receive(id, home.officer("lan", Role.COUNTER_CLERK), List.of());
        return id;
    }

    private DossierEvent.Received received(DossierId id) {
        return dossiers.trace(id).stream()
                .filter(DossierEvent.Received.class::isInstance)
                .map(DossierEvent.Received.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String number(DossierId id) {
        return received(id).number().value();
    }

    private ConsultationId ask(DossierId id, String text, boolean isRequired) {
        try {
            var body = "{\"agency\": \"%s\", \"question\": \"%s\", \"workingDays\": 3, \"required\": %s}"
                    .formatted(asked.committee(), text, isRequired);
            var made = api(home, "huy", Role.SPECIALIST, "/api/v1/dossiers/" + id + "/consultations", body, 200);
            return new ConsultationId(UUID.fromString(made.path("id").stringValue("")));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** As it would be had it been asked then. */
    private ConsultationId askedAt(DossierId id, Instant at, Instant dueAt) {
        var event = new DossierEvent.ConsultationAsked(
                id,
                at,
                offices.leader(),
                UUID.randomUUID(),
                asked.committee(),
                "",
                "Đã hỏi từ tuần trước",
                List.of(),
                List.of(),
                dueAt,
                true);
        transaction.executeWithoutResult(_ -> {
            offices.append(event);
            store.add(event);
        });
        return new ConsultationId(event.consultation());
    }

    private String page(AnOffice office, String name, Role role, String address) throws Exception {
        var response = send(office, name, role, get(address));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return text(response);
    }

    private MockHttpServletResponse send(
            AnOffice office, String name, Role role, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(office.as(name, role)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private JsonNode api(AnOffice office, String name, Role role, String address, String body, int status)
            throws Exception {
        var response = mvc.perform(post(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .header(Idempotency.HEADER, UUID.randomUUID().toString())
                        .with(SignedIn.token(office.officer(name, role), "dossier.read", "dossier.write")))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(text(response)).isEqualTo(status);
        return json.readTree(text(response));
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
