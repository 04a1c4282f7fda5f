package vn.motcua.dossier;

import java.time.Clock;
import java.util.Optional;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.User;
import vn.motcua.route.CompleteStep;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
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

    private final Tasks tasks;
    private final CompleteStep completeStep;
    private final DossierStore dossiers;
    private final DossierAccess access;
    private final Results results;
    private final Services services;
    private final Clock clock;

    TakeStep(
            Tasks tasks,
            CompleteStep completeStep,
            DossierStore dossiers,
            DossierAccess access,
            Results results,
            Services services,
            Clock clock) {
        this.tasks = tasks;
        this.completeStep = completeStep;
        this.dossiers = dossiers;
        this.access = access;
        this.results = results;
        this.services = services;
        this.clock = clock;
    }

    /** @throws NotFound when the task is not there or lies with an agency the officer does not serve */
    @Transactional
    public Outcome<Taken> take(TaskId taskId, User.Officer user, String outcome, String opinion) {
        var task = dossierTask(taskId);
        var locked = dossiers.lock(new DossierId(task.caseRef().id()));
        var actor = access.actor(user, task.agency(), task.step().role());
        if (!(locked.dossier() instanceof Dossier.InHandling handling)) {
            return alreadyTaken(task, user, outcome);
        }
        if (task.isOpen() && isSigning(task) && isFirstOutcome(task, outcome)) {
            return Outcome.no(new DossierRefusal.StepNotPossible("sign"));
        }
        if (task.isOpen() && isFirstOutcome(task, outcome) && hasResultOfItsOwn(handling)) {
            var refused = results.beforeStep(task, handling, actor, clock.instant());
            if (refused != null) {
                return Outcome.no(refused);
            }
        }
        return complete(task, locked, actor, new Words(outcome, opinion));
    }

    /** Where the result is recorded only, there is no draft to approve: the step stands for itself. */
    private boolean hasResultOfItsOwn(Dossier.InHandling dossier) {
        return services.pinned(dossier.filing()).resultIsSigned();
    }

    /** Whether the forward end of the step puts a signature or a seal, which has a use case of its own. */
    private static boolean isSigning(TaskView task) {
        return task.step().kind() == StepKind.SIGN || task.step().kind() == StepKind.SEAL;
    }

    record Words(String outcome, String opinion) {
        Words {
            opinion = Text.lines(opinion);
        }
    }

    /** What can be answered before anything is signed: it was done before, or this officer cannot do it now; else nothing. */
    Optional<Outcome<Dossier>> answered(TaskView task, Dossier dossier, AccountId officer) {
        var completion = task.completion();
        if (isCompletedBy(task, officer)) {
            return Optional.of(Outcome.done(dossier));
        }
        if (!(dossier instanceof Dossier.InHandling)) {
            return Optional.of(Outcome.no(DossierRefusal.WrongStage.of(dossier)));
        }
        if (completion != null) {
            return Optional.of(Outcome.no(
                    new DossierRefusal.StepTakenByAnother(completion.officer().value(), completion.at())));
        }
        if (!tasks.mayComplete(officer, task)) {
            return Optional.of(
                    Outcome.no(new DossierRefusal.StepNotPossible(task.isPaused() ? "paused" : "not-yours")));
        }
        return Optional.empty();
    }

    /** Completes the step in the route and writes it into the dossier's log; the dossier must be locked. */
    Outcome<Taken> complete(TaskView task, DossierStore.Locked locked, Actor actor, Words words) {
        var now = clock.instant();
        var answer = completeStep.complete(task.id(), actor.account(), words.outcome(), words.opinion(), now);
        return switch (answer) {
            case CompleteStep.Outcome.Completed completed -> {
                var event = new DossierEvent.StepTaken(
                        locked.dossier().id(),
                        now,
                        actor,
                        task.step().key(),
                        words.outcome(),
                        words.opinion(),
                        task.openedAt());
                dossiers.append(locked, event);
                yield Outcome.done(new Taken(locked.dossier().id(), completed.routeEnded(), false));
            }
            case CompleteStep.Outcome.AlreadyCompleted already ->
                already.sameOfficerAndOutcome()
                        ? Outcome.done(new Taken(locked.dossier().id(), false, true))
                        : Outcome.no(new DossierRefusal.StepTakenByAnother(
                                already.by().value(), already.at()));
            case CompleteStep.Outcome.ReasonMissing _ -> Outcome.no(new DossierRefusal.ReasonMissing("opinion"));
            case CompleteStep.Outcome.NotYours _ -> Outcome.no(new DossierRefusal.StepNotPossible("not-yours"));
            case CompleteStep.Outcome.OutcomeUnknown _ ->
                Outcome.no(new DossierRefusal.StepNotPossible("outcome-unknown"));
            case CompleteStep.Outcome.Stopped _ -> Outcome.no(new DossierRefusal.StepNotPossible("stopped"));
            case CompleteStep.Outcome.Paused _ -> Outcome.no(new DossierRefusal.StepNotPossible("paused"));
        };
    }

    TaskView dossierTask(TaskId id) {
        return tasks.find(id)
                .filter(task -> task.caseRef().kind().equals(DossierTrace.CASE_KIND))
                .orElseThrow(() -> new NotFound("task " + id + " of a dossier"));
    }

    private static Outcome<Taken> alreadyTaken(TaskView task, User.Officer user, String outcome) {
        var completion = task.completion();
        boolean isRepeated =
                isCompletedBy(task, user.account()) && completion != null && outcome.equals(completion.outcome());
        return isRepeated
                ? Outcome.done(new Taken(new DossierId(task.caseRef().id()), false, true))
                : Outcome.no(new DossierRefusal.StepNotPossible("not-in-handling"));
    }

    static boolean isCompletedBy(TaskView task, AccountId account) {
        var completion = task.completion();
        return completion != null && completion.officer().equals(account);
    }

    private static boolean isFirstOutcome(TaskView task, String outcome) {
        return task.step().outcomes().getFirst().code().equals(outcome);
    }
}
