package vn.motcua.inbox.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.route.AssignTasks;
import vn.motcua.route.TaskId;
import vn.motcua.route.Tasks;
import vn.motcua.shared.NotFound;

/** The tasks that were chosen in a list, and what became of them. */
@Component
class TaskChoice {
    private final Tasks tasks;

    TaskChoice(Tasks tasks) {
        this.tasks = tasks;
    }

    /** @throws NotFound when one of them is not there or lies with others: both answer alike */
    List<TaskId> ids(List<UUID> chosen, AccountId officer) {
        var ids = chosen.stream().map(TaskId::new).distinct().toList();
        var known = tasks.known(officer, ids);
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new NotFound("Task " + id);
        });
        return ids;
    }

    static Notice notice(Collection<AssignTasks.Outcome> outcomes) {
        int done = (int) outcomes.stream()
                .filter(outcome -> outcome instanceof AssignTasks.Outcome.Assigned)
                .count();
        var why = outcomes.isEmpty()
                ? List.of("inbox.tasks.choose-one")
                : outcomes.stream()
                        .map(TaskChoice::whyNot)
                        .filter(key -> !key.isEmpty())
                        .distinct()
                        .toList();
        return new Notice(done, outcomes.size() - done, why);
    }

    /** Message key; empty when it was done. */
    static String whyNot(AssignTasks.Outcome outcome) {
        return switch (outcome) {
            case AssignTasks.Outcome.Assigned _ -> "";
            case AssignTasks.Outcome.TakenBy _ -> "route.assign.taken";
            case AssignTasks.Outcome.NotServing _ -> "route.assign.not-serving";
            case AssignTasks.Outcome.NotYours _ -> "route.assign.not-yours";
            case AssignTasks.Outcome.NoLongerOpen _ -> "route.assign.no-longer-open";
            case AssignTasks.Outcome.ReasonMissing _ -> "route.assign.reason-missing";
            case AssignTasks.Outcome.IsAway _ -> "route.assign.is-away";
            case AssignTasks.Outcome.NotStandingIn _ -> "route.assign.not-standing-in";
        };
    }
}
