package vn.motcua.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.route.CaseLine;
import vn.motcua.route.StepKind;
import vn.motcua.route.StepOutcome;
import vn.motcua.route.TaskView;

/**
 * A task as machines see it.
 *
 * @param person whose case it is
 * @param subject what the case is about: the name of a procedure
 * @param variant which kind of it; empty when there is one only
 * @param caseDueAt until when the person waits for an answer; null when nothing was promised
 * @param sentBackReason why the step is done once more; null when it was not sent back
 * @param outcomes how the step can end; the first is the usual one
 */
record TaskJson(
        UUID id,
        String caseKind,
        UUID caseId,
        String label,
        String topic,
        String person,
        String subject,
        String variant,
        @Nullable Instant caseDueAt,
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
        @Nullable String sentBackReason,
        List<String> outcomes) {
    static TaskJson of(TaskView task, CaseLine line, Instant now) {
        var assignee = task.assignee();
        var sentBack = task.sentBack();
        return new TaskJson(
                task.id().value(),
                task.caseRef().kind(),
                task.caseRef().id(),
                task.label(),
                task.topic(),
                line.person(),
                line.subject(),
                line.variant(),
                line.dueAt(),
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
                sentBack == null ? null : sentBack.reason(),
                task.step().outcomes().stream().map(StepOutcome::code).toList());
    }
}
