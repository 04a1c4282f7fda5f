package vn.motcua.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WithSpring;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/** Steps that are sent back, and cases that wait: to whom they come, and on which list they lie meanwhile. */
@WithSpring
@AutoConfigureMockMvc
@Import(Stage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepsThatComeBackTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T07:00:00Z");

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
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void seat_the_officers() {
        stage.desks.clear();
        for (var role : Role.values()) {
            stage.desks.add(new OfficerDesks.Desk(agency, role));
        }
    }

    @Test
    void a_return_needs_a_reason_and_goes_to_whoever_did_the_step() {
        var draft = start("marital-status");
        completeStep.complete(draft.id(), colleague, "DRAFTED", null, NOW);
        var check = tasks.openOf("test", List.of(caseRef.id())).getFirst();
        assertThat(tasks.waysBack(check)).containsExactly(new WayBack("RETURNED", draft.step(), colleague));
        assertThat(completeStep.complete(check.id(), officer, "RETURNED", "  ", LATER))
                .isEqualTo(new CompleteStep.Outcome.ReasonMissing());
        assertThat(tasks.of(caseRef)).hasSize(2);

        completeStep.complete(check.id(), officer, "RETURNED", " Sai nơi cư trú ", LATER);
        var again = tasks.mine(colleague).getFirst();
        assertThat(again.step().key()).isEqualTo("draft");
        assertThat(again.sentBack()).isEqualTo(new SentBack(officer, "Sai nơi cư trú"));
        assertThat(jdbc.sql(
                                "select kind || ' ' || to_account || ' ' || reason from route.assignment where task_id = :id")
                        .param("id", again.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("SENT_BACK " + colleague + " Sai nơi cư trú");
        assertThat(tasks.waysBack(again)).isEmpty();
        var checkedAgain =
                (CompleteStep.Outcome.Completed) completeStep.complete(again.id(), colleague, "DRAFTED", null, LATER);
        assertThat(tasks.find(checkedAgain.next().getFirst().id()).orElseThrow())
                .returns("check", task -> task.step().key())
                .returns(null, TaskView::sentBack)
                .returns(null, TaskView::assignee);
    }

    @Test
    void what_comes_back_to_somebody_who_serves_there_no_longer_goes_to_the_unit() {
        var check = complete(start("marital-status"), "DRAFTED").getFirst();
        stage.desks.remove(new OfficerDesks.Desk(agency, Role.SPECIALIST));
        assertThat(tasks.waysBack(tasks.find(check.id()).orElseThrow()))
                .containsExactly(
                        new WayBack("RETURNED", tasks.of(caseRef).getFirst().step(), null));
        var sent =
                (CompleteStep.Outcome.Completed) completeStep.complete(check.id(), officer, "RETURNED", "Sai", LATER);
        assertThat(tasks.find(sent.next().getFirst().id()).orElseThrow())
                .returns(null, TaskView::assignee)
                .returns(new SentBack(officer, "Sai"), TaskView::sentBack);
    }

    @Test
    void a_waiting_case_leaves_the_queue_for_a_list_of_its_own() {
        var task = start("three-steps");
        assign.claim(task.id(), officer, NOW);
        routes.pause(caseRef, NOW);
        assertThat(tasks.mine(officer)).isEmpty();
        assertThat(tasks.counts(officer)).isEqualTo(new Tasks.Counts(0, 0, 0, 0, 1));
        var waiting = new TaskFilter("", "", false, false, true, null, 50);
        assertThat(tasks.ofUnits(officer, waiting).tasks())
                .extracting(TaskView::id, TaskView::isPaused)
                .containsExactly(tuple(task.id(), true));

        routes.resume(caseRef, LATER);
        assertThat(tasks.mine(officer)).extracting(TaskView::id).containsExactly(task.id());
        assertThat(tasks.ofUnits(officer, waiting).tasks()).isEmpty();
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
}
