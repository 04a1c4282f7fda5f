package vn.motcua.result;

import org.springframework.stereotype.Service;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FinishStep;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.identity.User;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskId;

/**
 * The records clerk (văn thư) gives the signed result its number and date and puts the agency's seal (NĐ 30/2020/NĐ-CP): the
 * result is issued, the dossier decided, the clock stops. Number and date come as the seal's own signature, in the place that
 * the paper kept when the leader signed it; the leader's signature is not touched. Who does it is a setting of the route.
 */
@Service
public class SealResult {
    private final FinishStep finishStep;
    private final Dossiers dossiers;
    private final DossierAccess access;
    private final ResultStore results;
    private final ResultPapers papers;
    private final IssueNumbered issue;
    private final EndRoute endRoute;

    SealResult(
            FinishStep finishStep,
            Dossiers dossiers,
            DossierAccess access,
            ResultStore results,
            ResultPapers papers,
            IssueNumbered issue,
            EndRoute endRoute) {
        this.finishStep = finishStep;
        this.dossiers = dossiers;
        this.access = access;
        this.results = results;
        this.papers = papers;
        this.issue = issue;
        this.endRoute = endRoute;
    }

    /** @param outcome the forward outcome of the sealing step */
    public Outcome<Dossier, ResultRefusal.OfSigning> seal(
            TaskId taskId, User.Officer clerk, String outcome, String opinion) {
        var task = finishStep.task(taskId);
        var actor = access.actor(clerk, task.agency(), task.step().role());
        var dossier = dossiers.get(FinishStep.dossierOf(task));
        var step = new EndRoute.Step(task, actor, new FinishStep.Words(outcome, opinion));
        return finishStep.answered(task, dossier, clerk.account()).orElseGet(() -> {
            var open = results.open(dossier.id());
            var leader = open.map(ResultRow::leader);
            if (task.step().kind() != StepKind.SEAL || open.isEmpty() || leader.isEmpty()) {
                return Outcome.no(new ResultRefusal.ResultMissing());
            }
            return issue(step, dossier, open.get(), leader.get());
        });
    }

    private Outcome<Dossier, ResultRefusal.OfSigning> issue(
            EndRoute.Step step, Dossier dossier, ResultRow open, ResultRow.LeaderSignature leader) {
        var signed = papers.read(leader.document(), leader.sha256());
        return issue.issue(
                dossier,
                open,
                numbered -> papers.sealed(dossier.seat().agency(), numbered, signed),
                (locked, numbered, pdf) ->
                        endRoute.end(step, locked, new EndRoute.Paper(open, numbered, pdf, leader.by())),
                why -> why);
    }
}
