package vn.motcua.route;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.organisation.AgencyId;
import vn.motcua.route.bpmn.Walk;
import vn.motcua.shared.SearchText;
import vn.motcua.shared.Uuid7;

/** Sends cases along routes, pauses, resumes and stops them. Everything happens in the caller's transaction. */
@Component
public class Routes {
    private final RouteVersionStore versions;
    private final RouteDefinitions definitions;
    private final TaskStore store;
    private final RunStore runs;
    private final TaskOpening opening;
    private final SingletonSupplier<List<CaseOwner>> owners;
    private final Clock clock;

    Routes(
            RouteVersionStore versions,
            RouteDefinitions definitions,
            TaskStore store,
            RunStore runs,
            TaskOpening opening,
            ObjectProvider<CaseOwner> owners,
            Clock clock) {
        this.versions = versions;
        this.definitions = definitions;
        this.store = store;
        this.runs = runs;
        this.opening = opening;
        this.owners = SingletonSupplier.of(() -> owners.stream().toList());
        this.clock = clock;
    }

    /**
     * @return the tasks opened
     * @throws IllegalStateException when no version of the route is in force, or the case is on a route already
     */
    @Transactional
    public List<OpenedTask> start(StartRoute start) {
        var day = LocalDate.ofInstant(start.now(), clock.getZone());
        int version = versions.inForce(start.routeKey(), day)
                .orElseThrow(() -> new IllegalStateException(
                        "Route " + start.routeKey() + " must have a version in force on " + day + ", but has none"));
        var progress = Walk.start(definitions.graph(start.routeKey(), version));
        var run = new TaskStore.Run(
                Uuid7.at(start.now()),
                start.caseRef(),
                start.topic(),
                start.routeKey(),
                version,
                start.agency(),
                start.consulted(),
                progress.arrived());
        var tasks = opening.plan(run, progress.opened(), start.now());
        store.start(run, start, searchText(start), tasks);
        return tasks;
    }

    /** Cases that have an owner are searched there. */
    private String searchText(StartRoute start) {
        boolean isOwned = owners.obtain().stream()
                .anyMatch(owner -> owner.kind().equals(start.caseRef().kind()));
        return isOwned ? "" : SearchText.fold(start.label() + " " + start.topic());
    }

    /** Version of the route that a case starting now would take. */
    @Transactional(readOnly = true)
    public Optional<Integer> versionInForce(String routeKey, LocalDate day) {
        return versions.inForce(routeKey, day);
    }

    /** The case leaves its route: open tasks are cancelled. Nothing happens when it is on none. */
    @Transactional
    public void stop(CaseRef caseRef, Instant now) {
        runs.lock(caseRef).ifPresent(run -> runs.stop(run, now));
    }

    /** The case waits for somebody outside (a supplement, say): its tasks cannot be completed and are not late. */
    @Transactional
    public void pause(CaseRef caseRef, Instant now) {
        runs.lock(caseRef).ifPresent(run -> runs.pause(run, now));
    }

    /** The case goes on; the hours of its open steps begin anew (NĐ 61/2018: handling restarts after a supplement). */
    @Transactional
    public void resume(CaseRef caseRef, Instant now) {
        runs.lock(caseRef).filter(runs::resume).ifPresent(run -> {
            for (var task : runs.openTasks(run)) {
                var step = definitions.step(run.routeKey(), run.version(), task.stepKey());
                runs.moveDue(task.taskId(), opening.dueAt(new AgencyId(task.agencyId()), now, step));
            }
        });
    }

    /** Whether the route of this task has a step of that kind, before it or after it. */
    public boolean has(TaskView task, StepKind kind) {
        return definitions.graph(task.routeKey(), task.routeVersion()).steps().stream()
                .anyMatch(step -> step.kind() == kind);
    }

    /** Whether the case is on its way along a route now. */
    @Transactional(readOnly = true)
    public boolean isOnItsWay(CaseRef caseRef) {
        return runs.isOnItsWay(caseRef);
    }

    /** Which of these cases are on their way along a route now. */
    @Transactional(readOnly = true)
    public Set<UUID> onTheirWay(String caseKind, Collection<UUID> cases) {
        return runs.onTheirWay(caseKind, cases);
    }
}
