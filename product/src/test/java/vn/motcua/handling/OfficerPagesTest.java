package vn.motcua.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.CatalogueSeed;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.MaritalStatusAnswers;
import vn.motcua.dossier.Outcome;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OpenAgency;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.result.Offices;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.TheNextPage;

/** A dossier's life as its officers live it, page by page, in a commune of its own. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficerPagesTest {
    private static final ProcedureCode MARITAL_STATUS = new ProcedureCode("1.004873");
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final AreaCode PROVINCE = new AreaCode("46");

    private static final String ANSWERS = MaritalStatusAnswers.JSON;

    @Autowired
    MockMvc mvc;

    @Autowired
    Areas areas;

    @Autowired
    Agencies agencies;

    @Autowired
    Officers officers;

    @Autowired
    Competences competences;

    @Autowired
    CatalogueSeed catalogue;

    @Autowired
    SubmitDossier submitDossier;

    @Autowired
    Dossiers store;

    @Autowired
    Tasks tasks;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private AreaCode commune = PROVINCE;

    @BeforeEach
    void aCommuneOfItsOwn() {
        catalogue.load();
        var free = areas.communesOf(PROVINCE).stream()
                .filter(area -> agencies.centreFor(area.code(), SINCE)
                        .filter(centre -> centre.kind() == AgencyKind.COMMUNE_CENTRE)
                        .isEmpty())
                .toList()
                .getLast();
        commune = free.code();
        var committee = open("H57." + commune.value(), "Ủy ban nhân dân xã Thử", AgencyKind.COMMUNE_PEOPLES_COMMITTEE);
        var centre = open("H57." + commune.value() + ".01", "Trung tâm xã Thử", AgencyKind.COMMUNE_CENTRE);
        competences
                .record(new CompetenceRule.Terms(
                        new ProcedureScope.One(MARITAL_STATUS),
                        commune,
                        new Decider.Named(committee),
                        new CompetenceRule.Law("Luật Hộ tịch 2014", SignatureStyle.TM),
                        Validity.since(SINCE)))
                .orThrow();
        appoint("lan", "Nguyễn Thị Lan", centre, Role.COUNTER_CLERK);
        appoint("huy", "Trần Quốc Huy", committee, Role.SPECIALIST);
        appoint("mai", "Lê Thị Mai", committee, Role.DIVISION_HEAD);
        appoint("son", "Phạm Hồng Sơn", committee, Role.LEADER);
        appoint("van", "Võ Thị Vân", committee, Role.RECORDS_CLERK);
    }

    @Test
    void a_dossier_is_received_drafted_checked_numbered_and_handed_over() throws Exception {
        var id = filed();
        receive(id);
        draft(id);
        checkAndSign(id);
        handOver(id);
    }

    @Test
    void a_page_that_shows_older_content_decides_nothing() throws Exception {
        var id = filed();
        var address = "/mot-cua/" + id;
        assertThat(page("lan", Role.COUNTER_CLERK, address)).contains("name=\"da-xem\" value=\"1\"");
        var old = send("lan", Role.COUNTER_CLERK, post(address + "/tiep-nhan").param("da-xem", "0"));
        assertThat(old.getStatus()).isEqualTo(422);
        assertThat(text(old)).contains("Hồ sơ đã được bổ sung sau khi trang này hiện ra");
        send("lan", Role.COUNTER_CLERK, post(address + "/tiep-nhan").param("da-xem", "1"));
        var step = post("/cong-viec/" + openTask(id) + "/du-thao").param("da-xem", "0");
        assertThat(text(send("huy", Role.SPECIALIST, step))).contains("sau khi trang này hiện ra");
    }

    @Test
    void a_supplement_is_asked_for_once_and_strangers_see_nothing() throws Exception {
        var id = filed();
        var address = "/mot-cua/" + id;
        send("lan", Role.COUNTER_CLERK, post(address + "/tiep-nhan"));
        var task = openTask(id);
        assertThat(send("huy", Role.SPECIALIST, post("/cong-viec/" + task + "/nhan-viec"))
                        .getRedirectedUrl())
                .isEqualTo("/cong-viec/" + task);
        var empty = send("huy", Role.SPECIALIST, post("/cong-viec/" + task + "/bo-sung"));
        assertThat(text(empty)).contains("id=\"noi-dung-bo-sung-error\"");
        send(
                "huy",
                Role.SPECIALIST,
                post("/cong-viec/" + task + "/bo-sung")
                        .param("noi-dung-bo-sung", "Bản án ly hôn\nGiấy xác nhận cư trú")
                        .param("ly-do-bo-sung", "Còn thiếu"));
        assertThat(page("huy", Role.SPECIALIST, "/cong-viec/" + task)).contains("đang tạm dừng");
        assertThat(get("lan", Role.COUNTER_CLERK, "/ho-so/" + id + "/mau/02.pdf")
                        .getStatus())
                .isEqualTo(200);
        appoint(
                "binh",
                "Người Lạ",
                open("H57.X" + suffix.substring(0, 3).replaceAll("\\D", "7"), "Sở Khác", AgencyKind.DEPARTMENT),
                Role.SPECIALIST);
        assertThat(get("binh", Role.SPECIALIST, "/ho-so/" + id).getStatus()).isEqualTo(404);
        assertThat(get("binh", Role.SPECIALIST, "/cong-viec/" + task).getStatus())
                .isEqualTo(404);
    }

    private void receive(DossierId id) throws Exception {
        assertThat(page("lan", Role.COUNTER_CLERK, "/mot-cua")).contains("Tôn Thất Minh", "/mot-cua/" + id);
        assertThat(page("lan", Role.COUNTER_CLERK, "/mot-cua?q=ton+minh")).contains("/mot-cua/" + id);
        assertThat(page("lan", Role.COUNTER_CLERK, "/mot-cua?q=nguyen")).doesNotContain("/mot-cua/" + id);
        assertThat(page("lan", Role.COUNTER_CLERK, "/mot-cua/" + id)).contains("Tiếp nhận hồ sơ", "60 Nguyễn Huệ");

        var refused = send("lan", Role.COUNTER_CLERK, post("/mot-cua/" + id + "/tu-choi"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("href=\"#ly-do-tu-choi\"", "id=\"ly-do-tu-choi-error\"");

        var received = send(
                "lan", Role.COUNTER_CLERK, post("/mot-cua/" + id + "/tiep-nhan").param("thanh-phan", "identity"));
        assertThat(received.getRedirectedUrl()).isEqualTo("/mot-cua/" + id);
        assertThat(text(send("lan", Role.COUNTER_CLERK, TheNextPage.after(received))))
                .contains(
                        "Đã tiếp nhận hồ sơ",
                        "Mã hồ sơ H57." + commune.value() + "-261120-",
                        "/ho-so/" + id + "/mau/01.pdf",
                        "Vì sao là");
        assertThat(page("lan", Role.COUNTER_CLERK, "/mot-cua/" + id + "?xong=tiep-nhan"))
                .doesNotContain("Đã tiếp nhận hồ sơ");
        assertThat(get("lan", Role.COUNTER_CLERK, "/ho-so/" + id + "/mau/01.pdf")
                        .getContentType())
                .isEqualTo("application/pdf");
    }

    private void draft(DossierId id) throws Exception {
        var draft = openTask(id);
        assertThat(page("huy", Role.SPECIALIST, "/cong-viec/" + draft))
                .contains("14/02/1965", "Vay vốn ngân hàng", "60 Nguyễn Huệ")
                .doesNotContain("NEVER_MARRIED", "{fullName}");
        var incomplete = send(
                "huy",
                Role.SPECIALIST,
                post("/cong-viec/" + draft + "/du-thao")
                        .param("ket-luan", "REJECTED")
                        .param("fields/owner", "X"));
        assertThat(incomplete.getStatus()).isEqualTo(422);
        assertThat(text(incomplete)).contains("href=\"#fields-reason\"", "id=\"fields-reason-error\"");
        var drafted = send(
                "huy",
                Role.SPECIALIST,
                post("/cong-viec/" + draft + "/du-thao")
                        .param("ket-luan", "GRANTED")
                        .param("fields/fullName", "Tôn Thất Minh")
                        .param("fields/birthDate", "14/02/1965")
                        .param("fields/sex", "Nam")
                        .param("fields/nationality", "Việt Nam")
                        .param("fields/personalNumber", "046065002205")
                        .param("fields/residence", "60 Nguyễn Huệ, Huế")
                        .param("fields/state", "Chưa đăng ký kết hôn với ai")
                        .param("fields/purpose", "Vay vốn ngân hàng")
                        .param("ket-qua", "DRAFTED")
                        .param("y-kien", "Đủ điều kiện"));
        assertThat(drafted.getRedirectedUrl()).isEqualTo("/cong-viec/" + draft);
        assertThat(get("mai", Role.DIVISION_HEAD, "/ho-so/" + id + "/ket-qua.pdf")
                        .getContentType())
                .isEqualTo("application/pdf");
    }

    private void checkAndSign(DossierId id) throws Exception {
        var check = openTask(id);
        assertThat(page("mai", Role.DIVISION_HEAD, "/cong-viec/" + check)).contains("Đủ điều kiện", "Đồng ý");
        assertThat(send("mai", Role.DIVISION_HEAD, post("/cong-viec/" + check + "/xong"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(page("mai", Role.DIVISION_HEAD, "/cong-viec/" + check))
                .contains("Trở lại bước “Thẩm định, dự thảo kết quả”, giao cho Trần Quốc Huy. Phải ghi lý do.");
        var returned = send(
                "mai", Role.DIVISION_HEAD, post("/cong-viec/" + check + "/xong").param("ket-qua", "RETURNED"));
        assertThat(returned.getStatus()).isEqualTo(422);
        assertThat(text(returned)).contains("href=\"#y-kien\"", "id=\"y-kien-error\"", "Ghi lý do trả lại");
        finish("mai", Role.DIVISION_HEAD, check, "AGREED");
        var again =
                send("son", Role.LEADER, post("/cong-viec/" + check + "/xong").param("ket-qua", "AGREED"));
        assertThat(again.getStatus()).isIn(404, 422);

        var sign = openTask(id);
        assertThat(page("son", Role.LEADER, "/cong-viec/" + sign))
                .contains("sau đó văn thư cấp số, ngày và đóng dấu")
                .doesNotContain("Số sẽ cấp");
        var unsigned =
                send("son", Role.LEADER, post("/cong-viec/" + sign + "/xong").param("ket-qua", "SIGNED"));
        assertThat(unsigned.getStatus()).isEqualTo(422);
        assertThat(text(unsigned)).contains("Chưa ký được");
    }

    private void handOver(DossierId id) throws Exception {
        decideOnPaper(id);
        assertThat(page("lan", Role.COUNTER_CLERK, "/mot-cua?tab=tra-ket-qua"))
                .contains("/mot-cua/" + id + "/tra-ket-qua");
        assertThat(page("lan", Role.COUNTER_CLERK, "/mot-cua/" + id + "/tra-ket-qua"))
                .contains("Người nộp đã chọn khi nộp hồ sơ:")
                .containsPattern("value=\"ELECTRONIC\" checked")
                .doesNotContainPattern("value=\"COUNTER\" checked");
        var nobody = send(
                "lan",
                Role.COUNTER_CLERK,
                post("/mot-cua/" + id + "/tra-ket-qua").param("cach-tra", "COUNTER"));
        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat(text(nobody)).contains("id=\"nguoi-nhan-error\"");
        send(
                "lan",
                Role.COUNTER_CLERK,
                post("/mot-cua/" + id + "/tra-ket-qua")
                        .param("cach-tra", "COUNTER")
                        .param("nguoi-nhan", "Tôn Thất Minh"));
        assertThat(store.get(id)).isInstanceOf(Dossier.Closed.class);
        assertThat(page("huy", Role.SPECIALIST, "/ho-so/" + id)).contains("Đã trả kết quả", "Đủ điều kiện");
    }

    private void finish(String officer, Role role, UUID task, String outcome) throws Exception {
        assertThat(page(officer, role, "/cong-viec/" + task)).contains("name=\"ket-qua\"");
        var done = send(officer, role, post("/cong-viec/" + task + "/xong").param("ket-qua", outcome));
        assertThat(done.getRedirectedUrl()).isEqualTo("/cong-viec/" + task);
        assertThat(page(officer, role, "/cong-viec/" + task)).contains("Bước này đã xong");
    }

    private UUID openTask(DossierId id) {
        return tasks.of(DossierTrace.caseRef(id)).stream()
                .filter(TaskView::isOpen)
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private void decideOnPaper(DossierId id) {
        var leader = new Actor(account("son"), "Phạm Hồng Sơn", null);
        var decided =
                new DossierEvent.Decided(id, clock.instant(), leader, Decision.Verdict.GRANTED, null, "", null, null);
        transaction.executeWithoutResult(_ -> store.lock(id).append(decided));
    }

    private DossierId filed() {
        var order = new SubmitDossier.Order(
                DossierId.at(clock.instant()),
                MARITAL_STATUS,
                "other-purpose",
                answers(),
                List.of(),
                Channel.ONLINE,
                new AccountId("citizen:046065002205"),
                null,
                Language.VI);
        return switch (submitDossier.submit(order)) {
            case Outcome.Done(var dossier) -> dossier.id();
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }

    private Answers answers() {
        var name = areas.get(commune).name(SINCE);
        return Answers.of(
                json.readTree(ANSWERS.replace("COMMUNE", commune.value()).replace("NAME OF IT", name)));
    }

    private AccountId account(String name) {
        return new AccountId("officer:" + name + suffix);
    }

    private AgencyId open(String code, String name, AgencyKind kind) {
        var area = kind.isOfProvince() ? PROVINCE : commune;
        var contact = new Agency.Contact("Huế", "0234 000 000");
        return agencies.open(new OpenAgency(code, name, kind, area, null, null, contact, SINCE))
                .orThrow()
                .id();
    }

    private void appoint(String subject, String name, AgencyId agency, Role role) {
        officers.appoint(new Appointment(
                        new Appointment.Person(account(subject), name, "Công chức"),
                        agency,
                        "Bộ phận chuyên môn",
                        role.name(),
                        Set.of(role),
                        null,
                        Validity.since(SINCE)))
                .orThrow();
    }

    private String page(String officer, Role role, String address) throws Exception {
        var answer = get(officer, role, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse get(String officer, Role role, String address) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address)
                        .with(SignedIn.officer(officer + suffix, role)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String officer, Role role, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(csrf()).with(SignedIn.officer(officer + suffix, role)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
