package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WithSpring;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.dossier.ResultState;
import vn.motcua.dossier.StepRefusal;
import vn.motcua.handling.TakeStep;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.route.StepKind;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;
import vn.motcua.signing.TrialSigning;
import vn.motcua.signing.ValidateSignature;
import vn.motcua.signing.Verdict;
import vn.motcua.ui.TheNextPage;

/** NĐ 30/2020: the leader signs, then the records clerk gives number and date and seals. A route may still number first. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningOrderTest {
    @Autowired
    Offices offices;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    private OnTheRoute route;

    @Autowired
    SignResult signResult;

    @Autowired
    SealResult sealResult;

    @Autowired
    TakeStep takeStep;

    @Autowired
    IssueNumbered issue;

    @Autowired
    Results results;

    @Autowired
    ResultStore store;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Documents documents;

    @Autowired
    ValidateSignature signatures;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void route() {
        // Not a bean of the context, so that all these tests share one.
        route = beans.createBean(OnTheRoute.class);
    }

    @Test
    void the_leader_signs_a_paper_without_number_and_the_dossier_goes_on() {
        var id = route.forTheLeader();
        OnTheRoute.done(signResult.sign(route.task(id, StepKind.SIGN), leader(), "SIGNED", ""));

        var result = open(id);
        assertThat(result.state()).isEqualTo(ResultState.LEADER_SIGNED);
        assertThat(result.number()).isNull();
        assertThat(dossiers.get(id)).isInstanceOf(Dossier.InHandling.class);
        var signature = java.util.Objects.requireNonNull(result.leader());
        assertThat(signature.by()).isEqualTo(offices.one().account("son").value());
        assertThat(signers(signature.document())).containsExactly("Phạm Hồng Sơn");
        assertThat(dossiers.trace(id).getLast())
                .isInstanceOfSatisfying(
                        DossierEvent.StepTaken.class,
                        step -> assertThat(step.step()).isEqualTo("sign"));
    }

    @Test
    void the_clerk_numbers_and_seals_and_the_leaders_signature_holds() {
        var id = signed();
        var coming = results.comingNumber(dossiers.get(id)).orElseThrow();
        OnTheRoute.done(sealResult.seal(route.task(id, StepKind.SEAL), clerk(), "SEALED", ""));

        var result = store.of(id).getFirst();
        assertThat(result.state()).isEqualTo(ResultState.SIGNED);
        assertThat(result.number()).isEqualTo(coming).matches("\\d{2,}/UBND-XNTTHN");
        assertThat(result.signedBy()).isEqualTo(offices.one().account("son").value());
        assertThat(signers(java.util.Objects.requireNonNull(result.document())))
                .containsExactly("Phạm Hồng Sơn", "UBND xã Thử", "UBND xã Thử");
        var log = dossiers.trace(id);
        assertThat(log.getLast())
                .isEqualTo(new DossierEvent.Decided(
                        id,
                        java.util.Objects.requireNonNull(result.signedAt()),
                        new Actor(
                                offices.one().account("van"),
                                "van",
                                offices.one().committee()),
                        Decision.Verdict.GRANTED,
                        result.id(),
                        java.util.Objects.requireNonNull(result.sha256()),
                        null,
                        null));
        assertThat(dossiers.get(id)).isInstanceOf(Dossier.Decided.class);
    }

    @Test
    void a_counter_turned_back_gives_no_number_twice() {
        var first = signed();
        OnTheRoute.done(sealResult.seal(route.task(first, StepKind.SEAL), clerk(), "SEALED", ""));
        var second = signed();
        turned(first, "- 1");
        assertThatThrownBy(() -> sealResult.seal(route.task(second, StepKind.SEAL), clerk(), "SEALED", ""))
                .isInstanceOf(ChangedOutside.class)
                .hasMessageContaining("result.result_number");
        turned(first, "+ 1");
        OnTheRoute.done(sealResult.seal(route.task(second, StepKind.SEAL), clerk(), "SEALED", ""));
        assertThat(store.of(second).getFirst().number())
                .isNotEqualTo(store.of(first).getFirst().number());
    }

    private void turned(DossierId id, String by) {
        jdbc.sql("update result.result_number set last_number = last_number " + by + """
                 where last_number > 1 and agency_code in (select code.code from organisation.agency_code code
                                         join dossier.dossier d on d.agency = code.agency_id where d.id = :id)
                """)
                .param("id", id.value())
                .update();
    }

    @Test
    void the_page_shows_the_number_where_it_is_given_and_afterwards() throws Exception {
        var id = signed();
        var task = "/cong-viec/" + route.task(id, StepKind.SEAL).value();
        var coming = results.comingNumber(dossiers.get(id)).orElseThrow();
        assertThat(page(task)).contains("Số sẽ cấp: " + coming, "Lãnh đạo đã ký", "/ket-qua.pdf");
        var answer = mvc.perform(
                        post(task + "/xong")
                                .param("ket-qua", "SEALED")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf())
                                .with(offices.one().as("van", Role.RECORDS_CLERK)))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo(task);
        assertThat(mvc.perform(TheNextPage.after(answer).with(offices.one().as("van", Role.RECORDS_CLERK)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .containsSubsequence("Đã hoàn thành bước", "Số " + coming, "Kết quả giải quyết");
    }

    @Test
    void sealing_again_changes_nothing_and_somebody_else_is_told_who_did_it() throws Exception {
        var id = signed();
        var task = route.task(id, StepKind.SEAL);
        assertThat(seal(task.value().toString())).startsWith("200");
        assertThat(seal(task.value().toString())).startsWith("200");
        assertThat(dossiers.trace(id).stream().filter(DossierEvent.Decided.class::isInstance))
                .hasSize(1);
        assertThat(store.of(id)).hasSize(1);
    }

    @Test
    void nobody_signs_or_seals_but_whose_step_it_is() {
        var id = route.forTheLeader();
        var sign = route.task(id, StepKind.SIGN);
        assertThatThrownBy(() -> signResult.sign(sign, clerk(), "SIGNED", "")).isInstanceOf(NotFound.class);
        assertThat(sealResult.seal(sign, leader(), "SIGNED", "")).isInstanceOf(Outcome.No.class);
        assertThat(takeStep.take(sign, leader(), "SIGNED", ""))
                .isEqualTo(Outcome.no(new StepRefusal.StepNotPossible(StepRefusal.Reason.SIGN)));
        OnTheRoute.done(signResult.sign(sign, leader(), "SIGNED", ""));
        var seal = route.task(id, StepKind.SEAL);
        assertThatThrownBy(() -> sealResult.seal(seal, leader(), "SEALED", "")).isInstanceOf(NotFound.class);
        assertThat(takeStep.take(seal, clerk(), "SEALED", ""))
                .isEqualTo(Outcome.no(new StepRefusal.StepNotPossible(StepRefusal.Reason.SIGN)));
    }

    @Test
    void what_the_clerk_returns_is_drafted_and_signed_anew_without_losing_a_number() {
        var id = signed();
        var first = java.util.Objects.requireNonNull(open(id).leader());
        var coming = results.comingNumber(dossiers.get(id));
        route.returned(id, StepKind.SEAL, "van");
        route.draft(id);
        assertThat(open(id).leader()).isNull();
        OnTheRoute.done(signResult.sign(route.task(id, StepKind.SIGN), leader(), "SIGNED", ""));
        assertThat(open(id).leader()).isNotEqualTo(first);
        assertThat(results.comingNumber(dossiers.get(id))).isEqualTo(coming);
    }

    @Test
    void a_seal_that_fails_takes_no_number_and_who_is_overtaken_makes_the_paper_anew() {
        var id = signed();
        var dossier = dossiers.get(id);
        var coming = results.comingNumber(dossiers.get(id));
        Outcome<String, ResultRefusal.OfSigning> failed = issue.issue(
                dossier,
                open(id),
                _ -> Outcome.no(new ResultRefusal.SigningUnavailable("TSA")),
                (_, _, _) -> Outcome.done("written"),
                why -> why);
        Outcome<String, ResultRefusal.OfSigning> refused = issue.issue(
                dossier,
                open(id),
                _ -> Outcome.done(new byte[0]),
                (_, _, _) -> Outcome.no(new ResultRefusal.ResultMissing()),
                why -> why);
        assertThat(failed).isEqualTo(Outcome.no(new ResultRefusal.SigningUnavailable("TSA")));
        assertThat(refused).isEqualTo(Outcome.no(new ResultRefusal.ResultMissing()));
        assertThat(results.comingNumber(dossiers.get(id))).isEqualTo(coming);

        var made = new ArrayList<String>();
        Outcome<String, ResultRefusal.OfSigning> overtaken = issue.issue(
                dossier,
                open(id),
                numbered -> {
                    made.add(String.valueOf(numbered.number()));
                    if (made.size() == 1) {
                        OnTheRoute.done(sealResult.seal(route.task(signed(), StepKind.SEAL), clerk(), "SEALED", ""));
                    }
                    return Outcome.done(new byte[0]);
                },
                (_, numbered, _) -> {
                    var number = String.valueOf(numbered.number());
                    store.number(numbered.id(), number, Objects.requireNonNull(numbered.numberedAt()));
                    return Outcome.done(number);
                },
                why -> why);
        assertThat(made).hasSize(2).doesNotHaveDuplicates();
        assertThat(overtaken).isEqualTo(Outcome.done(made.getLast()));
    }

    @Test
    void of_many_at_once_each_gets_a_number_of_its_own_without_gaps() throws Exception {
        var ids = List.of(signed(), signed(), signed(), signed());
        int before = running(results.comingNumber(dossiers.get(ids.getFirst())).orElseThrow());
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Outcome<Dossier, ?>>> tries = ids.stream()
                    .<Callable<Outcome<Dossier, ?>>>map(
                            id -> () -> sealResult.seal(route.task(id, StepKind.SEAL), clerk(), "SEALED", ""))
                    .toList();
            for (var answer : threads.invokeAll(tries)) {
                OnTheRoute.done(answer.get());
            }
        }
        assertThat(ids.stream().map(id -> running(store.of(id).getFirst().number())))
                .containsExactlyInAnyOrder(before, before + 1, before + 2, before + 3);
    }

    @Test
    void a_route_may_still_number_before_the_leader_signs_and_seals_at_once() {
        var id = route.onTheOldRoute();
        route.take(id, StepKind.APPROVE, "son", "AGREED");
        var coming = results.comingNumber(dossiers.get(id));
        route.take(id, StepKind.NUMBER, "van", "NUMBERED");
        assertThat(open(id).number()).isEqualTo(coming.orElseThrow());
        OnTheRoute.done(signResult.sign(route.task(id, StepKind.SIGN), leader(), "SIGNED", ""));

        var result = store.of(id).getFirst();
        assertThat(result.number()).isEqualTo(coming.orElseThrow());
        assertThat(signers(java.util.Objects.requireNonNull(result.document())))
                .containsExactly("Phạm Hồng Sơn", "UBND xã Thử");
        assertThat(dossiers.get(id)).isInstanceOf(Dossier.Decided.class);
    }

    private DossierId signed() {
        var id = route.forTheLeader();
        OnTheRoute.done(signResult.sign(route.task(id, StepKind.SIGN), leader(), "SIGNED", ""));
        return id;
    }

    private ResultRow open(DossierId id) {
        return store.open(id).orElseThrow();
    }

    private User.Officer leader() {
        return offices.one().leader();
    }

    private User.Officer clerk() {
        return offices.one().officer("van", Role.RECORDS_CLERK);
    }

    private List<String> signers(java.util.UUID document) {
        try (var stored = documents.read(new DocumentId(document))) {
            return switch (signatures.validate(stored.bytes())) {
                case Verdict.Valid(var found) ->
                    found.stream().map(Verdict.Signature::signer).toList();
                case Verdict other -> throw new AssertionError(other);
            };
        }
    }

    private String page(String address) throws Exception {
        var answer = mvc.perform(get(address).with(offices.one().as("van", Role.RECORDS_CLERK)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String seal(String task) throws Exception {
        var answer = mvc.perform(post("/api/v1/steps/" + task + "/seal")
                        .contentType("application/json")
                        .content("{\"outcome\":\"SEALED\"}")
                        .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                        .with(SignedIn.token(clerk(), "dossier.write")))
                .andReturn()
                .getResponse();
        return answer.getStatus() + " " + answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static int running(@org.jspecify.annotations.Nullable String number) {
        var text = String.valueOf(number);
        return Integer.parseInt(text.substring(0, text.indexOf('/')));
    }
}
