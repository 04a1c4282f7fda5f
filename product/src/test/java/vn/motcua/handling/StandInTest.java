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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.absence.AbsenceReason;
import vn.motcua.absence.AbsenceWish;
import vn.motcua.absence.Absences;
import vn.motcua.absence.EnterAbsence;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Validity;
import vn.motcua.result.Offices;
import vn.motcua.route.AssignTasks;
import vn.motcua.route.CompleteStep;
import vn.motcua.route.TaskId;
import vn.motcua.route.Tasks;

/** An officer is away: who stands in takes the tasks, in the own name, and everybody can read it afterwards. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandInTest {
    private static final RequestPostProcessor ADMINISTRATOR = SignedIn.officer("quan.tri", Role.ADMINISTRATOR);

    @Autowired
    Offices offices;

    @Autowired
    ReceiveDossier receive;

    @Autowired
    Officers officers;

    @Autowired
    Absences absences;

    @Autowired
    EnterAbsence enterAbsence;

    @Autowired
    Tasks tasks;

    @Autowired
    AssignTasks assign;

    @Autowired
    CompleteStep completeStep;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    private final String run = UUID.randomUUID().toString();
    private final AccountId bao = new AccountId("officer:bao-" + run);
    private final AccountId binh = new AccountId("officer:binh-" + run);
    private final RequestPostProcessor asBao = SignedIn.officer("bao-" + run, Role.SPECIALIST);
    private final RequestPostProcessor asBinh = SignedIn.officer("binh-" + run, Role.SPECIALIST);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void two_specialists_serve() {
        today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        appoint(bao, "Lê Bảo");
        appoint(binh, "Phạm Bình");
    }

    @Test
    void who_stands_in_takes_the_tasks_and_the_dossier_says_so() throws Exception {
        var dossier = received();
        var task = taken(dossier, bao);

        var entered = send(post("/vang-mat")
                .param("from", today.toString())
                .param("to", today.plusDays(4).toString())
                .param("reason", "SICK")
                .param("standIn", binh.value())
                .with(csrf())
                .with(asBao));
        assertThat(entered.getRedirectedUrl()).isEqualTo("/vang-mat");
        assertThat(text(send(get("/vang-mat").with(asBao)))).contains("Phạm Bình", "Ốm", "24/11/2026");
        assertThat(text(send(get("/vang-mat").with(asBinh))))
                .as("a colleague does not learn the reason")
                .contains("Tôi làm thay", "Lê Bảo")
                .doesNotContain("<span class=\"mc-muted\">Ốm</span>");

        assertThat(text(send(get("/cong-viec").with(asBinh)))).contains("Thay người vắng (1)");
        assertThat(text(send(get("/cong-viec?tab=thay").with(asBinh))))
                .contains("Thay cho Lê Bảo (vắng đến hết 24/11/2026)", task.toString(), "Nhận thay tất cả (1 việc)");
        assertThat(text(send(get("/cong-viec/" + task).with(asBinh)))).contains("Nhận thay Lê Bảo");
        assertThat(text(send(get("/cong-viec/" + task).with(offices.one().as("tam", Role.SPECIALIST)))))
                .doesNotContain("Nhận thay Lê Bảo");
        assertThat(completeStep.complete(task, binh, "DRAFTED", null, clock.instant()))
                .as("taking is an act of its own")
                .isEqualTo(new CompleteStep.Outcome.NotYours(bao));

        var others = send(post("/cong-viec/nhan-thay")
                .param("task", task.toString())
                .with(csrf())
                .with(offices.one().as("tam", Role.SPECIALIST)));
        assertThat(others.getRedirectedUrl()).isEqualTo("/cong-viec?tab=thay");
        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo(bao);

        var absence = absences.of(bao).getFirst().id();
        assertThat(send(post("/cong-viec/nhan-thay")
                                .param("absence", absence.toString())
                                .with(csrf())
                                .with(asBinh))
                        .getRedirectedUrl())
                .isEqualTo("/cong-viec");
        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo(binh);
        assertThat(jdbc.sql("select from_account || ' ' || to_account || ' ' || absence_id from route.assignment"
                                + " where task_id = :task and kind = 'STANDS_IN'")
                        .param("task", task.value())
                        .query(String.class)
                        .single())
                .isEqualTo(bao + " " + binh + " " + absence);
        assertThat(text(send(get("/cong-viec/" + task).with(asBinh)))).contains("Phạm Bình nhận thay Lê Bảo");
        assertThat(text(send(get("/ho-so/" + dossier).with(asBinh)))).contains("Phạm Bình nhận thay Lê Bảo");
    }

    @Test
    void all_that_stands_against_an_absence_is_said_at_its_field_and_what_was_typed_stays() throws Exception {
        enter(bao, null, 3, 5);

        var refused = send(post("/vang-mat")
                .param("from", today.plusDays(5).toString())
                .param("to", today.plusDays(6).toString())
                .param("reason", "LEAVE")
                .param("standIn", offices.one().account("lan").value())
                .param("decisionNumber", "12/QĐ-UBND")
                .with(csrf())
                .with(asBao));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains(
                        "href=\"#from\"",
                        "href=\"#standIn\"",
                        "Đã ghi vắng từ 23/11/2026 đến hết 25/11/2026",
                        "value=\"12/QĐ-UBND\"");

        var unread = send(post("/vang-mat")
                .param("from", "mai")
                .param("procedures", "khai sinh")
                .param("decisionDay", "2026-11-01")
                .with(csrf())
                .with(asBao));
        assertThat(unread.getStatus()).isEqualTo(422);
        assertThat(text(unread))
                .contains(
                        "href=\"#from\"",
                        "href=\"#to\"",
                        "href=\"#reason\"",
                        "href=\"#procedures\"",
                        "href=\"#decisionNumber\"");
        assertThat(send(post("/vang-mat")
                                .param("officer", binh.value())
                                .param("from", today.toString())
                                .param("to", today.toString())
                                .param("reason", "LEAVE")
                                .with(csrf())
                                .with(asBao))
                        .getStatus())
                .as("for a colleague")
                .isEqualTo(422);
    }

    @Test
    void where_nobody_stands_in_the_unit_may_take_over_and_nothing_is_given_to_who_is_away() throws Exception {
        var task = taken(received(), bao);
        enter(bao, null, 0, 2);
        var other = taken(received(), binh);

        var given = send(post("/cong-viec/giao")
                .param("task", other.toString())
                .param("to", bao.value())
                .param("reason", "Quá tải")
                .with(csrf())
                .with(asBinh));
        assertThat(given.getStatus()).isEqualTo(422);
        assertThat(text(given)).contains("người nhận đang vắng mặt", "Lê Bảo (vắng đến hết 22/11/2026)");

        send(post("/cong-viec/nhan-thay")
                .param("task", task.toString())
                .with(csrf())
                .with(asBinh));
        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo(binh);
    }

    /** The steps are taken past the dossier's log, so nothing of them stays. */
    @Test
    void a_step_sent_back_to_somebody_who_is_away_goes_to_who_stands_in() throws Exception {
        var dossier = received();
        var task = taken(dossier, bao);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            var drafted = completeStep.complete(task, bao, "DRAFTED", null, clock.instant());
            var check = ((CompleteStep.Outcome.Completed) drafted).next().getFirst();
            enter(bao, binh, 0, 2);

            assertThat(tasks.waysBack(tasks.find(check.id()).orElseThrow())
                            .getFirst()
                            .to())
                    .isEqualTo(binh);
            var sent = completeStep.complete(
                    check.id(), offices.one().account("mai"), "RETURNED", "Sai nơi cư trú", clock.instant());
            var again = ((CompleteStep.Outcome.Completed) sent).next().getFirst();

            assertThat(tasks.find(again.id()).orElseThrow().assignee()).isEqualTo(binh);
            assertThat(tasks.stoodIn(DossierTrace.caseRef(dossier)))
                    .singleElement()
                    .returns(binh, one -> one.officer())
                    .returns(bao, one -> one.insteadOf());
        });
    }

    @Test
    void a_head_sees_who_is_away_and_is_warned_of_days_without_anybody() throws Exception {
        var van = offices.one().account("van");
        var asMai = offices.one().as("mai", Role.DIVISION_HEAD);
        assertThat(send(post("/vang-mat")
                                .param("officer", van.value())
                                .param("from", today.plusDays(5).toString())
                                .param("to", today.plusDays(6).toString())
                                .param("reason", "MISSION")
                                .with(csrf())
                                .with(asMai))
                        .getStatus())
                .isEqualTo(302);
        // Other tests have appointed others.
        var clerks = officers.inAgency(offices.one().committee(), Role.RECORDS_CLERK, today.plusDays(5)).stream()
                .map(Officer::account)
                .toList();
        clerks.stream().filter(clerk -> !clerk.equals(van)).forEach(clerk -> enter(clerk, null, 5, 6));
        try {
            assertThat(text(send(get("/vang-mat").with(asMai))))
                    .contains("Sắp tới không có ai", "Văn thư: không có ai trong 2 ngày", "25/11/2026");
            assertThat(text(send(get("/cong-viec").with(asMai)))).contains("Văn thư: không có ai", "/vang-mat");
            assertThat(text(send(get("/cong-viec?lang=en").with(asMai)))).contains("Records clerk: nobody on 2");
            assertThat(text(send(get("/cong-viec").with(asBao)))).doesNotContain("Văn thư: không có ai");
        } finally {
            assertThat(ended(van, asBao)).isEqualTo(404);
            for (var clerk : clerks) {
                assertThat(ended(clerk, asMai)).isEqualTo(302);
            }
        }
        assertThat(absences.of(van)).isEmpty();
        assertThat(text(send(get("/cong-viec").with(asMai)))).doesNotContain("Văn thư: không có ai");
    }

    @Test
    void the_administrator_enters_and_ends_those_of_an_agency() throws Exception {
        var page = "/quan-tri/co-quan/" + offices.one().committee() + "/vang-mat";
        assertThat(text(send(get(page).with(ADMINISTRATOR)))).contains("Lê Bảo");
        assertThat(send(post(page)
                                .param("officer", bao.value())
                                .param("from", today.toString())
                                .param("to", today.toString())
                                .param("reason", "MEETING")
                                .with(csrf())
                                .with(ADMINISTRATOR))
                        .getRedirectedUrl())
                .isEqualTo(page);
        var absence = absences.of(bao).getFirst();
        send(post(page + "/" + absence.id() + "/ket-thuc").with(csrf()).with(ADMINISTRATOR));
        assertThat(absences.of(bao)).isEmpty();
        assertThat(absences.find(absence.id()).orElseThrow().isWithdrawn())
                .as("it stays as a record")
                .isTrue();
    }

    @Test
    void machines_enter_list_take_over_and_end() throws Exception {
        var scopes = new String[] {"absence.read", "absence.write", "route.read", "route.write"};
        var asMachine = SignedIn.token(new User.Officer(bao, "Lê Bảo", Set.of(Role.SPECIALIST)), scopes);
        var asOther = SignedIn.token(new User.Officer(binh, "Phạm Bình", Set.of(Role.SPECIALIST)), scopes);
        var task = taken(received(), bao);
        var entered = json("/api/v1/absences", """
                {"from": "%s", "to": "%s", "reason": "LEAVE", "standIn": "%s"}
                """.formatted(today, today.plusDays(1), binh), asMachine);
        assertThat(entered.getStatus()).isEqualTo(201);
        var again = json("/api/v1/absences", """
                {"from": "%s", "to": "%s", "reason": "LEAVE"}
                """.formatted(today, today.plusDays(1)), asMachine);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("\"from\"");
        assertThat(text(send(get("/api/v1/absences").with(asOther)))).contains(bao.value(), "\"reason\":null");
        assertThat(text(send(get("/api/v1/tasks?queue=instead").with(asOther)))).contains(task.toString());
        assertThat(text(json("/api/v1/task-stand-ins", "{\"tasks\": [\"" + task + "\"]}", asOther)))
                .contains("\"done\":true");
        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo(binh);
        var id = absences.of(bao).getFirst().id();
        assertThat(json("/api/v1/absences/" + id + "/end", "{}", asOther).getStatus())
                .isEqualTo(404);
        assertThat(json("/api/v1/absences/" + id + "/end", "{}", asMachine).getStatus())
                .isEqualTo(200);
    }

    private MockHttpServletResponse json(String address, String body, RequestPostProcessor as) throws Exception {
        return send(post(address)
                .contentType("application/json")
                .content(body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .with(as));
    }

    private int ended(AccountId officer, RequestPostProcessor by) throws Exception {
        var absence = absences.of(officer).getFirst().id();
        return send(post("/vang-mat/" + absence + "/ket-thuc").with(csrf()).with(by))
                .getStatus();
    }

    private void enter(AccountId officer, @Nullable AccountId standIn, int from, int to) {
        var wish = new AbsenceWish(
                officer,
                offices.one().committee(),
                today.plusDays(from),
                today.plusDays(to),
                standIn,
                List.of(),
                AbsenceReason.LEAVE,
                null);
        var by = new User.Officer(officer, "", Set.of(Role.SPECIALIST));
        assertThat(enterAbsence.enter(wish, by)).isInstanceOf(EnterAbsence.Outcome.Entered.class);
    }

    private void appoint(AccountId account, String name) {
        officers.appoint(new Appointment(
                        new Appointment.Person(account, name, "Công chức"),
                        offices.one().committee(),
                        "Bộ phận chuyên môn",
                        "SPECIALIST",
                        Set.of(Role.SPECIALIST),
                        null,
                        Validity.since(today.minusYears(1))))
                .orThrow();
    }

    private DossierId received() {
        var id = offices.filed();
        receive.receive(id, offices.one().officer("lan", Role.COUNTER_CLERK), List.of());
        return id;
    }

    private TaskId taken(DossierId dossier, AccountId officer) {
        var task = tasks.of(DossierTrace.caseRef(dossier)).getFirst().id();
        assertThat(assign.claim(task, officer, clock.instant())).isInstanceOf(AssignTasks.Outcome.Assigned.class);
        return task;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
