package vn.motcua.result;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.FinishStep;
import vn.motcua.dossier.LockedDossier;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.dossier.StepRefusal;
import vn.motcua.route.TaskView;

/** Writes what the last signature on a result means: the step is done, the result is issued, the dossier decided. */
@Component
class EndRoute {
    /** A step that somebody finishes. */
    record Step(TaskView task, Actor actor, FinishStep.Words words) {}

    /**
     * A paper with all its signatures.
     *
     * @param open the result as it was when the paper was made
     * @param numbered the same with its number
     * @param leader account of the leader who signed
     */
    record Paper(ResultRow open, ResultRow numbered, byte[] pdf, String leader) {}

    private final FinishStep finishStep;
    private final ResultStore results;
    private final ResultPapers papers;
    private final Clock clock;

    EndRoute(FinishStep finishStep, ResultStore results, ResultPapers papers, Clock clock) {
        this.finishStep = finishStep;
        this.results = results;
        this.papers = papers;
        this.clock = clock;
    }

    /** In the caller's transaction, which must be undone when the answer is no. */
    Outcome<Dossier, ResultRefusal.OfSigning> end(Step step, LockedDossier locked, Paper paper) {
        var early = ResultRules.write(locked.dossier());
        if (early.isPresent()) {
            return Outcome.no(early.get());
        }
        return switch (finishStep.finish(step.task(), locked, step.actor(), step.words())) {
            case Outcome.No(var why) -> Outcome.no(why);
            case Outcome.Done(var finished) -> {
                if (!finished.routeEnded()
                        || !results.held(locked.dossier().id()).equals(Optional.of(paper.open()))) {
                    yield Outcome.no(new StepRefusal.StepNotPossible(StepRefusal.Reason.SIGNING_MUST_END_THE_ROUTE));
                }
                yield Outcome.done(issue(finished.dossier(), step.actor(), paper));
            }
        };
    }

    private Dossier issue(LockedDossier locked, Actor actor, Paper paper) {
        var now = clock.instant();
        var result = paper.numbered();
        var kept = papers.keep(result, paper.pdf(), actor);
        var issued = result.issued(new ResultRow.Issued(kept.document().value(), kept.sha256(), now, paper.leader()));
        if (results.finish(issued) != 1) {
            throw new IllegalStateException("Result " + result.id() + " must be open under its lock, but is not");
        }
        var id = result.dossier();
        return locked.append(new DossierEvent.Decided(
                        id, now, actor, result.verdict(), result.id(), kept.sha256(), null, null))
                .dossier();
    }
}
