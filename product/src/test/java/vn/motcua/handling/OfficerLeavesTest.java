package vn.motcua.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.OfficerSignedIn;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Validity;
import vn.motcua.result.Offices;
import vn.motcua.route.AssignTasks;
import vn.motcua.route.TaskId;
import vn.motcua.route.Tasks;

/** An officer leaves: the rights end when they should, the work changes hands in the same act. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficerLeavesTest {
    private static final RequestPostProcessor ADMINISTRATOR = SignedIn.officer("quan.tri", Role.ADMINISTRATOR);

    @Autowired
    Offices offices;

    @Autowired
    ReceiveDossier receive;

    @Autowired
    Officers officers;

    @Autowired
    Tasks tasks;

    @Autowired
    AssignTasks assign;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    private final String subject = "bao-" + UUID.randomUUID();
    private final AccountId bao = new AccountId("officer:" + subject);
    private final RequestPostProcessor asBao = SignedIn.officer(subject, Role.SPECIALIST);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void today() {
        today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    @Test
    void the_work_goes_to_the_chosen_colleague_and_the_session_opens_nothing_more() throws Exception {
        var end = endOf(appointed(today.minusYears(1), null));
        var task = taken();
        assertThat(text(send(get("/cong-viec").with(asBao)))).contains(task.toString());
        assertThat(text(send(get(end).with(ADMINISTRATOR))))
                .contains("Việc đang giữ: 1", "tam", "Trả về đơn vị")
                .doesNotContain("lan" + offices.one().suffix());

        var ended = send(post(end)
                .param("when", "AT_ONCE")
                .param("successor", offices.one().account("tam").value())
                .with(csrf())
                .with(ADMINISTRATOR));

        assertThat(ended.getRedirectedUrl())
                .isEqualTo("/quan-tri/co-quan/" + offices.one().committee());
        assertThat(tasks.find(task).orElseThrow().assignee())
                .isEqualTo(offices.one().account("tam"));
        assertThat(send(get("/cong-viec").with(asBao)).getStatus()).isEqualTo(403);
        assertThat(send(get("/cong-viec/" + task).with(asBao)).getStatus()).isEqualTo(403);
    }

    @Test
    void without_a_successor_the_work_goes_back_to_the_unit_and_until_tonight_the_officer_serves() throws Exception {
        var end = endOf(appointed(today.minusYears(1), null));
        var task = taken();

        send(post(end).param("when", "TODAY").with(csrf()).with(ADMINISTRATOR));

        assertThat(tasks.find(task).orElseThrow().assignee()).isNull();
        assertThat(send(get("/cong-viec").with(asBao)).getStatus()).isEqualTo(200);
    }

    @Test
    void until_a_later_day_the_work_stays() throws Exception {
        var end = endOf(appointed(today.minusYears(1), null));
        var task = taken();

        assertThat(send(post(end).param("when", "LATER").with(csrf()).with(ADMINISTRATOR))
                        .getStatus())
                .isEqualTo(422);
        var unused = send(post(end)
                .param("when", "LATER")
                .param("lastDay", today.plusDays(7).toString())
                .param("successor", offices.one().account("tam").value())
                .with(csrf())
                .with(ADMINISTRATOR));
        assertThat(unused.getStatus()).isEqualTo(422);
        assertThat(text(unused)).contains("hôm nay chưa có việc nào được bàn giao");
        send(post(end)
                .param("when", "LATER")
                .param("lastDay", today.plusDays(7).toString())
                .with(csrf())
                .with(ADMINISTRATOR));

        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo(bao);
    }

    @Test
    void who_serves_on_in_the_same_role_keeps_the_work() throws Exception {
        appointed(today.minusMonths(14), "Đơn vị khác");
        var end = endOf(appointed(today.minusYears(1), null));
        var task = taken();

        assertThat(text(send(get(end).with(ADMINISTRATOR)))).contains("Không có việc nào phải bàn giao");
        send(post(end).param("when", "AT_ONCE").with(csrf()).with(ADMINISTRATOR));

        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo(bao);
    }

    @Test
    void an_assignment_of_today_is_taken_back_at_once_and_can_be_given_again() throws Exception {
        var end = endOf(appointed(today, null));
        assertThat(send(get("/cong-viec").with(asBao)).getStatus()).isEqualTo(200);

        assertThat(send(post(end).param("when", "AT_ONCE").with(csrf()).with(ADMINISTRATOR))
                        .getStatus())
                .isEqualTo(302);

        assertThat(send(get("/cong-viec").with(asBao)).getStatus()).isEqualTo(403);
        assertThat(send(get(end).with(ADMINISTRATOR)).getStatus()).isEqualTo(404);
        appointed(today, null);
        assertThat(send(get("/cong-viec").with(asBao)).getStatus()).isEqualTo(200);
    }

    @Test
    void a_successor_who_does_not_serve_there_is_refused_and_nothing_ends() throws Exception {
        var assignment = appointed(today.minusYears(1), null);
        var task = taken();

        var refused = send(post("/api/v1/assignments/" + assignment.id() + "/end")
                .contentType("application/json")
                .content("{\"lastDay\": \"" + today.minusDays(1) + "\", \"successor\": \"van"
                        + offices.one().suffix() + "\"}")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .with(ADMINISTRATOR));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("organisation.successor-does-not-serve");
        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo(bao);
        assertThat(send(get("/cong-viec").with(asBao)).getStatus()).isEqualTo(200);
    }

    @Test
    void a_sign_in_that_lacks_an_assigned_role_is_warned_of() throws Exception {
        appointed(today.minusYears(1), null);
        var page = "/quan-tri/co-quan/" + offices.one().committee();
        assertThat(text(send(get(page).with(ADMINISTRATOR)))).contains("Chưa đăng nhập lần nào");

        events.publishEvent(new OfficerSignedIn(bao, Set.of(Role.RECORDS_CLERK)));
        assertThat(text(send(get(page).with(ADMINISTRATOR)))).contains("đăng nhập chưa có", "chưa có vai trò");
        assertThat(text(send(get("/api/v1/agencies/" + offices.one().committee() + "/assignments")
                        .with(ADMINISTRATOR))))
                .contains("\"missingAtSignIn\":[\"SPECIALIST\"]");

        events.publishEvent(new OfficerSignedIn(bao, Set.of(Role.SPECIALIST)));
        assertThat(text(send(get(page).with(ADMINISTRATOR)))).doesNotContain("đăng nhập chưa có");
    }

    @Test
    void a_sign_in_name_is_taken_with_or_without_its_mark_and_no_other_text_is() throws Exception {
        for (var name :
                List.of("lan mc", "lan\tmc", "citizen:046095012345", "officer:", "x".repeat(200), "lan\u0000")) {
            var answer = appoint(name);
            assertThat(answer.getStatus()).as(name).isIn(400, 422);
        }
        var plain = "plain-" + UUID.randomUUID();
        assertThat(appoint(plain).getStatus()).isEqualTo(201);
        assertThat(officers.of(new AccountId("officer:" + plain), today)).isPresent();
    }

    private MockHttpServletResponse appoint(String account) throws Exception {
        var body = "{\"account\": \"" + account.replace("\t", "\\t").replace("\u0000", "\\u0000")
                + "\", \"name\": \"Bảo\", \"unit\": \"Bộ phận chuyên môn\", \"position\": \"Hộ tịch\","
                + " \"roles\": [\"SPECIALIST\"], \"from\": \"2026-01-01\"}";
        return send(post("/api/v1/agencies/" + offices.one().committee() + "/assignments")
                .contentType("application/json")
                .content(body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .with(ADMINISTRATOR));
    }

    private Assignment appointed(LocalDate from, @Nullable String unit) {
        return officers.appoint(new Appointment(
                        new Appointment.Person(bao, "Lê Bảo", "Công chức"),
                        offices.one().committee(),
                        unit == null ? "Bộ phận chuyên môn" : unit,
                        "SPECIALIST",
                        Set.of(Role.SPECIALIST),
                        null,
                        Validity.since(from)))
                .orThrow();
    }

    private static String endOf(Assignment assignment) {
        return "/quan-tri/co-quan/" + assignment.agency() + "/phan-cong/" + assignment.id() + "/ket-thuc";
    }

    /** A task that the officer has taken. */
    private TaskId taken() {
        var id = offices.filed();
        receive.receive(id, offices.one().officer("lan", Role.COUNTER_CLERK), List.of());
        var task = tasks.of(DossierTrace.caseRef(id)).getFirst().id();
        assertThat(assign.claim(task, bao, clock.instant())).isInstanceOf(AssignTasks.Outcome.Assigned.class);
        return task;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
