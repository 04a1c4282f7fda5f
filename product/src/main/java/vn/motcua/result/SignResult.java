package vn.motcua.result;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FinishStep;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.dossier.ResultState;
import vn.motcua.dossier.StepRefusal;
import vn.motcua.identity.User;
import vn.motcua.route.Routes;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;

/**
 * The leader signs the result. Number, date and seal follow in a later step of the route (NĐ 30/2020/NĐ-CP), see
 * {@link SealResult}; where the route has no such step, they come at once, the dossier is decided and the clock stops.
 * Printing and signing happen before the transaction, because a timestamp authority may take its time; then everything is
 * written together or not at all. What was signed in vain (a killed process, a colleague who was faster) is a file no row
 * names.
 */
@Service
public class SignResult {
    private final FinishStep finishStep;
    private final Dossiers dossiers;
    private final DossierAccess access;
    private final ResultStore results;
    private final ResultPapers papers;
    private final IssueNumbered issue;
    private final EndRoute endRoute;
    private final Routes routes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignResult(
            FinishStep finishStep,
            Dossiers dossiers,
            DossierAccess access,
            ResultStore results,
            ResultPapers papers,
            IssueNumbered issue,
            EndRoute endRoute,
            Routes routes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.finishStep = finishStep;
        this.dossiers = dossiers;
        this.access = access;
        this.results = results;
        this.papers = papers;
        this.issue = issue;
        this.endRoute = endRoute;
        this.routes = routes;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A step that is to be finished by signing.
     *
     * @param outcome the forward outcome of the signing step
     */
    public record Signing(TaskId task, String outcome, String opinion) {}

    /** @param outcome the forward outcome of the signing step */
    public Outcome<Dossier, ResultRefusal.OfSigning> sign(
            TaskId taskId, User.Officer leader, String outcome, String opinion) {
        var answers = signEach(List.of(new Signing(taskId, outcome, opinion)), leader);
        return Objects.requireNonNull(answers.get(taskId));
    }

    /**
     * Several in one go: a leader whose key is with a provider of remote signing is asked once for as many as the provider allows.
     * Each has its own answer, and one that cannot be signed keeps no other from it.
     *
     * @param several each task once
     */
    public Map<TaskId, Outcome<Dossier, ResultRefusal.OfSigning>> signEach(List<Signing> several, User.Officer leader) {
        var answers = new LinkedHashMap<TaskId, Outcome<Dossier, ResultRefusal.OfSigning>>();
        var ready = new ArrayList<Ready>();
        for (var one : several) {
            switch (judged(one, leader)) {
                case Ready isReady -> ready.add(isReady);
                case Answered(var answer) -> answers.put(one.task(), answer);
            }
        }
        var signed = papers.signed(ready.stream().map(Ready::toSign).toList());
        for (int i = 0; i < ready.size(); i++) {
            var one = ready.get(i);
            answers.put(
                    one.step().task().id(),
                    switch (signed.get(i)) {
                        case Outcome.No(var why) -> Outcome.no(why);
                        case Outcome.Done(var pdf) ->
                            routes.has(one.step().task(), StepKind.SEAL) ? forTheSeal(one, pdf) : issue(one, pdf);
                    });
        }
        return answers;
    }

    private sealed interface Judged {}

    private record Ready(EndRoute.Step step, Dossier dossier, ResultRow open) implements Judged {
        ResultPapers.ToSign toSign() {
            return new ResultPapers.ToSign(dossier.seat().agency(), open, step.actor());
        }
    }

    private record Answered(Outcome<Dossier, ResultRefusal.OfSigning> answer) implements Judged {}

    private Judged judged(Signing signing, User.Officer leader) {
        var task = finishStep.task(signing.task());
        var actor = access.actor(leader, task.agency(), task.step().role());
        var dossier = dossiers.get(FinishStep.dossierOf(task));
        var step = new EndRoute.Step(task, actor, new FinishStep.Words(signing.outcome(), signing.opinion()));
        return finishStep
                .answered(task, dossier, leader.account())
                .<Judged>map(Answered::new)
                .orElseGet(() -> {
                    var open = results.open(dossier.id()).filter(result -> isReady(task, result));
                    return task.step().kind() != StepKind.SIGN || open.isEmpty()
                            ? new Answered(Outcome.no(new ResultRefusal.ResultMissing()))
                            : new Ready(step, dossier, open.get());
                });
    }

    /** Where the route numbers before it signs, there must be a number. */
    private boolean isReady(TaskView task, ResultRow result) {
        return routes.has(task, StepKind.SEAL)
                || !routes.has(task, StepKind.NUMBER)
                || result.state() == ResultState.NUMBERED;
    }

    private Outcome<Dossier, ResultRefusal.OfSigning> forTheSeal(Ready ready, byte[] pdf) {
        var answer = transaction.<Outcome<Dossier, ResultRefusal.OfSigning>>execute(status -> {
            var written = write(ready.step(), ready.dossier().id(), ready.open(), pdf);
            if (written instanceof Outcome.No) {
                status.setRollbackOnly();
            }
            return written;
        });
        if (answer == null) {
            throw new IllegalStateException("A signing must be answered, but was not");
        }
        return answer;
    }

    private Outcome<Dossier, ResultRefusal.OfSigning> write(
            EndRoute.Step step, DossierId id, ResultRow open, byte[] pdf) {
        var locked = dossiers.lock(id);
        var early = ResultRules.write(locked.dossier());
        if (early.isPresent()) {
            return Outcome.no(early.get());
        }
        return switch (finishStep.finish(step.task(), locked, step.actor(), step.words())) {
            case Outcome.No(var why) -> Outcome.no(why);
            case Outcome.Done(var taken) -> {
                if (taken.isRepeated()) {
                    yield Outcome.done(locked.dossier());
                }
                if (taken.routeEnded() || !results.held(id).equals(Optional.of(open))) {
                    yield Outcome.no(new StepRefusal.StepNotPossible(StepRefusal.Reason.SEALING_MUST_FOLLOW));
                }
                var kept = papers.keep(open, pdf, step.actor());
                results.signByLeader(
                        open.id(),
                        new ResultRow.LeaderSignature(
                                kept.document().value(),
                                kept.sha256(),
                                clock.instant(),
                                step.actor().account().value()));
                yield Outcome.done(locked.dossier());
            }
        };
    }

    /** The leader's signature stands before the number; whoever draws the number meanwhile makes the seal be put anew, not it. */
    private Outcome<Dossier, ResultRefusal.OfSigning> issue(Ready ready, byte[] signed) {
        var leader = ready.step().actor().account().value();
        return issue.issue(
                ready.dossier(),
                ready.open(),
                numbered -> papers.sealed(ready.dossier().seat().agency(), numbered, signed),
                (locked, numbered, pdf) ->
                        endRoute.end(ready.step(), locked, new EndRoute.Paper(ready.open(), numbered, pdf, leader)),
                why -> why);
    }
}
