package vn.motcua.signdesk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.handling.TakeStep;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.result.ResultRow;
import vn.motcua.result.Results;
import vn.motcua.result.SignResult;
import vn.motcua.route.OfficerDesks;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.NotFound;

/**
 * What waits for a leader's signature. Several are signed in one go, each by itself: one that cannot be signed keeps no other from it, and
 * one that the leader has not looked at, as it is now, is not signed.
 */
@Service
public class SignDesk {
    /** So many are shown, and signed in one go at most: each is a paper and asks a timestamp authority. */
    public static final int EACH_TIME_MAX = 25;

    /** What became of one of several. */
    public sealed interface Answer {
        record Done() implements Answer {}

        record NotLookedAt() implements Answer {}

        /** The paper, or what was filed for it, is not what the leader looked at. */
        record ChangedSince() implements Answer {}

        /** It waits for nobody's signature, or not for this officer's. */
        record NotWaiting() implements Answer {}

        record Refused(DossierRefusal why) implements Answer {}
    }

    /**
     * A paper that waits.
     *
     * @param before the steps that were done, oldest first: who did them, and with which opinion
     */
    public record Waiting(TaskView task, Dossier dossier, Optional<ResultRow> result, List<TaskView> before) {
        public Waiting {
            before = List.copyOf(before);
        }
    }

    private final JdbcClient jdbc;
    private final CounterDesk desk;
    private final OfficerDesks desks;
    private final Tasks tasks;
    private final Dossiers dossiers;
    private final Results results;
    private final SignResult signResult;
    private final TakeStep takeStep;
    private final LookedAt lookedAt;
    private final Clock clock;

    SignDesk(
            JdbcClient jdbc,
            CounterDesk desk,
            OfficerDesks desks,
            Tasks tasks,
            Dossiers dossiers,
            Results results,
            SignResult signResult,
            TakeStep takeStep,
            LookedAt lookedAt,
            Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.desks = desks;
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.results = results;
        this.signResult = signResult;
        this.takeStep = takeStep;
        this.lookedAt = lookedAt;
        this.clock = clock;
    }

    /** The next due first. */
    public List<TaskView> waiting(User.Officer leader) {
        var agencies = desks.of(leader.account()).stream()
                .filter(one -> one.role() == Role.LEADER)
                .map(one -> one.agency().toString())
                .distinct()
                .toArray(String[]::new);
        var ids = jdbc.sql("""
                select task_id from route.task
                 where agency_id = any(:agencies::uuid[]) and role = 'LEADER' and open and not waiting
                   and (assignee is null or assignee = :leader)
                 order by due_at, task_id limit :max
                """)
                .param("agencies", agencies)
                .param("leader", leader.account().value())
                .param("max", EACH_TIME_MAX * 4)
                .query((row, _) -> new TaskId(row.getObject("task_id", UUID.class)))
                .list();
        return tasks.inOrder(ids).stream()
                .filter(SignDesk::isOfDossierToSign)
                .limit(EACH_TIME_MAX)
                .toList();
    }

    private static boolean isOfDossierToSign(TaskView task) {
        return task.step().kind() == StepKind.SIGN && task.caseRef().kind().equals(DossierTrace.CASE_KIND);
    }

    /** When the leader looked at which of them last; one that was not looked at is not among them. */
    public Map<TaskId, Instant> lookedAt(List<TaskView> shown, User.Officer leader) {
        return lookedAt.times(shown.stream().map(TaskView::id).toList(), leader.account());
    }

    /** @throws NotFound when it waits for nobody's signature, or lies with others */
    public Waiting of(TaskId id, User.Officer leader) {
        return find(id, leader).orElseThrow(() -> new NotFound("task " + id + " to be signed by " + leader.account()));
    }

    private Optional<Waiting> find(TaskId id, User.Officer leader) {
        return tasks.find(id)
                .filter(SignDesk::isOfDossierToSign)
                .filter(task -> tasks.mayRead(leader.account(), task))
                .map(task -> desk.task(task.id(), leader))
                .filter(CounterDesk.AtDesk::mayComplete)
                .map(this::waiting);
    }

    private Waiting waiting(CounterDesk.AtDesk atDesk) {
        var before = tasks.of(atDesk.task().caseRef()).stream()
                .filter(task -> task.completion() != null)
                .toList();
        return new Waiting(atDesk.task(), atDesk.dossier(), open(atDesk.dossier()), before);
    }

    private Optional<ResultRow> open(Dossier dossier) {
        return results.of(dossier).stream().filter(ResultRow::isOpen).findFirst();
    }

    /** From now on the leader has looked at the paper as it is. Where there is none, nothing was looked at. */
    public void look(Waiting waiting, User.Officer leader) {
        mark(waiting).ifPresent(mark -> lookedAt.note(waiting.task().id(), leader.account(), mark, clock.instant()));
    }

    private Optional<String> mark(Waiting waiting) {
        return waiting.result()
                .map(result -> PaperMark.of(
                        result, dossiers.filed(waiting.dossier().id()).version()));
    }

    /** Each has its own answer; a leader who must agree elsewhere is asked once for as many as can be. */
    public Map<TaskId, Answer> sign(List<TaskId> chosen, User.Officer leader) {
        var answers = new LinkedHashMap<TaskId, Answer>();
        var ready = new ArrayList<SignResult.Signing>();
        chosen.stream().distinct().limit(EACH_TIME_MAX).forEach(task -> {
            var waiting = find(task, leader);
            hindered(task, waiting, leader)
                    .ifPresentOrElse(why -> answers.put(task, why), () -> ready.add(forward(waiting.orElseThrow())));
        });
        signResult.signEach(ready, leader).forEach((task, outcome) -> answers.put(task, answer(outcome)));
        return answers;
    }

    private Optional<Answer> hindered(TaskId id, Optional<Waiting> waiting, User.Officer leader) {
        if (waiting.isEmpty()) {
            return Optional.of(new Answer.NotWaiting());
        }
        var looked = lookedAt.mark(id, leader.account());
        if (looked.isEmpty()) {
            return Optional.of(new Answer.NotLookedAt());
        }
        return looked.equals(mark(waiting.get())) ? Optional.empty() : Optional.of(new Answer.ChangedSince());
    }

    private static SignResult.Signing forward(Waiting waiting) {
        var task = waiting.task();
        return new SignResult.Signing(
                task.id(), task.step().outcomes().getFirst().code(), "");
    }

    private static Answer answer(Outcome<?, ? extends DossierRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<?, ? extends DossierRefusal> _ -> new Answer.Done();
            case Outcome.No<?, ? extends DossierRefusal>(var why) -> new Answer.Refused(why);
        };
    }

    /** To whoever did the step to which it leads back, with the reason. Each has its own answer. */
    public Map<TaskId, Answer> sendBack(List<TaskId> chosen, User.Officer leader, String reason) {
        var answers = new LinkedHashMap<TaskId, Answer>();
        chosen.stream()
                .distinct()
                .limit(EACH_TIME_MAX)
                .forEach(task -> answers.put(task, sendBack(task, leader, reason)));
        return answers;
    }

    private Answer sendBack(TaskId id, User.Officer leader, String reason) {
        var waiting = find(id, leader);
        var back = waiting.flatMap(one -> tasks.waysBack(one.task()).stream().findFirst());
        if (waiting.isEmpty() || back.isEmpty()) {
            return new Answer.NotWaiting();
        }
        return switch (takeStep.take(id, leader, back.get().outcome(), reason)) {
            case Outcome.Done(var _) -> new Answer.Done();
            case Outcome.No(var why) -> new Answer.Refused(why);
        };
    }
}
