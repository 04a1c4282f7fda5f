package vn.motcua.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.Finding;
import vn.motcua.proof.Found;
import vn.motcua.proof.VerifyLog;
import vn.motcua.shared.ChangedOutside;

@WithSpring
@AutoConfigureMockMvc
@Import(Stage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteEngineTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T07:00:00Z");
    private static final Instant FRIDAY_17_30 = Instant.parse("2026-11-20T10:30:00Z");

    private final AgencyId agency = new AgencyId(UUID.randomUUID());
    private final AccountId officer = new AccountId("officer:" + UUID.randomUUID());
    private final AccountId colleague = new AccountId("officer:" + UUID.randomUUID());
    private final CaseRef caseRef = new CaseRef("test", UUID.randomUUID());

    @Autowired
    Routes routes;

    @Autowired
    CompleteStep completeStep;

    @Autowired
    AssignTasks assign;

    @Autowired
    Tasks tasks;

    @Autowired
    PassOnTasks passOnTasks;

    @Autowired
    ImportRoute importRoute;

    @Autowired
    RouteSeed seed;

    @Autowired
    Stage stage;

    @Autowired
    VerifyLog verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void seat_the_officers() {
        stage.desks.clear();
        for (var role : Role.values()) {
            stage.desks.add(new OfficerDesks.Desk(agency, role));
        }
    }

    private OpenedTask start(String route) {
        return routes.start(new StartRoute(caseRef, "H57-001", route, agency, NOW))
                .getFirst();
    }

    private List<OpenedTask> complete(OpenedTask task, String outcome) {
        var answer = completeStep.complete(task.id(), officer, outcome, null, LATER);
        assertThat(answer).isInstanceOf(CompleteStep.Outcome.Completed.class);
        return ((CompleteStep.Outcome.Completed) answer).next();
    }

    @Test
    void three_steps_lead_to_the_end() {
        var handle = start("three-steps");
        assertThat(handle.step().key()).isEqualTo("handle");
        assertThat(handle.dueAt()).isEqualTo(Instant.parse("2026-11-23T03:00:00Z"));
        var check = complete(handle, "DONE").getFirst();
        assertThat(check.dueAt()).isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
        var approve = complete(check, "AGREED").getFirst();
        assertThat(completeStep.complete(approve.id(), officer, "AGREED", null, LATER))
                .isEqualTo(new CompleteStep.Outcome.Completed(List.of(), true));
        assertThat(routes.isOnItsWay(caseRef)).isFalse();
    }

    @Test
    void a_step_moved_by_sql_to_another_role_or_agency_is_finished_by_nobody_and_named() {
        var handle = start("three-steps");
        for (var column : List.of("role", "agency_id")) {
            var was = jdbc.sql("select " + column + "::text from route.task where task_id = :task")
                    .param("task", handle.id().value())
                    .query(String.class)
                    .single();
            moved(handle, column, column.equals("role") ? "'COUNTER_CLERK'" : "gen_random_uuid()");
            assertThatThrownBy(() -> completeStep.complete(handle.id(), officer, "DONE", null, LATER))
                    .isInstanceOf(ChangedOutside.class)
                    .hasMessageContaining("route.task " + handle.id());
            if (column.equals("role")) {
                assertThat(verifier.verify().findings())
                        .contains(new Finding(Found.TASK_MISPLACED, "task " + handle.id()));
            }
            moved(handle, column, "'" + was + "'");
        }
        assertThat(complete(handle, "DONE")).hasSize(1);
    }

    private void moved(OpenedTask task, String column, String value) {
        jdbc.sql("update route.task set " + column + " = " + value + " where task_id = :task")
                .param("task", task.id().value())
                .update();
    }

    @Test
    void a_queue_pages_through_three_hundred_tasks_and_searches_without_marks() {
        for (int i = 0; i < 300; i++) {
            routes.start(new StartRoute(new CaseRef("test", UUID.randomUUID()), "H57-" + i, "three-steps", agency, NOW)
                    .on(i % 100 == 0 ? "Đăng ký khai sinh" : "Kết hôn"));
        }
        var seen = new java.util.HashSet<TaskId>();
        String after = null;
        do {
            var page = tasks.ofUnits(officer, new TaskFilter("", "", false, true, after, 70));
            page.tasks().forEach(task -> seen.add(task.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(300);
        assertThat(tasks.ofUnits(officer, new TaskFilter("dang ky", "", false, false, null, 50))
                        .tasks())
                .hasSize(3);
        assertThat(tasks.ofUnits(officer, new TaskFilter("57-29", "", false, false, null, 50))
                        .tasks())
                .extracting(TaskView::label)
                .containsOnly(
                        "H57-29", "H57-290", "H57-291", "H57-292", "H57-293", "H57-294", "H57-295", "H57-296",
                        "H57-297", "H57-298", "H57-299")
                .hasSize(11);
        assertThat(tasks.ofUnits(officer, new TaskFilter("", "Đăng ký khai sinh", false, false, null, 50))
                        .tasks())
                .hasSize(3);
        assertThat(tasks.topics(officer)).containsExactlyInAnyOrder("Đăng ký khai sinh", "Kết hôn");
        assign.claimAll(List.copyOf(seen), officer, NOW);
        assertThat(tasks.counts(officer).mine()).isEqualTo(300);
        assertThat(tasks.mine(officer)).hasSize(TaskFilter.LIMIT_MAX);
    }

    @Test
    void the_trace_shows_who_did_what() {
        complete(start("three-steps"), "DONE");
        assertThat(tasks.of(caseRef))
                .extracting(task -> task.step().key() + (task.isOpen() ? " open" : " done"))
                .containsExactly("handle done", "check open");
    }

    @Test
    void a_whole_route_of_three_steps_takes_eight_statements() {
        start("three-steps");
        routes.stop(caseRef, NOW);
        var log = (Logger) LoggerFactory.getLogger("vn.motcua.proof.KeptValues");
        var executed = new ListAppender<ILoggingEvent>();
        executed.start();
        log.addAppender(executed);
        log.setLevel(Level.DEBUG);
        try {
            var check = complete(start("three-steps"), "DONE").getFirst();
            var approve = complete(check, "AGREED").getFirst();
            complete(approve, "AGREED");
        } finally {
            log.setLevel(null);
            log.detachAppender(executed);
        }
        assertThat(executed.list.stream()
                        .filter(event -> event.getThreadName()
                                .equals(Thread.currentThread().getName()))
                        .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement")))
                .hasSize(2 + 3 * 2);
    }

    @Test
    void a_second_completion_learns_who_was_first() {
        var task = start("three-steps");
        complete(task, "DONE");

        assertThat(completeStep.complete(task.id(), officer, "DONE", null, LATER))
                .isEqualTo(new CompleteStep.Outcome.AlreadyCompleted(officer, LATER, "DONE", true));
        assertThat(completeStep.complete(task.id(), colleague, "DONE", null, LATER))
                .isEqualTo(new CompleteStep.Outcome.AlreadyCompleted(officer, LATER, "DONE", false));
    }

    @Test
    void of_two_officers_at_the_same_moment_exactly_one_wins() throws Exception {
        for (int round = 0; round < 20; round++) {
            var ref = new CaseRef("test", UUID.randomUUID());
            var task = routes.start(new StartRoute(ref, "race", "three-steps", agency, NOW))
                    .getFirst();
            var together = new CyclicBarrier(2);
            try (var pool = Executors.newFixedThreadPool(2)) {
                var answers = List.of(officer, colleague).stream()
                        .map(who -> pool.submit((Callable<CompleteStep.Outcome>) () -> {
                            together.await();
                            return completeStep.complete(task.id(), who, "DONE", null, LATER);
                        }))
                        .toList();
                var one = answers.getFirst().get();
                var other = answers.getLast().get();
                assertThat(List.of(one, other))
                        .hasAtLeastOneElementOfType(CompleteStep.Outcome.Completed.class)
                        .hasAtLeastOneElementOfType(CompleteStep.Outcome.AlreadyCompleted.class);
            }
            assertThat(openTasks(ref)).isEqualTo(1);
        }
    }

    @Test
    void parallel_steps_of_two_agencies_meet_at_the_join_even_when_finished_together() throws Exception {
        var consulted = new AgencyId(UUID.randomUUID());
        stage.desks.add(new OfficerDesks.Desk(consulted, Role.SPECIALIST));
        importParallel("test-parallel");
        for (int round = 0; round < 20; round++) {
            var ref = new CaseRef("test", UUID.randomUUID());
            var tasks = routes.start(new StartRoute(ref, "parallel", "test-parallel", agency, NOW)
                    .consulting(java.util.Map.of("POLICE", consulted)));
            assertThat(tasks).extracting(OpenedTask::agency).containsExactlyInAnyOrder(agency, consulted);
            var together = new CyclicBarrier(2);
            try (var pool = Executors.newFixedThreadPool(2)) {
                var answers = tasks.stream()
                        .map(task -> pool.submit((Callable<CompleteStep.Outcome>) () -> {
                            together.await();
                            return completeStep.complete(task.id(), officer, "DONE", null, LATER);
                        }))
                        .toList();
                for (var answer : answers) {
                    assertThat(answer.get()).isInstanceOf(CompleteStep.Outcome.Completed.class);
                }
            }
            assertThat(openTasks(ref)).isEqualTo(1);
        }
    }

    private void importParallel(String key) throws IOException {
        var file = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:m="http://motcua.vn/bpmn" targetNamespace="t">
                <process id="p" name="Song song">
                <startEvent id="s"/><parallelGateway id="split"/><parallelGateway id="join"/><endEvent id="e"/>
                <userTask id="a" name="A" m:role="SPECIALIST" m:hours="4"/>
                <userTask id="b" name="B" m:role="SPECIALIST" m:hours="4" m:agency="POLICE"/>
                <userTask id="c" name="C" m:role="LEADER" m:hours="0"/>
                <sequenceFlow id="f1" sourceRef="s" targetRef="split"/>
                <sequenceFlow id="f2" sourceRef="split" targetRef="a"/><sequenceFlow id="f3" sourceRef="split" targetRef="b"/>
                <sequenceFlow id="f4" sourceRef="a" targetRef="join"/><sequenceFlow id="f5" sourceRef="b" targetRef="join"/>
                <sequenceFlow id="f6" sourceRef="join" targetRef="c"/><sequenceFlow id="f7" sourceRef="c" targetRef="e"/>
                </process></definitions>
                """;
        var outcome = importRoute.importFrom(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), key, LocalDate.of(2026, 1, 1));
        assertThat(outcome).isNotInstanceOf(ImportRoute.Outcome.Refused.class);
    }

    @Test
    void a_task_of_a_colleague_or_of_another_agency_is_not_yours() {
        var task = start("three-steps");
        assertThat(assign.claim(task.id(), colleague, NOW)).isEqualTo(new AssignTasks.Outcome.Assigned());
        assertThat(assign.claim(task.id(), officer, NOW)).isEqualTo(new AssignTasks.Outcome.TakenBy(colleague));
        assertThat(completeStep.complete(task.id(), officer, "DONE", null, LATER))
                .isEqualTo(new CompleteStep.Outcome.NotYours(colleague));

        assertThat(assign.handBack(task.id(), colleague, "Nghỉ phép", NOW))
                .isEqualTo(new AssignTasks.Outcome.Assigned());
        stage.desks.clear();
        assertThat(completeStep.complete(task.id(), officer, "DONE", null, LATER))
                .isEqualTo(new CompleteStep.Outcome.NotYours(null));
    }

    @Test
    void a_head_gives_tasks_of_an_absent_officer_to_another_with_a_reason() {
        var task = start("three-steps");
        assign.claim(task.id(), colleague, NOW);
        assertThat(assign.reassign(task.id(), officer, officer, " ", LATER))
                .isEqualTo(new AssignTasks.Outcome.ReasonMissing());
        assertThat(assign.reassignAll(List.of(task.id()), officer, officer, "Ốm", LATER))
                .containsValue(new AssignTasks.Outcome.Assigned());
        assertThat(jdbc.sql("select kind || ' ' || reason from route.assignment where task_id = :id order by at")
                        .param("id", task.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("CLAIMED ", "REASSIGNED Ốm");
    }

    @Test
    void a_paused_case_waits_and_its_hours_begin_anew() {
        var task = start("three-steps");
        routes.pause(caseRef, NOW);
        assertThat(completeStep.complete(task.id(), officer, "DONE", null, LATER))
                .isInstanceOf(CompleteStep.Outcome.Paused.class);
        routes.resume(caseRef, FRIDAY_17_30);
        assertThat(jdbc.sql("select due_at from route.task where task_id = :id")
                        .param("id", task.id().value())
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-11-23T10:30:00Z"));
        complete(task, "DONE");
    }

    @Test
    void a_stopped_case_takes_no_more_steps() {
        var task = start("three-steps");
        routes.stop(caseRef, NOW);
        assertThat(completeStep.complete(task.id(), officer, "DONE", null, LATER))
                .isInstanceOf(CompleteStep.Outcome.Stopped.class);
    }

    @Test
    void an_outcome_the_step_does_not_know_is_answered_with_those_it_knows() {
        assertThat(completeStep.complete(start("three-steps").id(), officer, "MAYBE", null, LATER))
                .isEqualTo(new CompleteStep.Outcome.OutcomeUnknown(List.of("DONE")));
    }

    @Test
    void what_is_undone_with_the_callers_transaction_was_never_there() {
        var task = start("three-steps");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            complete(task, "DONE");
            status.setRollbackOnly();
        });
        assertThat(complete(task, "DONE"))
                .singleElement(type(OpenedTask.class))
                .returns("check", opened -> opened.step().key());
    }

    @Test
    void loading_the_shipped_routes_again_changes_nothing() {
        int before = shippedVersions();
        seed.load();
        assertThat(shippedVersions()).isEqualTo(before).isEqualTo(4);
    }

    /** Other tests bring in routes of their own. */
    private int shippedVersions() {
        return jdbc.sql("""
                select count(*) from route.version
                 where route_key in ('birth-registration', 'household-business', 'marital-status', 'three-steps')
                """).query(Integer.class).single();
    }

    private int openTasks(CaseRef ref) {
        return jdbc.sql("""
                select count(*) from route.task join route.run using (run_id)
                 where case_id = :id and open
                """).param("id", ref.id()).query(Integer.class).single();
    }

    @Test
    void what_somebody_left_behind_goes_back_to_the_unit() {
        var task = start("three-steps").id();
        assign.claim(task, officer, NOW);
        passOnTasks.returnWhatWasLeft();
        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo(officer);

        stage.desks.clear();
        assertThat(passOnTasks.returnWhatWasLeft()).isPositive();
        assertThat(tasks.find(task).orElseThrow().assignee()).isNull();
    }
}
