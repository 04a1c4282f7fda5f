package vn.motcua.result;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.identity.User;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskId;
import vn.motcua.route.Tasks;
import vn.motcua.shared.NotFound;

/** The officer with the drafting step writes the result; it can be written over until the step is finished. */
@Service
public class DraftResult {
    private final Dossiers dossiers;
    private final DossierAccess access;
    private final Results results;
    private final ResultStore store;
    private final PrintResult printer;
    private final ResultPapers papers;
    private final Tasks tasks;
    private final Clock clock;

    DraftResult(
            Dossiers dossiers,
            DossierAccess access,
            Results results,
            ResultStore store,
            PrintResult printer,
            ResultPapers papers,
            Tasks tasks,
            Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.results = results;
        this.store = store;
        this.printer = printer;
        this.papers = papers;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @throws NotFound when the task is not there or lies with an agency the officer does not serve */
    @Transactional
    public Outcome<Dossier.InHandling, ResultRefusal.OfDrafting> draft(
            TaskId taskId, User.Officer user, Decision.Verdict verdict, Map<String, String> fields) {
        var task = tasks.find(taskId)
                .filter(found -> found.caseRef().kind().equals(DossierTrace.CASE_KIND))
                .orElseThrow(() -> new NotFound("task " + taskId + " of a dossier"));
        var locked = dossiers.lock(new DossierId(task.caseRef().id()));
        var actor = access.actor(user, task.agency(), task.step().role());
        boolean mayDraft = task.step().kind() == StepKind.DRAFT && tasks.mayComplete(user.account(), task);
        var early = ResultRules.draft(locked.dossier(), task.completion(), mayDraft);
        if (early.isPresent()) {
            return Outcome.no(early.get());
        }
        var handling = (Dossier.InHandling) locked.dossier();
        return results.draft(handling, actor, verdict, fields)
                .<Outcome<Dossier.InHandling, ResultRefusal.OfDrafting>>map(Outcome::no)
                .orElseGet(() -> Outcome.done(handling));
    }

    /** The open result as it will be printed, before number and signature; signed by the leader, as he signed it. */
    public byte[] preview(Dossier dossier) {
        var open = store.open(dossier.id()).orElseThrow(() -> new NotFound("open result of dossier " + dossier.id()));
        var leader = open.leader();
        return leader == null
                ? printer.preview(dossier.seat().agency(), open, clock.instant())
                : papers.read(leader.document(), leader.sha256());
    }
}
