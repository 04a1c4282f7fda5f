package vn.motcua.route.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.route.StepKind;
import vn.motcua.route.StepOutcome;
import vn.motcua.route.TaskView;

/**
 * A task as machines see it.
 *
 * @param outcomes how the step can end; the first is the usual one
 */
record TaskJson(
        UUID id,
        String caseKind,
        UUID caseId,
        String label,
        String topic,
        String step,
        String name,
        StepKind kind,
        String role,
        UUID agency,
        Instant openedAt,
        Instant dueAt,
        TaskView.Urgency urgency,
        boolean paused,
        @Nullable String assignee,
        List<String> outcomes) {
    static TaskJson of(TaskView task, Instant now) {
        var assignee = task.assignee();
        return new TaskJson(
                task.id().value(),
                task.caseRef().kind(),
                task.caseRef().id(),
                task.label(),
                task.topic(),
                task.step().key(),
                task.step().nameVi(),
                task.step().kind(),
                task.step().role().name(),
                task.agency().value(),
                task.openedAt(),
                task.dueAt(),
                task.urgency(now),
                task.isPaused(),
                assignee == null ? null : assignee.value(),
                task.step().outcomes().stream().map(StepOutcome::code).toList());
    }
}
