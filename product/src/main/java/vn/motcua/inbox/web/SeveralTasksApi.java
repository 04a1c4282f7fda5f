package vn.motcua.inbox.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.api.Reply;
import vn.motcua.identity.AccountId;
import vn.motcua.route.AssignTasks;
import vn.motcua.route.TaskFilter;
import vn.motcua.route.TaskId;
import vn.motcua.route.Tasks;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Several tasks in one body, and what became of each. */
@Component
class SeveralTasksApi {
    record ChosenTasks(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<UUID> tasks) {}

    /**
     * What became of one task of several.
     *
     * @param code why not; null when it was done
     */
    record TaskOutcome(
            UUID task,
            boolean done,
            @Nullable String code,
            @Nullable String text) {}

    record TaskOutcomes(List<TaskOutcome> tasks) {}

    private final Tasks tasks;
    private final Messages messages;

    SeveralTasksApi(Tasks tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    /** @throws BadInput with each that is not there, or lies with others */
    List<TaskId> chosen(@Nullable List<UUID> given, AccountId officer) {
        if (given == null || given.isEmpty() || given.size() > TaskFilter.LIMIT_MAX) {
            throw new BadInput("/tasks", "Hãy chọn từ 1 đến " + TaskFilter.LIMIT_MAX + " việc.");
        }
        var known = tasks.known(officer, given.stream().map(TaskId::new).toList());
        var unknown = new ArrayList<BadInput.Finding>();
        for (int i = 0; i < given.size(); i++) {
            if (!known.contains(new TaskId(given.get(i)))) {
                unknown.add(new BadInput.Finding("/tasks/" + i, "Không có việc này: " + given.get(i) + "."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new BadInput(unknown);
        }
        return given.stream().distinct().map(TaskId::new).toList();
    }

    Reply<TaskOutcomes> outcomes(Map<TaskId, AssignTasks.Outcome> answers) {
        var outcomes = new ArrayList<TaskOutcome>();
        answers.forEach((task, outcome) -> {
            var why = TaskChoice.whyNot(outcome);
            outcomes.add(
                    why.isEmpty()
                            ? new TaskOutcome(task.value(), true, null, null)
                            : new TaskOutcome(task.value(), false, why, messages.text(Language.VI, why)));
        });
        return Reply.ok(new TaskOutcomes(outcomes));
    }
}
