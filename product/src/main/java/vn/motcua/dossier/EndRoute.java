package vn.motcua.dossier;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.route.TaskView;

/** Writes what the last signature on a result means: the step is done, the result is issued, the dossier decided. */
@Component
class EndRoute {
    /** A step that somebody finishes. */
    record Step(TaskView task, Actor actor, TakeStep.Words words) {}

    /**
     * A paper with all its signatures.
     *
     * @param open the result as it was when the paper was made
     * @param numbered the same with its number
     * @param leader account of the leader who signed
     */
    record Paper(ResultRow open, ResultRow numbered, byte[] pdf, String leader) {}

    private final TakeStep takeStep;
    private final DossierStore dossiers;
    private final ResultStore results;
    private final ResultPapers papers;
    private final Clock clock;

    EndRoute(TakeStep takeStep, DossierStore dossiers, ResultStore results, ResultPapers papers, Clock clock) {
        this.takeStep = takeStep;
        this.dossiers = dossiers;
        this.results = results;
        this.papers = papers;
        this.clock = clock;
    }

    /** In the caller's transaction, which must be undone when the answer is no. */
    Outcome<Dossier> end(Step step, DossierStore.Locked locked, Paper paper) {
        if (!(locked.dossier() instanceof Dossier.InHandling)) {
            return Outcome.no(DossierRefusal.WrongStage.of(locked.dossier()));
        }
        return switch (takeStep.complete(step.task(), locked, step.actor(), step.words())) {
            case Outcome.No<TakeStep.Taken>(var why) -> Outcome.no(why);
            case Outcome.Done<TakeStep.Taken>(var taken) -> {
                if (!taken.routeEnded() || !results.open(locked.dossier().id()).equals(Optional.of(paper.open()))) {
                    yield Outcome.no(new DossierRefusal.StepNotPossible("signing-must-end-the-route"));
                }
                yield Outcome.done(issue(step.actor(), paper));
            }
        };
    }

    private Dossier issue(Actor actor, Paper paper) {
        var now = clock.instant();
        var result = paper.numbered();
        var kept = papers.keep(result, paper.pdf(), actor);
        var issued = result.issued(new ResultRow.Issued(kept.document().value(), kept.sha256(), now, paper.leader()));
        if (results.finish(issued) != 1) {
            throw new IllegalStateException("Result " + result.id() + " must be open under its lock, but is not");
        }
        var id = result.dossier();
        return dossiers.append(
                dossiers.lock(id),
                new DossierEvent.Decided(id, now, actor, result.verdict(), result.id(), kept.sha256()));
    }
}
