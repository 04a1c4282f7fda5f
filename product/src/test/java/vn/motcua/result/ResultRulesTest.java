package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.ADossier;
import vn.motcua.dossier.AnswerProblem;
import vn.motcua.dossier.EveryRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.dossier.ResultRefusal.SigningUnavailable;
import vn.motcua.dossier.ResultState;
import vn.motcua.dossier.Seat;
import vn.motcua.dossier.StepRefusal;
import vn.motcua.dossier.StepRefusal.Reason;
import vn.motcua.dossier.StepRefusal.StepNotPossible;
import vn.motcua.organisation.AgencyId;
import vn.motcua.route.TaskView;
import vn.motcua.signing.KeyName;
import vn.motcua.signing.ProofLevel;
import vn.motcua.signing.SignOutcome;

/** What says no to a result, from its draft to the end of its force. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResultRulesTest {
    private static final KeyName SEAL = KeyName.sealOf("H57.19.01");
    private static final List<AnswerProblem> PROBLEMS =
            List.of(new AnswerProblem("fields/fullName", "Phải ghi họ tên."));

    private final ADossier a = ADossier.filed();
    private final Seat other = new Seat(a.seat().counter(), new AgencyId(new UUID(0, 9)));

    @Test
    void a_paper_is_written_where_it_was_begun_and_signed() {
        assertThat(ResultRules.write(a.seat(), a.seat())).isEmpty();
        assertThat(ResultRules.write(a.seat(), other)).contains(new StepNotPossible(Reason.PASSED_ON));
        var unsigned = List.of(
                new SignOutcome.NoKey(SEAL),
                new SignOutcome.CertificateNotInForce(SEAL, Instant.EPOCH, Instant.EPOCH),
                new SignOutcome.CertificateRevoked(SEAL, Instant.EPOCH),
                new SignOutcome.NotConfirmed(SEAL),
                new SignOutcome.Unreachable("TSA", "503"),
                new SignOutcome.NotSignable("locked"));
        assertThat(unsigned)
                .extracting(outcome -> EveryRefusal.why(ResultRules.signed(outcome))
                        .map(SigningUnavailable::reason)
                        .orElse(""))
                .containsExactly(
                        "no-key " + SEAL,
                        SigningUnavailable.ENDED,
                        SigningUnavailable.REVOKED,
                        SigningUnavailable.NOT_CONFIRMED,
                        "TSA",
                        "not-signable");
        var pdf = new byte[] {1};
        assertThat(ResultRules.signed(new SignOutcome.Signed(pdf, List.of(), Instant.EPOCH, ProofLevel.TIMESTAMPED)))
                .isEqualTo(Outcome.done(pdf));
    }

    @Test
    void only_a_result_in_force_is_replaced_or_revoked() {
        for (var state : ResultState.values()) {
            boolean isInForce = state == ResultState.SIGNED;
            assertThat(ResultRules.replace(state, "Sai", List.of()).isEmpty()).isEqualTo(isInForce);
            assertThat(ResultRules.revoke(state, "Sai").isEmpty()).isEqualTo(isInForce);
        }
    }

    @Test
    void each_rule_of_results_is_reached() {
        var filed = ADossier.life(a.submitted());
        var handling = ADossier.life(a.submitted(), a.received());
        var done = new TaskView.Completion(ADossier.CLERK.account(), ADossier.at(3), "DRAFTED", null);
        EveryRefusal.isReached(
                ResultRefusal.OfDrafting.class,
                ResultRules.draft(filed, null, true),
                ResultRules.draft(handling, done, true),
                ResultRules.draft(handling, null, false),
                ResultRules.draft(Optional.empty()),
                ResultRules.draft(Optional.of(PROBLEMS)));
        EveryRefusal.isReached(StepRefusal.OfTaking.class, ResultRules.isThere(false));
        EveryRefusal.isReached(ResultRefusal.OfSigning.class, ResultRules.write(filed), ResultRules.isThere(false));
        EveryRefusal.isReached(
                ResultRefusal.OfIssuing.class,
                ResultRules.write(a.seat(), other),
                EveryRefusal.why(ResultRules.signed(new SignOutcome.NoKey(SEAL))));
        EveryRefusal.isReached(
                ResultRefusal.OfReplacing.class,
                ResultRules.replace(ResultState.SIGNED, " ", List.of()),
                ResultRules.replace(ResultState.REVOKED, "Sai", List.of()),
                ResultRules.replace(ResultState.SIGNED, "Sai", PROBLEMS));
        EveryRefusal.isReached(
                ResultRefusal.OfRevoking.class,
                ResultRules.revoke(ResultState.SIGNED, ""),
                ResultRules.revoke(ResultState.DRAFTED, "Sai"));
    }
}
