package vn.motcua.dossier;

import java.time.Clock;
import java.util.Optional;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.route.CompleteStep;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.route.WalkedSteps;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;

/** A step of a dossier's route ends: in the route and in the dossier's log, together. What the step is for was judged before. */
@Component
public class FinishStep {
    /** What the officer says: which outcome, and why. */
    public record Words(String outcome, String opinion) {
        public Words {
            opinion = Text.lines(opinion);
        }
    }

    /**
     * @param dossier as it is now, still locked
     * @param isRepeated the same officer had finished the step the same way before: nothing was written
     */
    public record Finished(LockedDossier dossier, boolean routeEnded, boolean isRepeated) {}

    private final Tasks tasks;
    private final CompleteStep completeStep;
    private final WalkedSteps walked;
    private final Clock clock;

    FinishStep(Tasks tasks, CompleteStep completeStep, WalkedSteps walked, Clock clock) {
        this.tasks = tasks;
        this.completeStep = completeStep;
        this.walked = walked;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such task, or it is no dossier's */
    public TaskView task(TaskId id) {
        return tasks.find(id)
                .filter(task -> task.caseRef().kind().equals(DossierTrace.CASE_KIND))
                .orElseThrow(() -> new NotFound("task " + id + " of a dossier"));
    }

    public static DossierId dossierOf(TaskView task) {
        return new DossierId(task.caseRef().id());
    }

    /** What can be answered before anything is signed: it was done before, or this officer cannot do it now; else nothing. */
    public Optional<Outcome<Dossier, ResultRefusal.OfSigning>> answered(
            TaskView task, Dossier dossier, AccountId officer) {
        if (isCompletedBy(task, officer)) {
            return Optional.of(Outcome.done(dossier));
        }
        return StepRules.sign(dossier, task.completion(), task.isPaused(), tasks.mayComplete(officer, task))
                .map(Outcome::no);
    }

    /**
     * In the caller's transaction. Who may do it is judged by the route.
     *
     * @throws ChangedOutside when the steps that the log knows do not lead to this one
     */
    public Outcome<Finished, StepRefusal.OfFinishing> finish(
            TaskView task, LockedDossier locked, Actor actor, Words words) {
        if (actor.agency() != null && Seat.hasLeft(actor.agency(), locked.dossier(), locked.log())) {
            return Outcome.no(new StepRefusal.StepNotPossible(StepRefusal.Reason.NOT_YOURS));
        }
        var early = StepRules.leadOn(locked.log(), () -> !task.isOpen() || leadsBack(task, words.outcome()));
        if (early.isPresent()) {
            return Outcome.no(early.get());
        }
        var now = clock.instant();
        var answer = completeStep.complete(task.id(), actor.account(), words.outcome(), words.opinion(), now);
        return switch (answer) {
            case CompleteStep.Outcome.Completed completed -> {
                if (!walked.leadTo(task, locked.stepsDone())) {
                    throw new ChangedOutside("route.task " + task.id());
                }
                var event = new DossierEvent.StepTaken(
                        locked.dossier().id(),
                        now,
                        actor,
                        task.step().key(),
                        words.outcome(),
                        words.opinion(),
                        task.openedAt());
                yield Outcome.done(new Finished(locked.append(event), completed.routeEnded(), false));
            }
            case CompleteStep.Outcome.AlreadyCompleted already
            when already.sameOfficerAndOutcome() -> Outcome.done(new Finished(locked, false, true));
            case CompleteStep.Outcome.NotCompleted not -> Outcome.no(StepRules.finish(not));
        };
    }

    private boolean leadsBack(TaskView task, String outcome) {
        return tasks.waysBack(task).stream().anyMatch(way -> way.outcome().equals(outcome));
    }

    public static boolean isCompletedBy(TaskView task, AccountId account) {
        var completion = task.completion();
        return completion != null && completion.officer().equals(account);
    }
}
