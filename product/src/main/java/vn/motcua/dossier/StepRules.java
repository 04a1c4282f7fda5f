package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.StepRefusal.Reason;
import vn.motcua.dossier.StepRefusal.StepNotPossible;
import vn.motcua.dossier.StepRefusal.StepTakenByAnother;
import vn.motcua.route.CompleteStep;
import vn.motcua.route.TaskView;

/** What says no to whoever finishes a step, told from what dossier and route say alone. */
final class StepRules {
    private StepRules() {}

    /**
     * Before anything is signed for it.
     *
     * @param done who finished it, if anybody did
     * @param mayComplete whether the route lets this officer
     */
    static Optional<ResultRefusal.OfSigning> sign(
            Dossier dossier, TaskView.@Nullable Completion done, boolean isPaused, boolean mayComplete) {
        if (!(dossier instanceof Dossier.InHandling)) {
            return Optional.of(DossierRefusal.WrongStage.of(dossier));
        }
        if (done != null) {
            return Optional.of(new StepTakenByAnother(done.officer().value(), done.at()));
        }
        return mayComplete
                ? Optional.empty()
                : Optional.of(new StepNotPossible(isPaused ? Reason.PAUSED : Reason.NOT_YOURS));
    }

    /**
     * A step that leads on waits for the answers that are required.
     *
     * @param log of its dossier
     * @param leadsNowhereNew whether it was done before or leads back; asked only where something is awaited
     */
    static Optional<StepRefusal.OfFinishing> leadOn(List<DossierEvent> log, BooleanSupplier leadsNowhereNew) {
        var awaited = AwaitedAnswers.of(log);
        return awaited.isEmpty() || leadsNowhereNew.getAsBoolean()
                ? Optional.empty()
                : Optional.of(new StepRefusal.AnswersAwaited(awaited.size()));
    }

    /** As the route has it. */
    static StepRefusal.OfFinishing finish(CompleteStep.Outcome.NotCompleted found) {
        return switch (found) {
            case CompleteStep.Outcome.AlreadyCompleted already ->
                new StepTakenByAnother(already.by().value(), already.at());
            case CompleteStep.Outcome.ReasonMissing _ -> new DossierRefusal.ReasonMissing("opinion");
            case CompleteStep.Outcome.NotYours _ -> new StepNotPossible(Reason.NOT_YOURS);
            case CompleteStep.Outcome.OutcomeUnknown _ -> new StepNotPossible(Reason.OUTCOME_UNKNOWN);
            case CompleteStep.Outcome.Stopped _ -> new StepNotPossible(Reason.STOPPED);
            case CompleteStep.Outcome.Paused _ -> new StepNotPossible(Reason.PAUSED);
        };
    }
}
