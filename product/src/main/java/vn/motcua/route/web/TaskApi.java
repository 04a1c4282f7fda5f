package vn.motcua.route.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.route.AssignTasks;
import vn.motcua.route.CaseOwner;
import vn.motcua.route.CompleteStep;
import vn.motcua.route.RouteCatalogue;
import vn.motcua.route.StepKind;
import vn.motcua.route.StepOutcome;
import vn.motcua.route.TaskFilter;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Messages;

/** Tasks and routes for machine clients. */
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.HANDLE_TASK)
class TaskApi {
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

    record TasksJson(List<TaskJson> tasks, @Nullable String next) {}

    record RouteJson(String key, int version, LocalDate validFrom, String name, int steps, int hours) {}

    record HandBack(@Nullable String reason) {}

    record Complete(@Nullable String outcome, @Nullable String opinion) {}

    private static final int OPINION_LENGTH_MAX = 4000;

    private final Tasks tasks;
    private final AssignTasks assign;
    private final CompleteStep completeStep;
    private final RouteCatalogue routes;
    private final Idempotency idempotency;
    private final CurrentUser users;
    private final Messages messages;
    private final Clock clock;

    private final List<CaseOwner> owners;

    TaskApi(
            Tasks tasks,
            AssignTasks assign,
            CompleteStep completeStep,
            RouteCatalogue routes,
            Idempotency idempotency,
            CurrentUser users,
            Messages messages,
            Clock clock,
            List<CaseOwner> owners) {
        this.tasks = tasks;
        this.assign = assign;
        this.completeStep = completeStep;
        this.routes = routes;
        this.idempotency = idempotency;
        this.users = users;
        this.messages = messages;
        this.clock = clock;
        this.owners = List.copyOf(owners);
    }

    /** What may be asked of a queue. */
    record Asked(
            @Nullable String queue,
            @Nullable String q,
            @Nullable String topic,
            @Nullable Boolean late,
            @Nullable Boolean unclaimed,
            @Nullable String after,
            @Nullable Integer limit) {
        TaskFilter filter() {
            int size = limit == null ? TaskFilter.ALL.limit() : limit;
            if (size < 1 || size > TaskFilter.LIMIT_MAX) {
                throw new BadInput("limit", "Số việc mỗi trang phải từ 1 đến " + TaskFilter.LIMIT_MAX + ".");
            }
            return new TaskFilter(
                    q == null ? "" : q,
                    topic == null ? "" : topic,
                    Boolean.TRUE.equals(late),
                    Boolean.TRUE.equals(unclaimed),
                    after,
                    size);
        }
    }

    @GetMapping("/tasks")
    TasksJson list(Asked asked) {
        var officer = officer();
        var queue = asked.queue() == null ? "mine" : asked.queue();
        var page = switch (queue) {
            case "mine" -> tasks.mine(officer, asked.filter());
            case "unit" -> tasks.ofUnits(officer, asked.filter());
            default -> throw new BadInput("queue", "Hàng việc phải là mine hoặc unit, nhưng là " + queue + ".");
        };
        var now = clock.instant();
        return new TasksJson(
                page.tasks().stream().map(task -> TaskJson.of(task, now)).toList(), page.next());
    }

    @GetMapping("/tasks/{id}")
    TaskJson show(@PathVariable UUID id) {
        return TaskJson.of(readable(new TaskId(id)), clock.instant());
    }

    @PostMapping("/tasks/{id}/claim")
    ResponseEntity<String> claim(
            @PathVariable UUID id, @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
        var officer = officer();
        return idempotency.once(
                officer.value(),
                key,
                "POST /tasks/" + id + "/claim",
                () -> assigned(new TaskId(id), assign.claim(new TaskId(id), officer, clock.instant())));
    }

    @PostMapping("/tasks/{id}/hand-back")
    ResponseEntity<String> handBack(
            @PathVariable UUID id,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestBody HandBack body) {
        var officer = officer();
        var reason = body.reason() == null ? "" : body.reason();
        return idempotency.once(
                officer.value(),
                key,
                "POST /tasks/" + id + "/hand-back " + reason,
                () -> assigned(new TaskId(id), assign.handBack(new TaskId(id), officer, reason, clock.instant())));
    }

    /** Only for steps that need nothing but an opinion; drafts, approvals and signatures belong to their cases. */
    @PostMapping("/tasks/{id}/complete")
    ResponseEntity<String> complete(
            @PathVariable UUID id,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestBody Complete body) {
        var officer = officer();
        var outcome = body.outcome();
        var opinion = body.opinion();
        if (outcome == null || outcome.isBlank()) {
            throw new BadInput("/outcome", "Hãy cho biết kết quả của bước.");
        }
        if (opinion != null && opinion.length() > OPINION_LENGTH_MAX) {
            throw new BadInput("/opinion", "Ý kiến dài tối đa " + OPINION_LENGTH_MAX + " ký tự.");
        }
        return idempotency.once(
                officer.value(), key, "POST /tasks/" + id + "/complete " + outcome + " " + opinion, () -> {
                    var task = readable(new TaskId(id));
                    boolean isOwned = owners.stream()
                            .anyMatch(
                                    owner -> owner.kind().equals(task.caseRef().kind()));
                    if (isOwned
                            || task.step().kind() != StepKind.HANDLE
                                    && task.step().kind() != StepKind.CHECK) {
                        return problem("route.kind-needs-case", "route.complete.kind", Map.of());
                    }
                    return completed(completeStep.complete(task.id(), officer, outcome, opinion, clock.instant()));
                });
    }

    @Requires(Permission.READ_DOSSIER)
    @GetMapping("/routes")
    List<RouteJson> routes() {
        return routes.all().stream()
                .map(route -> new RouteJson(
                        route.key(),
                        route.version(),
                        route.validFrom(),
                        route.nameVi(),
                        route.steps().size(),
                        route.hours()))
                .toList();
    }

    private AccountId officer() {
        return users.officer().account();
    }

    private TaskView readable(TaskId id) {
        return tasks.find(id)
                .filter(task -> tasks.mayRead(officer(), task))
                .orElseThrow(() -> new NotFound("Task " + id));
    }

    private ResponseEntity<?> assigned(TaskId id, AssignTasks.Outcome outcome) {
        var why = TaskPages.whyNot(outcome);
        return why.isEmpty()
                ? ResponseEntity.ok(TaskJson.of(readable(id), clock.instant()))
                : problem(why, why, Map.of());
    }

    private ResponseEntity<?> completed(CompleteStep.Outcome outcome) {
        return switch (outcome) {
            case CompleteStep.Outcome.Completed done ->
                ResponseEntity.ok(Map.of(
                        "next",
                        done.next().stream().map(task -> task.id().value()).toList(),
                        "routeEnded",
                        done.routeEnded()));
            case CompleteStep.Outcome.AlreadyCompleted before ->
                before.sameOfficerAndOutcome()
                        ? ResponseEntity.ok(Map.of("next", List.of(), "routeEnded", false))
                        : problem(
                                "route.already-completed",
                                "route.complete.already",
                                Map.of(
                                        "by",
                                        before.by().value(),
                                        "at",
                                        before.at().toString()),
                                before.by().value(),
                                before.at());
            case CompleteStep.Outcome.NotYours _ -> problem("route.not-yours", "route.complete.not-yours", Map.of());
            case CompleteStep.Outcome.OutcomeUnknown unknown ->
                problem(
                        "route.outcome-unknown",
                        "route.complete.outcome-unknown",
                        Map.of("known", unknown.known()),
                        unknown.known().stream().collect(Collectors.joining(", ")));
            case CompleteStep.Outcome.Stopped _ -> problem("route.stopped", "route.complete.stopped", Map.of());
            case CompleteStep.Outcome.Paused _ -> problem("route.paused", "route.complete.paused", Map.of());
        };
    }

    private ResponseEntity<?> problem(String code, String textKey, Map<String, ?> facts, Object... arguments) {
        return Problems.problem(
                HttpStatus.UNPROCESSABLE_CONTENT, code, messages.text(Language.VI, textKey, arguments), facts);
    }
}
