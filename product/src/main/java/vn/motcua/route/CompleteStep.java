package vn.motcua.route;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.route.bpmn.Walk;
import vn.motcua.shared.NotFound;

/** An officer finishes a step. The next steps open, or the route ends, in the same transaction. */
@Component
public class CompleteStep {
    public sealed interface Outcome {
        /** @param next the tasks opened; none when other branches are still under way or the route has ended */
        record Completed(List<OpenedTask> next, boolean routeEnded) implements Outcome {
            public Completed {
                next = List.copyOf(next);
            }
        }

        /** Nothing was written. */
        sealed interface NotCompleted extends Outcome {}

        /**
         * The step was finished before.
         *
         * @param sameOfficerAndOutcome whether the request merely came twice
         */
        record AlreadyCompleted(AccountId by, Instant at, String outcome, boolean sameOfficerAndOutcome)
                implements NotCompleted {}

        /** @param assignee who has the task; null when it lies with a unit the officer does not serve */
        record NotYours(@Nullable AccountId assignee) implements NotCompleted {}

        record OutcomeUnknown(List<String> known) implements NotCompleted {
            public OutcomeUnknown {
                known = List.copyOf(known);
            }
        }

        /** The case has left its route. */
        record Stopped() implements NotCompleted {}

        /** The case waits for somebody outside. */
        record Paused() implements NotCompleted {}

        /** The outcome leads back to a step that was done before; whoever does it again must know why. */
        record ReasonMissing() implements NotCompleted {}
    }

    /**
     * @param opinion what the officer thinks (ý kiến); part of the record, and the reason where the outcome leads back to a step
     *     that was done before
     */
    public record Completion(
            TaskId task,
            AccountId officer,
            String outcome,
            @Nullable String opinion,
            Instant now) {}

    private final TaskStore store;
    private final RouteDefinitions definitions;
    private final TaskOpening opening;
    private final OfficerDesks desks;
    private final StandingIn standingIn;

    CompleteStep(
            TaskStore store,
            RouteDefinitions definitions,
            TaskOpening opening,
            OfficerDesks desks,
            StandingIn standingIn) {
        this.store = store;
        this.definitions = definitions;
        this.opening = opening;
        this.desks = desks;
        this.standingIn = standingIn;
    }

    @Transactional
    public Outcome complete(TaskId task, AccountId officer, String outcome, @Nullable String opinion, Instant now) {
        return complete(new Completion(task, officer, outcome, opinion, now));
    }

    /** @throws NotFound when there is no such task */
    @Transactional
    public Outcome complete(Completion completion) {
        var answer = attempt(completion);
        if (answer == null) {
            answer = attempt(completion);
        }
        if (answer == null) {
            throw new IllegalStateException(
                    "Task " + completion.task() + " must stand still under its run's lock, but changed");
        }
        return answer;
    }

    private @Nullable Outcome attempt(Completion completion) {
        var locked = store.lock(completion.task()).orElseThrow(() -> new NotFound("Task " + completion.task()));
        opening.verify(locked, step(locked));
        var refused = judge(locked, completion);
        if (refused != null) {
            return refused;
        }

        var run = locked.run();
        var graph = definitions.graph(run.routeKey(), run.version());
        var progress = Walk.after(graph, locked.stepKey(), completion.outcome(), run.arrived());
        var next = opening.plan(run, progress.opened(), completion.now());
        var back = back(locked, next, completion);
        if (back.values().stream().anyMatch(one -> one.reason().isEmpty())) {
            return new Outcome.ReasonMissing();
        }
        if (!store.complete(locked, completion, progress, next, back)) {
            return null;
        }

        return new Outcome.Completed(next, progress.ended());
    }

    /**
     * Which of the steps that open now were done before this one was first reached; each goes to whoever did it last, or stands in
     * for that officer.
     */
    private Map<TaskId, TaskStore.Back> back(TaskStore.Locked locked, List<OpenedTask> next, Completion completion) {
        var back = new HashMap<TaskId, TaskStore.Back>();
        var reason = completion.opinion() == null ? "" : completion.opinion().strip();
        for (var task : next) {
            var before = locked.behind().get(task.step().key());
            if (before != null) {
                var desk = new OfficerDesks.Desk(task.agency(), task.role());
                var again = standingIn.again(before, desk, locked.run().topic());
                back.put(task.id(), new TaskStore.Back(again.to(), completion.officer(), reason, again.instead()));
            }
        }
        return back;
    }

    private @Nullable Outcome judge(TaskStore.Locked locked, Completion completion) {
        var officer = completion.officer();
        var by = locked.completedBy();
        if (by != null && locked.completedAt() != null && locked.outcome() != null) {
            boolean same = by.equals(officer) && locked.outcome().equals(completion.outcome());
            return new Outcome.AlreadyCompleted(by, locked.completedAt(), locked.outcome(), same);
        }
        if (locked.isCancelled()) {
            return new Outcome.Stopped();
        }
        var assignee = locked.assignee();
        if (assignee != null && !assignee.equals(officer)) {
            return new Outcome.NotYours(assignee);
        }
        if (!desks.of(officer).contains(new OfficerDesks.Desk(locked.agency(), locked.role()))) {
            return new Outcome.NotYours(null);
        }
        if (locked.isPaused()) {
            return new Outcome.Paused();
        }
        var step = step(locked);
        return step.outcome(completion.outcome()).isPresent()
                ? null
                : new Outcome.OutcomeUnknown(
                        step.outcomes().stream().map(StepOutcome::code).toList());
    }

    private RouteStep step(TaskStore.Locked locked) {
        return definitions.step(locked.run().routeKey(), locked.run().version(), locked.stepKey());
    }
}
