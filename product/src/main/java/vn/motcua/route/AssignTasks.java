package vn.motcua.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.absence.Cover;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;

/** Officers take tasks of their unit, hand them back, or a head gives them to somebody else. Each change is recorded. */
@Component
public class AssignTasks {
    public sealed interface Outcome {
        record Assigned() implements Outcome {}

        /** Somebody else was first. */
        record TakenBy(AccountId officer) implements Outcome {}

        /** The officer does not serve the agency in the role that the step asks for. */
        record NotServing(AccountId officer) implements Outcome {}

        /** Whoever asks may not dispose of this task. */
        record NotYours() implements Outcome {}

        /** The step is finished or the case has left its route. */
        record NoLongerOpen() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** Whoever is to get the task is away, until this day. */
        record IsAway(AccountId officer, LocalDate until) implements Outcome {}

        /** Nobody has the task, or whoever has it is not away, or somebody else stands in. */
        record NotStandingIn() implements Outcome {}
    }

    private final TaskStore store;
    private final OfficerDesks desks;
    private final StandingIn standingIn;

    AssignTasks(TaskStore store, OfficerDesks desks, StandingIn standingIn) {
        this.store = store;
        this.desks = desks;
        this.standingIn = standingIn;
    }

    /** Claiming what one has already changes nothing and succeeds. */
    @Transactional
    public Outcome claim(TaskId task, AccountId officer, Instant now) {
        var change = new TaskStore.Assignment(TaskStore.AssignmentKind.CLAIMED, officer, officer, "", now);
        return change(task, change, locked -> {
            if (locked.assignee() != null) {
                return locked.assignee().equals(officer)
                        ? new Outcome.Assigned()
                        : new Outcome.TakenBy(locked.assignee());
            }
            return serves(officer, locked) ? null : new Outcome.NotServing(officer);
        });
    }

    /** Each task has its own answer; one that somebody else took first does not stop the others. */
    @Transactional
    public Map<TaskId, Outcome> claimAll(Collection<TaskId> tasks, AccountId officer, Instant now) {
        var answers = new LinkedHashMap<TaskId, Outcome>();
        store.lockAll(tasks);
        tasks.forEach(task -> answers.put(task, claim(task, officer, now)));
        return answers;
    }

    /** The task goes back to the unit, with the reason. */
    @Transactional
    public Outcome handBack(TaskId task, AccountId officer, String reason, Instant now) {
        if (reason.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        var change = new TaskStore.Assignment(TaskStore.AssignmentKind.HANDED_BACK, null, officer, reason.strip(), now);
        return change(task, change, locked -> officer.equals(locked.assignee()) ? null : new Outcome.NotYours());
    }

    /** The officer who has the task, or a head or leader of its agency, gives it to another officer. */
    @Transactional
    public Outcome reassign(TaskId task, AccountId by, AccountId to, String reason, Instant now) {
        if (reason.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        var change = new TaskStore.Assignment(TaskStore.AssignmentKind.REASSIGNED, to, by, reason.strip(), now);
        return change(task, change, locked -> {
            if (!mayDispose(by, locked)) {
                return new Outcome.NotYours();
            }
            if (to.equals(locked.assignee())) {
                return new Outcome.Assigned();
            }
            return serves(to, locked) ? isAway(to, locked) : new Outcome.NotServing(to);
        });
    }

    private @Nullable Outcome isAway(AccountId to, TaskStore.Locked locked) {
        return standingIn
                .away(to, locked.agency(), locked.run().topic())
                .map(cover -> new Outcome.IsAway(to, cover.absence().lastDay()))
                .orElse(null);
    }

    /**
     * Who stands in takes a task over from an officer who is away today; where nobody is named, whoever of the unit. From then on
     * it is theirs, also when the absence ends.
     */
    @Transactional
    public Outcome standIn(TaskId task, AccountId officer, Instant now) {
        var seen = store.lock(task)
                .filter(found -> worksAt(officer, found.agency()))
                .orElseThrow(() -> new NotFound("Task " + task));
        if (officer.equals(seen.assignee())) {
            return new Outcome.Assigned();
        }
        var cover = cover(seen, officer);
        if (cover.isEmpty()) {
            return seen.completedAt() == null && !seen.isCancelled()
                    ? new Outcome.NotStandingIn()
                    : new Outcome.NoLongerOpen();
        }
        var change = new TaskStore.Assignment(
                TaskStore.AssignmentKind.STANDS_IN,
                officer,
                officer,
                "",
                now,
                cover.get().absence().id());
        return change(task, change, locked -> {
            if (!cover(locked, officer).equals(cover)) {
                return new Outcome.NotStandingIn();
            }
            return serves(officer, locked) ? null : new Outcome.NotServing(officer);
        });
    }

    private Optional<Cover> cover(TaskStore.Locked task, AccountId officer) {
        var holder = task.assignee();
        return holder == null
                ? Optional.empty()
                : standingIn.away(holder, task.agency(), task.run().topic()).filter(cover -> cover.isFor(officer));
    }

    /** Each task has its own answer. */
    @Transactional
    public Map<TaskId, Outcome> standInAll(Collection<TaskId> tasks, AccountId officer, Instant now) {
        var answers = new LinkedHashMap<TaskId, Outcome>();
        store.lockAll(tasks);
        tasks.forEach(task -> answers.put(task, standIn(task, officer, now)));
        return answers;
    }

    /** When somebody leaves or is away: each task has its own answer. */
    @Transactional
    public Map<TaskId, Outcome> reassignAll(
            Collection<TaskId> tasks, AccountId by, AccountId to, String reason, Instant now) {
        var answers = new LinkedHashMap<TaskId, Outcome>();
        store.lockAll(tasks);
        tasks.forEach(task -> answers.put(task, reassign(task, by, to, reason, now)));
        return answers;
    }

    private Outcome change(
            TaskId task, TaskStore.Assignment change, Function<TaskStore.Locked, @Nullable Outcome> judge) {
        return attempt(task, change, judge)
                .or(() -> attempt(task, change, judge))
                .orElseThrow(() -> new IllegalStateException(
                        "Task " + task + " must stand still under its run's lock, but changed"));
    }

    private Optional<Outcome> attempt(
            TaskId task, TaskStore.Assignment change, Function<TaskStore.Locked, @Nullable Outcome> judge) {
        var locked = store.lock(task)
                .filter(found -> worksAt(change.by(), found.agency()))
                .orElseThrow(() -> new NotFound("Task " + task));
        if (locked.completedAt() != null || locked.isCancelled()) {
            return Optional.of(new Outcome.NoLongerOpen());
        }
        var answer = judge.apply(locked);
        if (answer != null) {
            return Optional.of(answer);
        }
        return store.assign(locked, change) ? Optional.of(new Outcome.Assigned()) : Optional.empty();
    }

    /** To whoever serves another agency today, or none any more, the task does not exist. */
    private boolean worksAt(AccountId officer, AgencyId agency) {
        return desks.of(officer).stream().anyMatch(desk -> desk.agency().equals(agency));
    }

    private boolean mayDispose(AccountId by, TaskStore.Locked locked) {
        return by.equals(locked.assignee())
                || desks.of(by).stream()
                        .anyMatch(desk -> desk.agency().equals(locked.agency())
                                && (desk.role() == Role.DIVISION_HEAD || desk.role() == Role.LEADER));
    }

    private boolean serves(AccountId officer, TaskStore.Locked locked) {
        return desks.of(officer).contains(new OfficerDesks.Desk(locked.agency(), locked.role()));
    }
}
