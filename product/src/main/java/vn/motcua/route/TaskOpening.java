package vn.motcua.route;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Uuid7;

/** Which agency gets a step, and when it is due. */
@Component
class TaskOpening {
    private final StepClock clock;

    TaskOpening(StepClock clock) {
        this.clock = clock;
    }

    List<OpenedTask> plan(TaskStore.Run run, List<RouteStep> steps, Instant now) {
        return steps.stream().map(step -> task(run, step, now)).toList();
    }

    Instant dueAt(AgencyId agency, Instant now, RouteStep step) {
        return clock.dueAt(agency, now, step.hours());
    }

    /**
     * Holds a task against the route it stands for, which is under the log: who may do it does not follow from its row alone.
     *
     * @throws ChangedOutside when role or agency are not what the route says
     */
    void verify(TaskStore.Locked task, RouteStep step) {
        if (task.role() != step.role() || !task.agency().equals(agency(task.run(), step))) {
            throw new ChangedOutside("route.task " + task.id());
        }
    }

    private OpenedTask task(TaskStore.Run run, RouteStep step, Instant now) {
        var agency = agency(run, step);
        return new OpenedTask(new TaskId(Uuid7.at(now)), step, agency, step.role(), dueAt(agency, now, step));
    }

    private static AgencyId agency(TaskStore.Run run, RouteStep step) {
        var agency = step.agency().equals(RouteStep.LEAD)
                ? run.agency()
                : run.consulted().get(step.agency());
        if (agency == null) {
            throw new IllegalStateException("The start of route " + run.routeKey() + " must name the consulted agency "
                    + step.agency() + ", but named " + run.consulted().keySet());
        }
        return agency;
    }
}
