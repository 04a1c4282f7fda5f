package vn.motcua.result;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.AnswerProblem;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.dossier.ResultRefusal.SigningUnavailable;
import vn.motcua.dossier.ResultState;
import vn.motcua.dossier.Seat;
import vn.motcua.dossier.StepRefusal.Reason;
import vn.motcua.dossier.StepRefusal.StepNotPossible;
import vn.motcua.dossier.StepRefusal.StepTakenByAnother;
import vn.motcua.route.TaskView;
import vn.motcua.signing.SignOutcome;

/** What says no to a result, told from what dossier, step and result are alone. */
final class ResultRules {
    private ResultRules() {}

    /**
     * Whether an officer may draft in this step.
     *
     * @param done who finished the step, if anybody did
     * @param mayDraft whether it is a drafting step that the route lets this officer do
     */
    static Optional<ResultRefusal.OfDrafting> draft(
            Dossier dossier, TaskView.@Nullable Completion done, boolean mayDraft) {
        if (!(dossier instanceof Dossier.InHandling)) {
            return Optional.of(DossierRefusal.WrongStage.of(dossier));
        }
        if (done != null) {
            return Optional.of(new StepTakenByAnother(done.officer().value(), done.at()));
        }
        return mayDraft ? Optional.empty() : Optional.of(new StepNotPossible(Reason.NOT_YOURS));
    }

    /** @param problems with what was written into the template; empty when there is no template for the verdict */
    static Optional<ResultRefusal.OfDrafting> draft(Optional<List<AnswerProblem>> problems) {
        if (problems.isEmpty()) {
            return Optional.of(new StepNotPossible(Reason.NO_TEMPLATE));
        }
        return problems.get().isEmpty()
                ? Optional.empty()
                : Optional.of(new DossierRefusal.AnswersIncomplete(problems.get()));
    }

    /** What a step works on must be there. */
    static Optional<ResultRefusal.ResultMissing> isThere(boolean isThere) {
        return isThere ? Optional.empty() : Optional.of(new ResultRefusal.ResultMissing());
    }

    /** Nothing is signed, sealed or written for a dossier that nobody handles. */
    static Optional<ResultRefusal.OfSigning> write(Dossier dossier) {
        return dossier instanceof Dossier.InHandling
                ? Optional.empty()
                : Optional.of(DossierRefusal.WrongStage.of(dossier));
    }

    /** Whoever had the dossier when the paper was begun must still have it when it is written. */
    static Optional<ResultRefusal.OfIssuing> write(Seat begun, Seat now) {
        return begun.equals(now) ? Optional.empty() : Optional.of(new StepNotPossible(Reason.PASSED_ON));
    }

    /** Nothing is issued without its signatures. */
    static Outcome<byte[], SigningUnavailable> signed(SignOutcome outcome) {
        return switch (outcome) {
            case SignOutcome.Signed signed -> Outcome.done(signed.pdf());
            case SignOutcome.NoKey(var key) -> unsigned("no-key " + key);
            case SignOutcome.CertificateNotInForce _ -> unsigned(SigningUnavailable.ENDED);
            case SignOutcome.CertificateRevoked _ -> unsigned(SigningUnavailable.REVOKED);
            case SignOutcome.NotConfirmed _ -> unsigned(SigningUnavailable.NOT_CONFIRMED);
            case SignOutcome.Unreachable unreachable -> unsigned(unreachable.party());
            case SignOutcome.NotSignable _ -> unsigned("not-signable");
        };
    }

    private static Outcome<byte[], SigningUnavailable> unsigned(String reason) {
        return Outcome.no(new SigningUnavailable(reason));
    }

    /** Only what is in force is replaced, with the reason and by what is complete. */
    static Optional<ResultRefusal.OfReplacing> replace(ResultState state, String reason, List<AnswerProblem> problems) {
        if (reason.isBlank()) {
            return Optional.of(new DossierRefusal.ReasonMissing("reason"));
        }
        if (state != ResultState.SIGNED) {
            return Optional.of(new ResultRefusal.ResultNotInForce(state));
        }
        return problems.isEmpty() ? Optional.empty() : Optional.of(new DossierRefusal.AnswersIncomplete(problems));
    }

    /** Only what is in force is revoked, with the reason. */
    static Optional<ResultRefusal.OfRevoking> revoke(ResultState state, String reason) {
        if (reason.isBlank()) {
            return Optional.of(new DossierRefusal.ReasonMissing("reason"));
        }
        return state == ResultState.SIGNED ? Optional.empty() : Optional.of(new ResultRefusal.ResultNotInForce(state));
    }
}
