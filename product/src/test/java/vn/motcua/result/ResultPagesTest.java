package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.signing.TrialSigning;
import vn.motcua.ui.TheNextPage;

/** The leader's pages for what was issued: replace, revoke, and enter a decision on paper. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResultPagesTest {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(da-xem|ket-qua|thu-hoi)\" value=\"([^\"]*)\">");

    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ResultStore results;

    @Autowired
    Results issued;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private OnPaper onPaper;

    @BeforeEach
    void paper() {
        onPaper = beans.createBean(OnPaper.class);
    }

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_leader_mends_a_wrong_result_and_nothing_typed_is_lost() throws Exception {
        var old = offices.issued();
        var address = "/ho-so/" + old.dossier();
        assertThat(page("son", Role.LEADER, address)).contains(address + "/thay-the", address + "/thu-hoi");
        assertThat(page("son", Role.LEADER, address + "/thay-the"))
                .contains("60 Nguyễn Huệ, Huế", String.valueOf(old.number()));

        var incomplete = send(post(address + "/thay-the")
                .param("ket-qua", old.id().toString())
                .param("fields/fullName", "Tôn Thất Minh Khai"));
        assertThat(incomplete.getStatus()).isEqualTo(422);
        assertThat(text(incomplete))
                .contains("id=\"ly-do-error\"", "id=\"fields-residence-error\"", "Tôn Thất Minh Khai");

        assertThat(text(send(post(address + "/thay-the?lang=en")
                        .param("ket-qua", old.id().toString()))))
                .contains("Fill in: ")
                .doesNotContain("Điền: ");

        var form = post(address + "/thay-the")
                .param("ket-qua", old.id().toString())
                .param("ly-do", "Sai nơi cư trú");
        CertificateFields.OF_MARITAL_STATUS.forEach((key, value) -> form.param("fields/" + key, value));
        var replaced = send(form);
        assertThat(replaced.getRedirectedUrl()).isEqualTo(address);
        assertThat(text(send(TheNextPage.after(replaced))))
                .contains("Đã ký kết quả mới", "Thay thế kết quả", "Sai nơi cư trú");
        var fresh = results.of(old.dossier()).getFirst();
        var mine = mvc.perform(get("/ho-so-cua-toi/" + old.dossier()).with(AnOffice.asApplicant()))
                .andReturn()
                .getResponse();
        assertThat(text(mine)).contains("/kiem-tra/" + fresh.token()).doesNotContain("/kiem-tra/" + old.token());
    }

    @Test
    void a_double_click_replaces_once() throws Exception {
        var old = offices.issued();
        for (int click = 0; click < 2; click++) {
            var form = post("/ho-so/" + old.dossier() + "/thay-the")
                    .param("ket-qua", old.id().toString())
                    .param("ly-do", "Sai nơi cư trú");
            CertificateFields.OF_MARITAL_STATUS.forEach((key, value) -> form.param("fields/" + key, value));
            assertThat(send(form).getRedirectedUrl()).isEqualTo("/ho-so/" + old.dossier());
        }
        assertThat(results.of(old.dossier())).hasSize(2);
    }

    @Test
    void the_leader_revokes_with_a_reason_that_the_applicant_reads() throws Exception {
        var result = offices.issued();
        var address = "/ho-so/" + result.dossier();
        assertThat(page("son", Role.LEADER, address + "/thu-hoi")).contains("Thu hồi kết quả");
        var without =
                send(post(address + "/thu-hoi").param("ket-qua", result.id().toString()));
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(text(without)).contains("href=\"#ly-do\"", "id=\"ly-do-error\"");
        var revoked = send(post(address + "/thu-hoi")
                .param("ket-qua", result.id().toString())
                .param("ly-do", "Cấp sai đối tượng"));
        assertThat(revoked.getRedirectedUrl()).isEqualTo(address);
        assertThat(page("son", Role.LEADER, address)).contains("Đã bị thu hồi").doesNotContain(address + "/thay-the");
        var mine = mvc.perform(get("/ho-so-cua-toi/" + result.dossier()).with(AnOffice.asApplicant()))
                .andReturn()
                .getResponse();
        assertThat(text(mine)).contains("Kết quả này đã bị thu hồi", "Cấp sai đối tượng");
        var again = send(post(address + "/thu-hoi")
                .param("ket-qua", result.id().toString())
                .param("ly-do", "Lần nữa"));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("không còn (hoặc chưa) có hiệu lực");
    }

    @Test
    void what_was_revoked_before_it_was_handed_over_goes_out_on_no_way() throws Exception {
        var result = offices.issued();
        send(post("/ho-so/" + result.dossier() + "/thu-hoi")
                .param("ket-qua", result.id().toString())
                .param("ly-do", "Cấp sai đối tượng"));
        var mine = "/ho-so-cua-toi/" + result.dossier();
        assertThat(text(mvc.perform(get(mine).with(AnOffice.asApplicant()))
                        .andReturn()
                        .getResponse()))
                .contains("Kết quả này đã bị thu hồi")
                .doesNotContain("Nhận kết quả (PDF)");
        var taken = mvc.perform(
                        post(mine + "/ket-qua").with(AnOffice.asApplicant()).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(taken.getRedirectedUrl()).isEqualTo(mine);
        assertThat(mvc.perform(get(mine + "/ket-qua.pdf").with(AnOffice.asApplicant()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);

        var handOver = "/mot-cua/" + result.dossier() + "/tra-ket-qua";
        assertThat(page("lan", Role.COUNTER_CLERK, handOver))
                .contains("đã bị thu hồi trước khi trả", "Cấp sai đối tượng", "Xác nhận đã trả quyết định thu hồi")
                .doesNotContain("Xác nhận đã trả<");
        var dossier = dossiers.get(result.dossier());
        assertThat(dossier).isInstanceOf(Dossier.Decided.class);
        assertThat(issued.inForce(dossier)).isEmpty();

        var shown = page("lan", Role.COUNTER_CLERK, handOver);
        assertThat(told(handOver, shown, false).getStatus()).isEqualTo(422);
        assertThat(told(handOver, shown, true).getRedirectedUrl()).isEqualTo("/mot-cua/" + result.dossier());
        assertThat(dossiers.get(result.dossier())).isInstanceOf(Dossier.Closed.class);
        assertThat(mvc.perform(get(mine + "/ket-qua.pdf").with(AnOffice.asApplicant()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("it does not go out afterwards either")
                .isEqualTo(404);
    }

    private MockHttpServletResponse told(String address, String shown, boolean ofRevocation) throws Exception {
        var form = post(address)
                .with(offices.one().as("lan", Role.COUNTER_CLERK))
                .with(csrf())
                .param("cach-tra", "COUNTER")
                .param("nguoi-nhan", "Tôn Thất Minh");
        HIDDEN.matcher(shown)
                .results()
                .filter(field -> ofRevocation || !field.group(1).equals("thu-hoi"))
                .forEach(field -> form.param(field.group(1), field.group(2)));
        return mvc.perform(form).andReturn().getResponse();
    }

    @Test
    void others_find_no_such_page() throws Exception {
        var result = offices.issued();
        var address = "/ho-so/" + result.dossier();
        assertThat(page("huy", Role.SPECIALIST, address)).doesNotContain("/thu-hoi", "/thay-the");
        assertThat(answer("thu", Role.LEADER, address + "/thu-hoi").getStatus()).isEqualTo(404);
        assertThat(answer("thu", Role.LEADER, address + "/thay-the").getStatus())
                .isEqualTo(404);
        assertThat(answer("huy", Role.SPECIALIST, address + "/thu-hoi").getStatus())
                .isEqualTo(403);
        assertThat(answer("son", Role.LEADER, "/ho-so/" + offices.filed() + "/thu-hoi")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_decision_on_paper_is_entered_once_the_route_is_done() throws Exception {
        var id = onPaper();
        var address = "/ho-so/" + id;
        assertThat(page("son", Role.LEADER, address)).contains(address + "/quyet-dinh");
        var nothing = send(post(address + "/quyet-dinh"));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(text(nothing)).contains("href=\"#ket-luan\"", "Hãy chọn kết luận");
        var decided = send(post(address + "/quyet-dinh")
                .param("ket-luan", "REJECTED")
                .param("ly-do", "Không đủ điều kiện theo Điều 21"));
        assertThat(decided.getRedirectedUrl()).isEqualTo(address);
        assertThat(dossiers.get(id))
                .isInstanceOfSatisfying(
                        Dossier.Decided.class,
                        one -> assertThat(one.decision())
                                .isEqualTo(new Decision(
                                        Decision.Verdict.REJECTED,
                                        one.decision().at(),
                                        null)));
        var again = send(post(address + "/quyet-dinh").param("ket-luan", "GRANTED"));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("không làm được ở trạng thái hiện tại");
    }

    @Test
    void where_the_result_is_signed_no_decision_is_entered_by_hand() throws Exception {
        var id = offices.received();
        assertThat(page("son", Role.LEADER, "/ho-so/" + id)).doesNotContain("/quyet-dinh");
        assertThat(page("son", Role.LEADER, "/ho-so/" + id + "/quyet-dinh")).contains("Hiện không có quyết định nào");
        assertThat(send(post("/ho-so/" + id + "/quyet-dinh").param("ket-luan", "GRANTED"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(dossiers.get(id)).isInstanceOf(Dossier.InHandling.class);
    }

    @Test
    void the_leader_finds_what_waits_for_a_decision_and_others_find_nothing() throws Exception {
        onPaper();
        var now = clock.instant();
        var onTime = onPaper(now, Duration.ofDays(3));
        var late = onPaper(now.minus(Duration.ofDays(4)), Duration.ofDays(3));
        var soonLate = onPaper(now.minus(Duration.ofDays(3)), Duration.ofDays(3).plusMinutes(30));
        var onItsWay = offices.receivedUnder("1.004873@2025-07-01", now.minus(Duration.ofDays(5)), Duration.ofDays(3));
        onPaper.start(onItsWay);
        var signed = offices.received();

        var list = page("son", Role.LEADER, "/cho-quyet-dinh");
        assertThat(list)
                .containsSubsequence(
                        "/ho-so/" + late + "/quyet-dinh",
                        "Quá hạn",
                        "/ho-so/" + soonLate + "/quyet-dinh",
                        "Sắp đến hạn",
                        "/ho-so/" + onTime + "/quyet-dinh",
                        "Trong hạn")
                .doesNotContain(onItsWay.toString(), signed.toString());
        assertThat(page("son", Role.LEADER, "/ho-so/" + late)).contains("href=\"/cho-quyet-dinh\"");
        assertThat(awaited("son").findValuesAsString("urgency"))
                .startsWith("LATE", "SOON_LATE")
                .doesNotContainSubsequence("ON_TIME", "LATE");
        assertThat(awaited("son").findValuesAsString("id"))
                .startsWith(late.toString(), soonLate.toString())
                .contains(onTime.toString())
                .doesNotContain(onItsWay.toString());

        send(post("/ho-so/" + late + "/quyet-dinh").param("ket-luan", "GRANTED"));
        assertThat(page("son", Role.LEADER, "/cho-quyet-dinh")).doesNotContain(late.toString());

        assertThat(page("thu", Role.LEADER, "/cho-quyet-dinh")).contains("Không có hồ sơ nào chờ ghi quyết định");
        assertThat(awaited("thu").path("lines").size()).isZero();
        assertThat(answer("huy", Role.SPECIALIST, "/cho-quyet-dinh").getStatus())
                .isEqualTo(403);
    }

    @Test
    void the_list_goes_on_page_by_page() throws Exception {
        onPaper();
        var now = clock.instant();
        for (int i = 0; i < 31; i++) {
            onPaper(now, Duration.ofDays(60).plusSeconds(i));
        }
        var first = awaited("son");
        assertThat(first.path("lines").size()).isEqualTo(30);
        var next = first.path("next").stringValue("");
        assertThat(page("son", Role.LEADER, "/cho-quyet-dinh")).contains("rel=\"next\"");
        assertThat(page("son", Role.LEADER, "/cho-quyet-dinh?tiep=" + next)).contains("rel=\"prev\"");
        assertThat(answer("son", Role.LEADER, "/cho-quyet-dinh?tiep=x").getStatus())
                .isEqualTo(422);
    }

    private JsonNode awaited(String leader) throws Exception {
        var token = SignedIn.token(offices.one().officer(leader, Role.LEADER), "dossier.read");
        var answer = mvc.perform(get("/api/v1/awaited-decisions").with(token))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return json.readTree(text(answer));
    }

    private DossierId onPaper() {
        return onPaper.waiting();
    }

    private DossierId onPaper(Instant receivedAt, Duration limit) {
        return onPaper.waiting(receivedAt, limit);
    }

    private String page(String officer, Role role, String address) throws Exception {
        var answer = answer(officer, role, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse answer(String officer, Role role, String address) throws Exception {
        return mvc.perform(get(address).with(offices.one().as(officer, role)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(offices.one().as("son", Role.LEADER)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
