package vn.motcua.passing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.AskForSupplement;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.HandOver;
import vn.motcua.dossier.HandOverResult;
import vn.motcua.dossier.LoggedDossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.dossier.Seat;
import vn.motcua.dossier.Stage;
import vn.motcua.handling.DossierLists;
import vn.motcua.handling.TakeStep;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.passing.PassDossiers.Passage;
import vn.motcua.proof.VerifyLog;
import vn.motcua.result.CertificateFields;
import vn.motcua.result.DraftResult;
import vn.motcua.result.IssuedResults;
import vn.motcua.result.Offices;
import vn.motcua.result.Results;
import vn.motcua.result.SealResult;
import vn.motcua.result.SignResult;
import vn.motcua.route.AssignTasks;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.Vnd;
import vn.motcua.signing.TrialSigning;

/** Dossiers under way pass to the agency that succeeds, and come to their end there. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PassDossiersTest {
    private static final String GROUND = "Quyết định số 12/QĐ-UBND ngày 20/11/2026";
    private static final User.Officer ADMINISTRATOR =
            new User.Officer(new AccountId("officer:quan.tri"), "Lê Văn Quản", Set.of(Role.ADMINISTRATOR));

    @Autowired
    Offices offices;

    @Autowired
    PassDossiers passDossiers;

    @Autowired
    ReceiveDossier receiveDossier;

    @Autowired
    AskForSupplement askForSupplement;

    @Autowired
    HandOverResult handOverResult;

    @Autowired
    DraftResult draftResult;

    @Autowired
    TakeStep takeStep;

    @Autowired
    SignResult signResult;

    @Autowired
    SealResult sealResult;

    @Autowired
    IssuedResults issuedResults;

    @Autowired
    Results results;

    @Autowired
    Dossiers dossiers;

    @Autowired
    LoggedDossiers logged;

    @Autowired
    DossierLists lists;

    @Autowired
    Tasks tasks;

    @Autowired
    AssignTasks assignTasks;

    @Autowired
    VerifyLog verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Test
    void a_dossier_in_handling_passes_with_its_open_step_and_ends_signed_and_handed_over_there() throws Exception {
        var found = verifier.verify().findings();
        var there = offices.another();
        var id = received();
        var promised = ((Dossier.InHandling) dossiers.get(id)).receipt();
        var step = open(id, StepKind.DRAFT);
        assignTasks.claim(step.id(), offices.one().account("huy"), step.openedAt());

        assertThat(pass(id, offices.one().committee(), there.committee())).isEmpty();
        assertThat(pass(id, offices.one().centre(), there.centre())).isEmpty();

        assertThat(dossiers.get(id).seat()).isEqualTo(new Seat(there.centre(), there.committee()));
        assertThat(logged.of(List.of(id)).values())
                .extracting(LoggedDossiers.Logged::seat)
                .containsExactly(dossiers.get(id).seat());
        assertThat(((Dossier.InHandling) dossiers.get(id)).receipt()).isEqualTo(promised);
        var passed = open(id, StepKind.DRAFT);
        assertThat(passed.id()).isEqualTo(step.id());
        assertThat(passed.agency()).isEqualTo(there.committee());
        assertThat(passed.assignee()).isNull();
        assertThat(passed.dueAt()).isEqualTo(step.dueAt());
        assertThat(keptOf(step)).containsExactly(offices.one().account("huy").value());

        bringToItsEnd(id, there);

        assertThat(dossiers.get(id).stage()).isEqualTo(Stage.CLOSED);
        var result = results.signed(dossiers.get(id)).orElseThrow();
        assertThat(issuedResults.byToken(result.token()).orElseThrow().isVouchedFor())
                .isTrue();
        assertThat(verifier.verify().findings()).isEqualTo(found);
        assertThat(pageOfApplicant(id)).contains("Chuyển sang cơ quan kế nhiệm", GROUND, "Nay do cơ quan kế nhiệm giữ");
    }

    @Test
    void dossiers_pass_at_each_stage_alone_and_all_together_and_a_second_call_finds_none() {
        var here = offices.one();
        var there = offices.another();
        var found = verifier.verify().findings();
        var asked = received();
        askForSupplement.ask(asked, here.officer("huy", Role.SPECIALIST), List.of("Bản án ly hôn"), "Còn thiếu");
        var ids = List.of(
                offices.awaitingPayment(new Vnd(15_000)),
                offices.filed(),
                received(),
                asked,
                offices.issuedUnsigned().dossier());
        for (var id : ids) {
            var stage = dossiers.get(id).stage();
            assertThat(pass(id, here.centre(), there.centre())).as(stage.name()).isEmpty();
            assertThat(pass(id, here.committee(), there.committee()))
                    .as(stage.name())
                    .isEmpty();
            assertThat(dossiers.get(id).stage()).isEqualTo(stage);
        }
        var counter = new DossierLists.Counter(there.centre());
        assertThat(lists.on(counter, DossierLists.Shelf.SUBMITTED, null).lines())
                .extracting(Dossiers.Line::id)
                .contains(ids.get(1));
        assertThat(verifier.verify().findings()).isEqualTo(found);

        var back = new PassDossiers.Order(there.committee(), here.committee(), GROUND);
        assertThat(passDossiers.passAll(back, null, ADMINISTRATOR)).isInstanceOfSatisfying(Passage.Went.class, went -> {
            assertThat(went.kept()).isEmpty();
            assertThat(went.passed()).as("those of other tests too").isGreaterThanOrEqualTo(ids.size());
            assertThat(went.next()).isNull();
        });
        assertThat(passDossiers.passAll(back, null, ADMINISTRATOR)).isEqualTo(new Passage.Went(0, List.of(), null));
        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(dossiers.get(id).seat()).isEqualTo(new Seat(there.centre(), here.committee())));
        ids.forEach(id -> assertThat(pass(id, there.centre(), here.centre())).isEmpty());
        assertThat(verifier.verify().findings()).isEqualTo(found);
    }

    @Test
    void who_cannot_go_on_with_it_gets_none() {
        var here = offices.one();
        var id = received();
        assertThat(pass(id, here.committee(), here.centre()))
                .hasValueSatisfying(why -> assertThat(why).isInstanceOf(PassingRefusal.RolesMissing.class));
        var nobody = new AgencyId(UUID.randomUUID());
        assertThat(pass(id, here.committee(), nobody))
                .hasValueSatisfying(why -> assertThat(why).isInstanceOf(PassingRefusal.SuccessorNotOpen.class));
        assertThat(dossiers.get(id).seat()).isEqualTo(new Seat(here.centre(), here.committee()));
    }

    @Test
    void a_result_that_the_leader_signed_is_issued_where_he_signed_it() {
        var here = offices.one();
        var id = received();
        draft(id, here);
        done(signResult.sign(open(id, StepKind.SIGN).id(), here.leader(), "SIGNED", ""));
        assertThat(pass(id, here.committee(), offices.another().committee()))
                .hasValueSatisfying(why -> assertThat(why).isInstanceOf(PassingRefusal.ResultBegun.class));
    }

    @Test
    void administrators_pass_a_dossier_by_the_api() throws Exception {
        var there = offices.another();
        var id = received();
        var body = "{\"from\":\"%s\",\"successor\":\"%s\",\"ground\":\"%s\"}"
                .formatted(offices.one().committee(), there.committee(), GROUND);
        assertThat(send("/api/v1/dossiers/" + id + "/passing", body))
                .contains(there.committee().toString());
        assertThat(send("/api/v1/dossiers/" + id + "/passing", body))
                .contains("passing.not-seated-there", "có thể hồ sơ đã được chuyển");
        assertThat(send("/api/v1/dossiers/" + id + "/passing", "{}")).contains("/from", "/successor");
        var all = "{\"successor\":\"%s\",\"ground\":\"%s\"}"
                .formatted(offices.one().committee(), GROUND);
        assertThat(send("/api/v1/agencies/" + there.committee() + "/succession", all))
                .containsPattern("\"passed\":[1-9]");
        assertThat(send("/api/v1/agencies/" + java.util.UUID.randomUUID() + "/succession", all))
                .as("an agency that there is not")
                .contains("404");
        assertThat(dossiers.get(id).seat().agency())
                .as("it came back, with those of other tests")
                .isEqualTo(offices.one().committee());
    }

    private Optional<PassingRefusal> pass(DossierId id, AgencyId from, AgencyId to) {
        return passDossiers.pass(id, new PassDossiers.Order(from, to, GROUND), ADMINISTRATOR);
    }

    private static <T> T done(Outcome<T, ?> outcome) {
        return switch (outcome) {
            case Outcome.Done(var value) -> value;
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }

    private DossierId received() {
        var id = offices.filed();
        done(receiveDossier.receive(id, offices.one().officer("lan", Role.COUNTER_CLERK), List.of()));
        return id;
    }

    private void draft(DossierId id, AnOffice at) {
        var huy = at.officer("huy", Role.SPECIALIST);
        done(draftResult.draft(
                open(id, StepKind.DRAFT).id(), huy, Decision.Verdict.GRANTED, CertificateFields.OF_MARITAL_STATUS));
        done(takeStep.take(open(id, StepKind.DRAFT).id(), huy, "DRAFTED", ""));
        var mai = at.officer("mai", Role.DIVISION_HEAD);
        done(takeStep.take(open(id, StepKind.CHECK).id(), mai, "AGREED", ""));
    }

    private void bringToItsEnd(DossierId id, AnOffice at) {
        draft(id, at);
        done(signResult.sign(open(id, StepKind.SIGN).id(), at.leader(), "SIGNED", ""));
        var van = at.officer("van", Role.RECORDS_CLERK);
        done(sealResult.seal(open(id, StepKind.SEAL).id(), van, "SEALED", ""));
        var lan = at.officer("lan", Role.COUNTER_CLERK);
        done(handOverResult.handOver(id, lan, HandOver.Way.ELECTRONIC, ""));
    }

    private TaskView open(DossierId id, StepKind kind) {
        return tasks.of(DossierTrace.caseRef(id)).stream()
                .filter(task -> task.isOpen() && task.step().kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open step " + kind + " of " + id));
    }

    /** From whom it passed. */
    private List<String> keptOf(TaskView step) {
        return new ArrayList<>(
                jdbc.sql("select from_account from route.assignment where task_id = :task and kind = 'PASSED'")
                        .param("task", step.id().value())
                        .query(String.class)
                        .list());
    }

    private String pageOfApplicant(DossierId id) throws Exception {
        return mvc.perform(get("/ho-so-cua-toi/" + id).with(AnOffice.asApplicant()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String send(String door, String body) throws Exception {
        return mvc.perform(post(door)
                        .with(SignedIn.officer("quan.tri", Role.ADMINISTRATOR))
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
