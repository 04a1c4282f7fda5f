package vn.motcua.handling;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FinishStep;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Services;
import vn.motcua.dossier.StepRefusal;
import vn.motcua.identity.User;
import vn.motcua.result.Results;
import vn.motcua.result.SealResult;
import vn.motcua.result.SignResult;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.shared.NotFound;

/**
 * An officer finishes a step of a dossier's route, with an opinion. What the step is for (draft, approve, number) happens
 * to the result in the same transaction; signing and sealing have use cases of their own, {@link SignResult} and
 * {@link SealResult}, because they wait for the outside world.
 */
@Service
public class TakeStep {
    /** @param isRepeated the same officer had finished it the same way before: nothing was written */
    public record Taken(DossierId dossier, boolean routeEnded, boolean isRepeated) {}

    private final FinishStep finishStep;
    private final Dossiers dossiers;
    private final DossierAccess access;
    private final Results results;
    private final Services services;
    private final Clock clock;

    TakeStep(
            FinishStep finishStep,
            Dossiers dossiers,
            DossierAccess access,
            Results results,
            Services services,
            Clock clock) {
        this.finishStep = finishStep;
        this.dossiers = dossiers;
        this.access = access;
        this.results = results;
        this.services = services;
        this.clock = clock;
    }

    /** @throws NotFound when the task is not there or lies with an agency the officer does not serve */
    @Transactional
    public Outcome<Taken, StepRefusal.OfTaking> take(TaskId taskId, User.Officer user, String outcome, String opinion) {
        return take(finishStep.task(taskId), user, outcome, opinion);
    }

    /**
     * For whoever has read the task already, to judge the wish by it. Whether it still stands so is judged here.
     *
     * @throws NotFound when it lies with an agency the officer does not serve
     */
    @Transactional
    public Outcome<Taken, StepRefusal.OfTaking> take(TaskView task, User.Officer user, String outcome, String opinion) {
        var locked = dossiers.lock(FinishStep.dossierOf(task));
        var actor = access.actor(user, task.agency(), task.step().role());
        if (!(locked.dossier() instanceof Dossier.InHandling handling)) {
            return alreadyTaken(task, user, outcome);
        }
        if (task.isOpen() && isSigning(task) && isFirstOutcome(task, outcome)) {
            return Outcome.no(new StepRefusal.StepNotPossible(StepRefusal.Reason.SIGN));
        }
        if (task.isOpen() && isFirstOutcome(task, outcome) && hasResultOfItsOwn(handling)) {
            var refused = results.beforeStep(task, handling, actor, clock.instant());
            if (refused.isPresent()) {
                return Outcome.no(refused.get());
            }
        }
        return switch (finishStep.finish(task, locked, actor, new FinishStep.Words(outcome, opinion))) {
            case Outcome.No(var why) -> Outcome.no(why);
            case Outcome.Done(var done) ->
                Outcome.done(new Taken(locked.dossier().id(), done.routeEnded(), done.isRepeated()));
        };
    }

    /** Where the result is recorded only, there is no draft to approve: the step stands for itself. */
    private boolean hasResultOfItsOwn(Dossier.InHandling dossier) {
        return services.pinned(dossier.filing()).resultIsSigned();
    }

    /** Whether the forward end of the step puts a signature or a seal, which has a use case of its own. */
    private static boolean isSigning(TaskView task) {
        return task.step().kind() == StepKind.SIGN || task.step().kind() == StepKind.SEAL;
    }

    private static Outcome<Taken, StepRefusal.OfTaking> alreadyTaken(TaskView task, User.Officer user, String outcome) {
        var completion = task.completion();
        boolean isRepeated = FinishStep.isCompletedBy(task, user.account())
                && completion != null
                && outcome.equals(completion.outcome());
        return isRepeated
                ? Outcome.done(new Taken(FinishStep.dossierOf(task), false, true))
                : Outcome.no(new StepRefusal.StepNotPossible(StepRefusal.Reason.NOT_IN_HANDLING));
    }

    private static boolean isFirstOutcome(TaskView task, String outcome) {
        return task.step().outcomes().getFirst().code().equals(outcome);
    }
}
