package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.api.Idempotency;
import vn.motcua.casefile.Originals;
import vn.motcua.documents.PdfA;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Commands.Answer;
import vn.motcua.result.Commands.Who;
import vn.motcua.result.LawOfStages.Deed;

/** Each outcome that the law knows, on a page and through the API, with what is printed of it. */
@WithSpring
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutcomesTest {
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");
    private static final String DOUBLE = "Giấy chứng nhận CH 0123, bản chính";

    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc mvc;

    private Commands commands;

    @BeforeEach
    void open() {
        commands = beans.createBean(Commands.class);
        offices.one();
    }

    @Test
    void a_second_supplement_is_the_heads_with_a_reason_that_stays_in_the_log() throws Exception {
        var id = received();
        done(id, Deed.ASK, Who.SPECIALIST);
        done(id, Deed.GIVE, Who.APPLICANT);
        var body = "{\"items\": [\"Bản án\"], \"reason\": \"Thiếu\"%s}";
        assertThat(api("huy", Role.SPECIALIST, id, "supplement-request", body.formatted(""), 422)
                        .path("type")
                        .stringValue(""))
                .endsWith("dossier.second-supplement");
        var again = body.formatted(", \"secondReason\": \"Bão làm hỏng giấy đã nộp\"");
        api("huy", Role.SPECIALIST, id, "supplement-request", again, 404);
        api("son", Role.LEADER, id, "supplement-request", body.formatted(", \"secondReason\": \" \""), 422);

        var address = "/ho-so/" + id + "/bo-sung-lan-nua";
        assertThat(page("son", Role.LEADER, "/ho-so/" + id)).contains(address);
        assertThat(page("huy", Role.SPECIALIST, "/ho-so/" + id)).doesNotContain(address);
        assertThat(page("son", Role.LEADER, address)).contains("bị tính là quá hạn", "đã được yêu cầu bổ sung 1 lần");
        var empty = send("son", Role.LEADER, post(address));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(text(empty)).contains("noi-dung-bo-sung");
        assertThat(send(
                                "son",
                                Role.LEADER,
                                post(address)
                                        .param("noi-dung-bo-sung", "Bản án")
                                        .param("ly-do-bo-sung", "Thiếu")
                                        .param("ly-do-lan-nua", "Bão làm hỏng giấy đã nộp"))
                        .getRedirectedUrl())
                .isEqualTo("/ho-so/" + id);

        assertThat(dossiers.get(id).supplements()).isEqualTo(2);
        assertThat(page("huy", Role.SPECIALIST, "/ho-so/" + id))
                .contains("Lý do thủ trưởng yêu cầu thêm lần nữa: Bão làm hỏng giấy đã nộp");
        assertThat(pdf("huy", Role.SPECIALIST, "/ho-so/" + id + "/mau/02.pdf"))
                .contains("yêu cầu bổ sung thêm lần này vì: Bão làm hỏng giấy đã nộp.")
                .doesNotContain("chỉ được yêu cầu một lần");
        done(id, Deed.GIVE, Who.APPLICANT);
        assertThat(register(id).path("timeliness").stringValue("")).isEqualTo("AFTER");
    }

    @Test
    void asking_for_a_supplement_of_what_has_ended_is_refused_and_not_unknown() throws Exception {
        var id = offices.filed();
        done(id, Deed.REFUSE, Who.CLERK);
        var body = "{\"items\": [\"Bản án\"], \"reason\": \"Thiếu\"}";
        assertThat(api("lan", Role.COUNTER_CLERK, id, "supplement-request", body, 422)
                        .path("stage")
                        .stringValue(""))
                .isEqualTo("REFUSED");
    }

    @Test
    void the_counter_stops_what_the_applicant_asks_to_be_stopped() throws Exception {
        var id = received();
        var address = "/mot-cua/" + id;
        assertThat(page("lan", Role.COUNTER_CLERK, address)).contains(address + "/dung");
        assertThat(send("lan", Role.COUNTER_CLERK, post(address + "/dung")).getStatus())
                .isEqualTo(422);
        api("huy", Role.SPECIALIST, id, "withdrawal", "{\"reason\": \"Đơn\"}", 403);
        send(
                "lan",
                Role.COUNTER_CLERK,
                post(address + "/dung").param("ly-do-dung", "Đơn đề nghị ngày 20/11/2026, đổi ý"));
        assertThat(dossiers.get(id)).isInstanceOf(Dossier.Withdrawn.class);
        assertThat(page("lan", Role.COUNTER_CLERK, address)).doesNotContain(address + "/dung");
        assertThat(pdf("lan", Role.COUNTER_CLERK, "/ho-so/" + id + "/mau/05.pdf"))
                .contains("Đơn đề nghị ngày 20/11/2026, đổi ý.", "Bộ phận một cửa ghi nhận đề nghị: lan");
        api("lan", Role.COUNTER_CLERK, id, "withdrawal", "{\"reason\": \"Đơn\"}", 422);
        assertThat(register(id).path("stopped").booleanValue()).isTrue();
    }

    @Test
    void an_apology_is_the_applicants_to_read_and_the_first_date_stays() throws Exception {
        var id = received();
        assertThat(commands.perform(id, Deed.EXTEND, Who.LEADER, 2)).isEqualTo(Answer.DONE);
        assertThat(commands.perform(id, Deed.EXTEND, Who.LEADER, 3)).isEqualTo(Answer.REFUSED);
        var mine = mvc.perform(get("/ho-so-cua-toi/" + id).with(AnOffice.asApplicant()))
                .andReturn()
                .getResponse();
        assertThat(text(mine)).contains("/phieu-xin-loi.pdf", "Hẹn ban đầu");
        var paper = mvc.perform(
                        get("/ho-so-cua-toi/" + id + "/phieu-xin-loi.pdf").with(AnOffice.asApplicant()))
                .andReturn()
                .getResponse();
        assertThat(read(paper.getContentAsByteArray())).contains("Thời gian hẹn trả mới", "Chờ xác minh.");
    }

    @Test
    void what_is_rejected_on_paper_is_rejected_with_written_reasons() throws Exception {
        var id = beans.createBean(OnPaper.class).waiting();
        api("son", Role.LEADER, id, "decision", "{\"verdict\": \"REJECTED\"}", 422);
        var address = "/ho-so/" + id + "/quyet-dinh";
        var bare = send("son", Role.LEADER, post(address).param("ket-luan", "REJECTED"));
        assertThat(bare.getStatus()).isEqualTo(422);
        assertThat(text(bare)).contains("ly-do-error").containsPattern("value=\"REJECTED\" checked");
        send(
                "son",
                Role.LEADER,
                post(address).param("ket-luan", "REJECTED").param("ly-do", "Chưa đủ tuổi theo Điều 8"));
        assertThat(dossiers.get(id)).isInstanceOf(Dossier.Decided.class);
        assertThat(pdf("lan", Role.COUNTER_CLERK, "/ho-so/" + id + "/mau/03.pdf"))
                .contains("THÔNG BÁO TỪ CHỐI GIẢI QUYẾT HỒ SƠ", "Chưa đủ tuổi theo Điều 8.", "THỦ TRƯỞNG CƠ QUAN")
                .containsPattern("Số: \\d{2,}/TB-TC");
        var mine = mvc.perform(get("/ho-so-cua-toi/" + id).with(AnOffice.asApplicant()))
                .andReturn()
                .getResponse();
        assertThat(text(mine)).contains("/phieu-tu-choi.pdf", "Chưa đủ tuổi theo Điều 8");
        assertThat(register(id).path("rejected").booleanValue()).isTrue();
    }

    @Test
    void a_verification_on_site_is_a_record_with_time_place_and_people() throws Exception {
        var id = received();
        var address = "/ho-so/" + id + "/xac-minh";
        assertThat(page("huy", Role.SPECIALIST, "/ho-so/" + id)).contains(address);
        assertThat(page("lan", Role.COUNTER_CLERK, "/ho-so/" + id)).doesNotContain(address);
        var wrong = send(
                "huy",
                Role.SPECIALIST,
                post(address).param("ngay", "2026-11-21").param("gio", "09:00").param("noi", "Thửa 12"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("ngay-error", "thanh-phan-error", "ket-qua-error", "value=\"Thửa 12\"");
        var body = "{\"visitedAt\": \"2026-11-20T03:00:00Z\", \"place\": \"Thửa 12\", \"people\": [\"Lan, công chức\"],"
                + " \"found\": \"Đúng hiện trạng\"}";
        api("lan", Role.COUNTER_CLERK, id, "site-verifications", body, 404);
        api("huy", Role.SPECIALIST, id, "site-verifications", body, 200);
        assertThat(dossiers.trace(id).getLast())
                .isInstanceOfSatisfying(
                        DossierEvent.VerifiedOnSite.class,
                        visit -> assertThat(visit.people()).containsExactly("Lan, công chức"));
        assertThat(page("huy", Role.SPECIALIST, "/ho-so/" + id))
                .contains("Xác minh thực địa", "10:00 20/11/2026, tại Thửa 12", "Đúng hiện trạng");
        var mine = text(mvc.perform(get("/ho-so-cua-toi/" + id).with(AnOffice.asApplicant()))
                .andReturn()
                .getResponse());
        assertThat(mine).contains("tại Thửa 12").doesNotContain("Đúng hiện trạng");
        done(id, Deed.WITHDRAW, Who.APPLICANT);
        api("huy", Role.SPECIALIST, id, "site-verifications", body, 422);
    }

    @Test
    void originals_are_kept_by_name_and_go_back_whatever_became_of_the_dossier() throws Exception {
        var id = received();
        var address = "/ho-so/" + id + "/ban-chinh";
        assertThat(page("lan", Role.COUNTER_CLERK, "/ho-so/" + id)).contains(address);
        send("lan", Role.COUNTER_CLERK, post(address + "/nhan").param("giay-to", DOUBLE + "\nHộ chiếu"));
        assertThat(Originals.held(dossiers.trace(id))).containsExactly(DOUBLE, "Hộ chiếu");
        assertThat(page("huy", Role.SPECIALIST, "/ho-so/" + id)).contains("Cơ quan đang giữ bản chính: " + DOUBLE);
        api("lan", Role.COUNTER_CLERK, id, "originals-returns", "{\"items\": [\"Sổ hộ khẩu\"], \"to\": \"Minh\"}", 422);
        done(id, Deed.WITHDRAW, Who.APPLICANT);
        assertThat(send("lan", Role.COUNTER_CLERK, post(address + "/tra").param("tra-lai", DOUBLE))
                        .getStatus())
                .isEqualTo(422);
        send(
                "lan",
                Role.COUNTER_CLERK,
                post(address + "/tra").param("tra-lai", DOUBLE).param("nguoi-nhan", "Minh"));
        assertThat(Originals.held(dossiers.trace(id))).containsExactly("Hộ chiếu");
        api("lan", Role.COUNTER_CLERK, id, "originals-returns", "{\"items\": [\"Hộ chiếu\"], \"to\": \"Minh\"}", 200);
        assertThat(Originals.held(dossiers.trace(id))).isEmpty();
        assertThat(page("lan", Role.COUNTER_CLERK, "/ho-so/" + id)).doesNotContain(address);
    }

    @Test
    void control_sheet_and_register_follow_from_the_log() throws Exception {
        var id = received();
        done(id, Deed.VISIT, Who.SPECIALIST);
        var sheet = mvc.perform(
                        get("/ho-so/" + id + "/mau/06.pdf").with(offices.one().as("huy", Role.SPECIALIST)))
                .andReturn()
                .getResponse();
        assertThat(read(sheet.getContentAsByteArray()))
                .contains(
                        "Mẫu số 06",
                        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
                        "Bên giao",
                        "Trước hạn",
                        "huy, Ủy ban nhân dân xã Thử");
        assertThat(PdfA.findings(sheet.getContentAsByteArray())).isEmpty();
        var number = dossiers.get(id).number().orElseThrow().value();
        assertThat(registerPage(number)).contains(number, "/so-theo-doi.pdf?noi=");
        assertThat(pdf("lan", Role.COUNTER_CLERK, "/so-theo-doi.pdf?tu=2026-11-20&den=2026-11-20"))
                .contains("Mẫu số 07", "SỔ THEO DÕI HỒ SƠ", "từ ngày 20/11/2026");
        assertThat(answer("lan", Role.COUNTER_CLERK, "/so-theo-doi?tu=2026-11-20&den=2026-11-19")
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer("huy", Role.SPECIALIST, "/so-theo-doi").getStatus()).isEqualTo(403);
        assertThat(register(id).path("number").stringValue("")).isEqualTo(number);
    }

    @Test
    void a_parameter_that_nobody_reads_is_not_dropped_in_silence() throws Exception {
        var token = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read");
        var counter = "/api/v1/counters/" + offices.one().centre();
        var unknown = mvc.perform(
                        get(counter + "/dossiers?queu=ENDED&changereason=x").with(token))
                .andReturn()
                .getResponse();
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(text(unknown)).contains("'queue'", "'changeReason'");
        assertThat(mvc.perform(get(counter + "/dossiers?queue=ENDED&lang=en").with(token))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    private DossierId received() {
        var id = offices.filed();
        done(id, Deed.RECEIVE, Who.CLERK);
        return id;
    }

    private void done(DossierId id, Deed deed, Who who) {
        assertThat(commands.perform(id, deed, who, 0)).as(deed.name()).isEqualTo(Answer.DONE);
    }

    /** The page of the register that has the number: others share the day. */
    private String registerPage(String number) throws Exception {
        var address = "/so-theo-doi?tu=2026-11-20&den=2026-11-20";
        var page = page("lan", Role.COUNTER_CLERK, address);
        for (int pages = 0; pages < 100 && !page.contains(number); pages++) {
            var next = NEXT.matcher(page);
            assertThat(next.find()).as(number + " stands on no page").isTrue();
            page = page("lan", Role.COUNTER_CLERK, next.group(1).replace("&amp;", "&"));
        }
        return page;
    }

    /** Its line, wherever the register has it. */
    private JsonNode register(DossierId id) throws Exception {
        var token = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read");
        var cursor = "";
        for (int pages = 0; pages < 100; pages++) {
            var answer = mvc.perform(get("/api/v1/counters/" + offices.one().centre()
                                    + "/register?from=2026-11-20&to=2026-11-20" + cursor)
                            .with(token))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            var read = json.readTree(text(answer));
            for (var line : read.path("lines")) {
                if (line.path("dossier").stringValue("").equals(id.toString())) {
                    return line;
                }
            }
            cursor = "&cursor=" + read.path("next").stringValue("");
        }
        throw new AssertionError("The register must have " + id);
    }

    private JsonNode api(String name, Role role, DossierId id, String what, String body, int status) throws Exception {
        var token = SignedIn.token(offices.one().officer(name, role), "dossier.read", "dossier.write");
        var answer = mvc.perform(post("/api/v1/dossiers/" + id + "/" + what)
                        .with(token)
                        .header(Idempotency.HEADER, UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
        return json.readTree(text(answer));
    }

    private String page(String officer, Role role, String address) throws Exception {
        var answer = answer(officer, role, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    private String pdf(String officer, Role role, String address) throws Exception {
        var answer = answer(officer, role, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return read(answer.getContentAsByteArray());
    }

    private static String read(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private MockHttpServletResponse answer(String officer, Role role, String address) throws Exception {
        return mvc.perform(get(address).with(offices.one().as(officer, role)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String officer, Role role, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(csrf()).with(offices.one().as(officer, role)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
