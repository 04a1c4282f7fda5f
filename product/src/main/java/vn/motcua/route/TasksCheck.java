package vn.motcua.route;

import org.springframework.stereotype.Component;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/** Holds the role of every open task against the route it stands for, whose file is under the log. */
@Component
class TasksCheck implements LogCheck {
    private final OpenTasks tasks;
    private final RouteDefinitions definitions;

    TasksCheck(OpenTasks tasks, RouteDefinitions definitions) {
        this.tasks = tasks;
        this.definitions = definitions;
    }

    @Override
    public void check(Findings findings) {
        for (var kind : tasks.openKinds()) {
            findings.reading("task " + kind.example(), () -> {
                var step = definitions.step(kind.routeKey(), kind.version(), kind.stepKey());
                if (!step.role().name().equals(kind.role())) {
                    findings.add(Found.TASK_MISPLACED, "task " + kind.example());
                }
            });
        }
    }
}
