package vn.motcua.route;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.absence.Absence;
import vn.motcua.absence.AbsenceId;
import vn.motcua.absence.Cover;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.route.bpmn.Walk;
import vn.motcua.shared.NotFound;

/** Reads tasks: queues of officers and units, the trace of a case. Each look is one statement: no transaction is opened for it. */
@Component
public class Tasks {
    /**
     * How many tasks there are: the officer's own, those of the unit that nobody has taken, and those whose cases wait for
     * somebody outside.
     */
    public record Counts(int mine, int mineLate, int unit, int unitLate, int waiting) {
        /** Nobody works through more; who has so many is told "at least". */
        public static final int MAX = 1000;
    }

    private final TaskQueues queues;
    private final TaskSearch search;
    private final RouteDefinitions definitions;
    private final TaskStore store;
    private final OfficerDesks desks;
    private final StandingIn standingIn;
    private final Clock clock;

    Tasks(
            TaskQueues queues,
            TaskSearch search,
            RouteDefinitions definitions,
            TaskStore store,
            OfficerDesks desks,
            StandingIn standingIn,
            Clock clock) {
        this.queues = queues;
        this.search = search;
        this.definitions = definitions;
        this.store = store;
        this.desks = desks;
        this.standingIn = standingIn;
        this.clock = clock;
    }

    /** Of these tasks those that the officer may read; for others it is as if they were not there. */
    public Set<TaskId> known(AccountId officer, Collection<TaskId> ids) {
        return queues.all(ids).stream()
                .filter(task -> mayRead(officer, task))
                .map(TaskView::id)
                .collect(Collectors.toSet());
    }

    public Optional<TaskView> find(TaskId id) {
        return queues.find(id);
    }

    /** In this order; one that is not there is left out. For those who have judged by other means who may see them. */
    public List<TaskView> inOrder(List<TaskId> ids) {
        var found = queues.all(ids).stream().collect(Collectors.toMap(TaskView::id, task -> task));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** The version of a task, which nobody changes until the transaction ends. @throws NotFound when there is none */
    @Transactional
    public String lockedVersion(TaskId id) {
        store.lock(id);
        return find(id).map(TaskView::version).orElseThrow(() -> new NotFound("Task " + id));
    }

    /** The trace of a case: all its tasks, oldest first. */
    public List<TaskView> of(CaseRef caseRef) {
        return queues.of(caseRef);
    }

    /** The open tasks of several cases of a kind, in no order: whose turn it is. */
    public List<TaskView> openOf(String kind, Collection<UUID> cases) {
        return cases.isEmpty() ? List.of() : queues.openOf(kind, cases);
    }

    /** Which outcomes of a task lead back to a step that was done before, and to whom. */
    public List<WayBack> waysBack(TaskView task) {
        if (task.step().outcomes().size() == 1) {
            return List.of();
        }
        var behind = store.behind(task.id());
        var graph = definitions.graph(task.routeKey(), task.routeVersion());
        return task.step().outcomes().stream()
                .flatMap(outcome -> Walk.beyond(graph, task.step().key(), outcome.code()).stream()
                        .flatMap(step -> Optional.ofNullable(behind.get(step.key())).stream()
                                .map(before -> wayBack(outcome.code(), step, before, task.topic()))))
                .toList();
    }

    private WayBack wayBack(String outcome, RouteStep step, AccountId before, String topic) {
        return desks.of(before).stream()
                .filter(desk -> desk.role() == step.role())
                .findFirst()
                .map(desk -> new WayBack(
                        outcome, step, standingIn.again(before, desk, topic).to()))
                .orElse(new WayBack(outcome, step, null));
    }

    /** Open tasks the officer has taken at agencies served today, the next due first. */
    public List<TaskView> mine(AccountId officer) {
        return mine(officer, new TaskFilter("", "", false, false, null, TaskFilter.LIMIT_MAX))
                .tasks();
    }

    public TaskPage mine(AccountId officer, TaskFilter filter) {
        var agencies = desks.of(officer).stream().map(OfficerDesks.Desk::agency).collect(Collectors.toSet());
        return search.page(new TaskQueues.Mine(officer, agencies), filter, clock.instant());
    }

    /** Open tasks of all units the officer serves, taken by somebody or not. */
    public TaskPage ofUnits(AccountId officer, TaskFilter filter) {
        return search.page(new TaskQueues.AtDesks(desksWithQueues(officer)), filter, clock.instant());
    }

    /** Open tasks of officers who are away today, which the officer may take over. */
    public TaskPage insteadOf(AccountId officer, TaskFilter filter) {
        var parts = standingIn.parts(officer);
        return parts.isEmpty()
                ? new TaskPage(List.of(), null)
                : search.page(new TaskQueues.InsteadOf(parts), filter, clock.instant());
    }

    /**
     * What an absent officer leaves to be taken over.
     *
     * @param open how many tasks that can be done
     */
    public record LeftBy(Absence absence, int open) {}

    /**
     * Who is away from the officer's agencies.
     *
     * @param left the absences in which the officer stands in or may take something over, by their beginning
     */
    public record Away(List<Cover> today, List<LeftBy> left) {
        public Away {
            today = List.copyOf(today);
            left = List.copyOf(left);
        }
    }

    public Away away(AccountId officer) {
        var today = standingIn.today(officer);
        var parts = standingIn.parts(officer, today);
        var counts = queues.insteadCounts(parts);
        return new Away(
                today,
                parts.stream()
                        .map(part -> part.cover().absence())
                        .distinct()
                        .map(absence -> new LeftBy(absence, counts.getOrDefault(absence.id(), 0)))
                        .filter(left ->
                                left.open() > 0 || officer.equals(left.absence().standIn()))
                        .toList());
    }

    /** All of it that one absence leaves, as many as one may take at once; the next due first. */
    public List<TaskId> leftBy(AbsenceId absence, AccountId officer) {
        var parts = standingIn.parts(officer).stream()
                .filter(part -> part.cover().absence().id().equals(absence))
                .toList();
        return queues.instead(parts, Counts.MAX);
    }

    /** Whether the officer may take the task over from whoever has it and is away. */
    public boolean mayStandIn(AccountId officer, TaskView task) {
        var holder = task.assignee();
        var desk = new OfficerDesks.Desk(task.agency(), task.step().role());
        return holder != null
                && task.isOpen()
                && !holder.equals(officer)
                && desks.of(officer).contains(desk)
                && standingIn
                        .away(holder, task.agency(), task.topic())
                        .filter(cover -> cover.isFor(officer))
                        .isPresent();
    }

    /** Who took which task of a case over from whom, oldest first. */
    public List<StoodIn> stoodIn(CaseRef caseRef) {
        return queues.stoodIn(caseRef);
    }

    /** The topics that the officer's queues have now, for a filter. */
    public List<String> topics(AccountId officer) {
        return queues.topics(officer, desksWithQueues(officer));
    }

    public Counts counts(AccountId officer) {
        return queues.counts(officer, desksWithQueues(officer), clock.instant());
    }

    /** Whether the officer may look at the task: whoever serves its agency today, and nobody who did so once. */
    public boolean mayRead(AccountId officer, TaskView task) {
        return desks.of(officer).stream().anyMatch(desk -> desk.agency().equals(task.agency()));
    }

    /** Whether the officer may complete the task as it stands. */
    public boolean mayComplete(AccountId officer, TaskView task) {
        return task.isOpen()
                && !task.isPaused()
                && (task.assignee() == null || officer.equals(task.assignee()))
                && desks.of(officer)
                        .contains(
                                new OfficerDesks.Desk(task.agency(), task.step().role()));
    }

    /**
     * The desks whose queues the officer sees. Heads and leaders see those of all roles of their agency, since they assign and
     * reassign.
     */
    public List<OfficerDesks.Desk> desksWithQueues(AccountId officer) {
        return desks.of(officer).stream()
                .flatMap(desk -> desk.role() == Role.DIVISION_HEAD || desk.role() == Role.LEADER
                        ? Set.of(Role.values()).stream().map(role -> new OfficerDesks.Desk(desk.agency(), role))
                        : Set.of(desk).stream())
                .distinct()
                .toList();
    }
}
