package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WithSpring;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.dossier.ResultState;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;
import vn.motcua.signing.TrialSigning;

/** A wrong result is replaced or revoked by the leader; whoever is slower, elsewhere or without a reason is refused. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplaceResultTest {
    private static final String REASON = "Sai nơi cư trú";

    @Autowired
    Offices offices;

    @Autowired
    ReplaceResult replaceResult;

    @Autowired
    RevokeResult revokeResult;

    @Autowired
    ResultStore results;

    @Autowired
    Dossiers dossiers;

    @Autowired
    MockMvc mvc;

    @Test
    void the_new_result_stands_in_the_old_ones_place_with_a_number_of_its_own() {
        var old = offices.issued();
        var fresh = done(replaceResult.replace(corrected(old), offices.one().leader()));

        assertThat(fresh.state()).isEqualTo(ResultState.SIGNED);
        assertThat(fresh.fields()).containsEntry("residence", "62 Nguyễn Huệ, Huế");
        assertThat(fresh.number()).matches("\\d+/UBND-XNTTHN").isNotEqualTo(old.number());
        assertThat(fresh.token()).isNotEqualTo(old.token());
        var replaced = results.find(old.id()).orElseThrow();
        assertThat(replaced.state()).isEqualTo(ResultState.REPLACED);
        assertThat(replaced.replacedBy()).isEqualTo(fresh.id().value());
        assertThat(replaced.endReason()).isEqualTo(REASON);
        assertThat(dossiers.get(old.dossier()))
                .isInstanceOfSatisfying(
                        Dossier.Decided.class,
                        decided -> assertThat(decided.decision().result()).isEqualTo(fresh.id()));
        assertThat(dossiers.trace(old.dossier()).getLast())
                .isEqualTo(new DossierEvent.ResultReplaced(
                        old.dossier(),
                        java.util.Objects.requireNonNull(replaced.endedAt()),
                        offices.leader(),
                        old.id(),
                        fresh.id(),
                        java.util.Objects.requireNonNull(fresh.sha256()),
                        REASON));
    }

    @Test
    void numbers_of_results_stay_without_gaps() {
        var first = done(
                replaceResult.replace(corrected(offices.issued()), offices.one().leader()));
        var second = done(
                replaceResult.replace(corrected(offices.issued()), offices.one().leader()));
        assertThat(running(second) - running(first)).isEqualTo(2);
    }

    @Test
    void asking_again_with_the_same_words_changes_nothing() {
        var old = offices.issued();
        var first = done(replaceResult.replace(corrected(old), offices.one().leader()));
        var again = done(replaceResult.replace(corrected(old), offices.one().leader()));
        assertThat(again).isEqualTo(first);
        assertThat(results.of(old.dossier())).hasSize(2);
    }

    @Test
    void a_result_without_force_is_not_replaced_and_not_revoked() {
        var old = offices.issued();
        done(revokeResult.revoke(old.id(), offices.one().leader(), "Cấp sai đối tượng"));
        var notInForce = new ResultRefusal.ResultNotInForce(ResultState.REVOKED);
        assertThat(replaceResult.replace(corrected(old), offices.one().leader()))
                .isEqualTo(Outcome.no(notInForce));
        assertThat(revokeResult.revoke(old.id(), offices.one().leader(), "Lần nữa"))
                .isEqualTo(Outcome.no(notInForce));
        assertThat(dossiers.trace(old.dossier()).getLast())
                .isInstanceOfSatisfying(
                        DossierEvent.ResultRevoked.class,
                        revoked -> assertThat(revoked.reason()).isEqualTo("Cấp sai đối tượng"));
    }

    @Test
    void a_replaced_result_is_not_replaced_with_other_words() {
        var old = offices.issued();
        done(replaceResult.replace(corrected(old), offices.one().leader()));
        var other = new ReplaceResult.Order(old.id(), CertificateFields.OF_MARITAL_STATUS, "Lý do khác");
        assertThat(replaceResult.replace(other, offices.one().leader()))
                .isEqualTo(Outcome.no(new ResultRefusal.ResultNotInForce(ResultState.REPLACED)));
    }

    @Test
    void a_reason_and_every_required_field_must_be_there() {
        var old = offices.issued();
        assertThat(replaceResult.replace(
                        new ReplaceResult.Order(old.id(), CertificateFields.OF_MARITAL_STATUS, " "), leader()))
                .isEqualTo(Outcome.no(new DossierRefusal.ReasonMissing("reason")));
        assertThat(revokeResult.revoke(old.id(), leader(), " "))
                .isEqualTo(Outcome.no(new DossierRefusal.ReasonMissing("reason")));
        var empty = replaceResult.replace(new ReplaceResult.Order(old.id(), Map.of(), REASON), leader());
        assertThat(empty)
                .isInstanceOfSatisfying(
                        Outcome.No.class,
                        no -> assertThat(no.why())
                                .isInstanceOfSatisfying(
                                        DossierRefusal.AnswersIncomplete.class,
                                        why -> assertThat(why.problems()).hasSize(8)));
        assertThat(results.of(old.dossier())).hasSize(1);
    }

    @Test
    void only_the_leader_of_the_deciding_agency_may() {
        var old = offices.issued();
        for (var officer : List.of(
                offices.one().officer("huy", Role.SPECIALIST),
                offices.one().officer("thu", Role.LEADER),
                new User.Officer(new AccountId("officer:nobody"), "nobody", Set.of(Role.LEADER)))) {
            assertThatThrownBy(() -> replaceResult.replace(corrected(old), officer))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> revokeResult.revoke(old.id(), officer, REASON))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(results.find(old.id()).orElseThrow().state()).isEqualTo(ResultState.SIGNED);
    }

    @Test
    void of_several_leaders_at_once_only_one_replaces() throws Exception {
        var old = offices.issued();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Outcome<ResultRow, ?>>> tries = List.of(1, 2, 3, 4).stream()
                    .<Callable<Outcome<ResultRow, ?>>>map(number -> () -> replaceResult.replace(
                            new ReplaceResult.Order(old.id(), CertificateFields.OF_MARITAL_STATUS, "Lý do " + number),
                            leader()))
                    .toList();
            var done = 0;
            for (var answer : threads.invokeAll(tries)) {
                done += answer.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(results.of(old.dossier())).hasSize(2);
    }

    @Test
    void the_api_replaces_revokes_and_lists_what_was_issued() throws Exception {
        var old = offices.issued();
        var incomplete =
                send("/api/v1/results/" + old.id() + "/replacement", "{\"fields\":{\"state\":null}}", "k1k1k1k1");
        assertThat(incomplete).startsWith("422").contains("dossier.reason-missing");
        var body = "{\"reason\":\"" + REASON + "\",\"fields\":" + fields() + "}";
        var replaced = send("/api/v1/results/" + old.id() + "/replacement", body, "k2k2k2k2");
        assertThat(replaced).startsWith("200").contains("\"state\":\"SIGNED\"");
        assertThat(send("/api/v1/results/" + old.id() + "/replacement", body, "k3k3k3k3"))
                .isEqualTo(replaced);

        var fresh = results.of(old.dossier()).getFirst();
        var key = "revoke-" + fresh.id();
        var revoked = send("/api/v1/results/" + fresh.id() + "/revocation", "{\"reason\":\"Cấp sai\"}", key);
        assertThat(revoked).startsWith("200").contains("\"state\":\"REVOKED\"");
        assertThat(send("/api/v1/results/" + fresh.id() + "/revocation", "{\"reason\":\"Cấp sai\"}", key))
                .isEqualTo(revoked);

        var list = mvc.perform(get("/api/v1/dossiers/" + old.dossier() + "/results")
                        .with(SignedIn.token(leader(), "dossier.read")))
                .andReturn()
                .getResponse();
        assertThat(list.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"state\":\"REPLACED\"", "\"replacedBy\":\"" + fresh.id(), "\"state\":\"REVOKED\"");
    }

    private String send(String address, String body, String key) throws Exception {
        var answer = mvc.perform(post(address)
                        .contentType("application/json")
                        .content(body)
                        .header("Idempotency-Key", key)
                        .with(SignedIn.token(leader(), "dossier.write")))
                .andReturn()
                .getResponse();
        return answer.getStatus() + " " + answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String fields() {
        var text = new StringBuilder();
        CertificateFields.OF_MARITAL_STATUS.forEach((key, value) -> text.append(",\"" + key + "\":\"" + value + "\""));
        return "{" + text.substring(1) + "}";
    }

    private User.Officer leader() {
        return offices.one().leader();
    }

    private static ReplaceResult.Order corrected(ResultRow old) {
        var fields = new HashMap<>(CertificateFields.OF_MARITAL_STATUS);
        fields.put("residence", "62 Nguyễn Huệ, Huế");
        return new ReplaceResult.Order(old.id(), fields, REASON);
    }

    private static ResultRow done(Outcome<ResultRow, ?> outcome) {
        return switch (outcome) {
            case Outcome.Done(var row) -> row;
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }

    private static int running(ResultRow result) {
        var number = String.valueOf(result.number());
        return Integer.parseInt(number.substring(0, number.indexOf('/')));
    }
}
