package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.User;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;

/**
 * The leader signs the numbered result and the agency seals it; the dossier is decided and the clock stops. Printing and
 * signing happen before the transaction, because a timestamp authority may take its time; then everything is written
 * together or not at all. What was signed in vain (a killed process, a colleague who was faster) is a file no row names.
 */
@Service
public class SignResult {
    private final TakeStep takeStep;
    private final DossierStore dossiers;
    private final DossierAccess access;
    private final ResultStore results;
    private final ResultPapers papers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignResult(
            TakeStep takeStep,
            DossierStore dossiers,
            DossierAccess access,
            ResultStore results,
            ResultPapers papers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.takeStep = takeStep;
        this.dossiers = dossiers;
        this.access = access;
        this.results = results;
        this.papers = papers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param outcome the forward outcome of the signing step */
    public Outcome<Dossier> sign(TaskId taskId, User.Officer leader, String outcome, String opinion) {
        var task = takeStep.dossierTask(taskId);
        var id = new DossierId(task.caseRef().id());
        var actor = access.actor(leader, task.agency(), task.step().role());
        var dossier = dossiers.get(id);
        if (!(dossier instanceof Dossier.InHandling handling)) {
            return TakeStep.isCompletedBy(task, leader.account())
                    ? Outcome.done(dossier)
                    : Outcome.no(DossierRefusal.WrongStage.of(dossier));
        }
        var open = results.open(id).filter(result -> result.state() == ResultRow.State.NUMBERED);
        if (task.step().kind() != StepKind.SIGN || open.isEmpty()) {
            return Outcome.no(new DossierRefusal.ResultMissing());
        }
        return switch (papers.signed(handling.filing(), open.get(), actor)) {
            case Outcome.No<byte[]>(var why) -> Outcome.no(why);
            case Outcome.Done<byte[]>(var pdf) -> decide(task, new Signed(open.get(), pdf), actor, outcome, opinion);
        };
    }

    private record Signed(ResultRow result, byte[] pdf) {}

    private Outcome<Dossier> decide(TaskView task, Signed signed, Actor actor, String outcome, String opinion) {
        var answer = transaction.<Outcome<Dossier>>execute(status -> {
            var written = write(task, signed, actor, new TakeStep.Words(outcome, opinion));
            if (written instanceof Outcome.No<Dossier>) {
                status.setRollbackOnly();
            }
            return written;
        });
        if (answer == null) {
            throw new IllegalStateException("A signing must be answered, but was not");
        }
        return answer;
    }

    private Outcome<Dossier> write(TaskView task, Signed signed, Actor actor, TakeStep.Words words) {
        var id = new DossierId(task.caseRef().id());
        var locked = dossiers.lock(id);
        if (!(locked.dossier() instanceof Dossier.InHandling)) {
            return Outcome.no(DossierRefusal.WrongStage.of(locked.dossier()));
        }
        return switch (takeStep.complete(task, locked, actor, words)) {
            case Outcome.No<TakeStep.Taken>(var why) -> Outcome.no(why);
            case Outcome.Done<TakeStep.Taken>(var taken) -> {
                if (!taken.routeEnded()) {
                    yield Outcome.no(new DossierRefusal.StepNotPossible("signing-must-end-the-route"));
                }
                yield Outcome.done(issue(id, signed, actor, clock.instant()));
            }
        };
    }

    private Dossier issue(DossierId id, Signed signed, Actor actor, Instant now) {
        var result = signed.result();
        var kept = papers.keep(result, signed.pdf(), actor);
        results.sign(result.id(), kept.document().value(), kept.sha256(), actor, now);
        return dossiers.append(
                dossiers.lock(id),
                new DossierEvent.Decided(id, now, actor, result.verdict(), result.id(), kept.sha256()));
    }
}
