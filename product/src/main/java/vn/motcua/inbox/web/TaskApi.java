package vn.motcua.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.absence.AbsenceId;
import vn.motcua.api.Answer;
import vn.motcua.api.HasVersion;
import vn.motcua.api.Idempotency;
import vn.motcua.api.PageLimit;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.Versions;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.route.AssignTasks;
import vn.motcua.route.CaseOwner;
import vn.motcua.route.CompleteStep;
import vn.motcua.route.OfficerDesks;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskFilter;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskPage;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Messages;

/** Tasks for machine clients. */
@Tag(name = "Tasks", description = "Queues of officers and units: take, give, hand back")
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.TASK)
class TaskApi {
    record TasksJson(List<TaskJson> tasks, @Nullable String next) {}

    record HandBackOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    record TaskCompletion(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "One of the task's outcomes") @Nullable
            String outcome,

            @Nullable String opinion) {}

    record AssignmentOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<UUID> tasks,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Account of a colleague") @Nullable
            String to,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    record StandInOrder(
            @Schema(description = "Those that are taken over; or name an absence instead") @Nullable
            List<UUID> tasks,

            @Schema(description = "All that this absence leaves to be taken over") @Nullable
            UUID absence) {}

    record StepsAfter(List<UUID> next, boolean routeEnded) {}

    record ColleagueJson(String account, String name) {}

    /** Which queue of tasks. */
    enum TaskQueue {
        mine,
        unit,
        instead
    }

    private static final int OPINION_LENGTH_MAX = 4000;

    private final Tasks tasks;
    private final AssignTasks assign;
    private final CompleteStep completeStep;
    private final Idempotency idempotency;
    private final OfficerDesks desks;
    private final CurrentUser users;
    private final Messages messages;
    private final Clock clock;

    private final List<CaseOwner> owners;
    private final TaskLines lines;
    private final SeveralTasksApi several;
    private final SortedTasks sorted;

    TaskApi(
            Tasks tasks,
            AssignTasks assign,
            CompleteStep completeStep,
            Idempotency idempotency,
            OfficerDesks desks,
            CurrentUser users,
            Messages messages,
            Clock clock,
            List<CaseOwner> owners,
            TaskLines lines,
            SeveralTasksApi several,
            SortedTasks sorted) {
        this.lines = lines;
        this.several = several;
        this.sorted = sorted;
        this.tasks = tasks;
        this.assign = assign;
        this.completeStep = completeStep;
        this.idempotency = idempotency;
        this.desks = desks;
        this.users = users;
        this.messages = messages;
        this.clock = clock;
        this.owners = List.copyOf(owners);
    }

    /** What may be asked of a queue. */
    record Asked(
            @Parameter(
                    description =
                            "Those one has taken, all of one's units, or those of absent colleagues that one may take over")
            @Nullable
            TaskQueue queue,

            @Parameter(
                    description = "Words of the person's or the procedure's name, with or without marks; a personal"
                            + " number; any part of the dossier's number")
            @Nullable
            String q,

            @Parameter(description = "What the case is about: code of a procedure") @Nullable
            String topic,

            @Nullable Boolean late,
            @Nullable Boolean unclaimed,

            @Parameter(description = "Those whose cases wait for somebody outside, instead of those that can be done")
            @Nullable
            Boolean waiting,

            @Parameter(
                    description =
                            "What comes first: han (step due, the usual), hen-tra (dossier due), nguoi (name), thu-tuc"
                                    + " (procedure), buoc (step), den (day it came); the other way round with a hyphen before it")
            @Nullable
            String sort,

            @Parameter(description = "Cursor: next of the page before, sorted alike") @Nullable
            String after,

            @Nullable Integer limit) {
        TaskFilter filter() {
            int size = PageLimit.of(limit == null ? TaskFilter.ALL.limit() : limit, TaskFilter.LIMIT_MAX);
            return new TaskFilter(
                    q == null ? "" : q,
                    topic == null ? "" : topic,
                    Boolean.TRUE.equals(late),
                    Boolean.TRUE.equals(unclaimed),
                    Boolean.TRUE.equals(waiting),
                    after,
                    size);
        }
    }

    @Operation(operationId = "listTasks", summary = "List open tasks, the next due first unless sorted otherwise")
    @GetMapping("/tasks")
    TasksJson list(@ParameterObject Asked asked) {
        var officer = officer();
        var page = SortedTasks.isWanted(asked.sort()) ? sorted.page(officer, asked) : usual(officer, asked);
        return new TasksJson(json(page.tasks(), page.found()), page.next());
    }

    private TaskPage usual(AccountId officer, Asked asked) {
        return switch (asked.queue() == null ? TaskQueue.mine : asked.queue()) {
            case mine -> tasks.mine(officer, asked.filter());
            case unit -> tasks.ofUnits(officer, asked.filter());
            case instead -> tasks.insteadOf(officer, asked.filter());
        };
    }

    @Operation(operationId = "getTask", summary = "Read a task")
    @GetMapping("/tasks/{id}")
    @HasVersion
    ResponseEntity<TaskJson> show(@PathVariable UUID id) {
        var task = readable(new TaskId(id));
        return Versions.answer(json(List.of(task), List.of()).getFirst(), Versions.tag(task.version()));
    }

    @Operation(operationId = "listColleagues", summary = "List whom one can give tasks to")
    @GetMapping("/colleagues")
    List<ColleagueJson> colleagues() {
        return desks.colleagues(officer()).stream()
                .map(one -> new ColleagueJson(one.account().value(), one.name()))
                .toList();
    }

    @Operation(operationId = "claimTask", summary = "Take a task of one's unit")
    @PostMapping("/tasks/{id}/claim")
    @HasVersion
    Answer<TaskJson> claim(@PathVariable UUID id, WriteRequest request) {
        var officer = officer();
        return idempotency.once(
                officer.value(),
                request,
                "",
                () -> version(id),
                () -> assigned(assign.claim(readable(new TaskId(id)).id(), officer, clock.instant()), id));
    }

    @Operation(
            operationId = "claimTasks",
            summary = "Take several tasks",
            description = "Each task has its own outcome; one that somebody else took first does not stop the others.")
    @PostMapping("/task-claims")
    Answer<SeveralTasksApi.TaskOutcomes> claimAll(@RequestBody SeveralTasksApi.ChosenTasks body, WriteRequest request) {
        var officer = officer();
        return idempotency.once(
                officer.value(),
                request,
                body,
                () -> several.outcomes(
                        assign.claimAll(several.chosen(body.tasks(), officer), officer, clock.instant())));
    }

    @Operation(
            operationId = "standInForTasks",
            summary = "Take over tasks of an officer who is away",
            description = "Each task has its own outcome. What was taken over is one's own from then on.")
    @PostMapping("/task-stand-ins")
    Answer<SeveralTasksApi.TaskOutcomes> standIn(@RequestBody StandInOrder body, WriteRequest request) {
        var officer = officer();
        return idempotency.once(officer.value(), request, body, () -> {
            var absence = body.absence();
            var wanted = absence == null
                    ? several.chosen(body.tasks(), officer)
                    : tasks.leftBy(new AbsenceId(absence), officer);
            return several.outcomes(assign.standInAll(wanted, officer, clock.instant()));
        });
    }

    @Operation(
            operationId = "assignTasks",
            summary = "Give tasks to a colleague",
            description = "One's own, or as head or leader those of the agency. Each task has its own outcome.")
    @PostMapping("/task-assignments")
    Answer<SeveralTasksApi.TaskOutcomes> assign(@RequestBody AssignmentOrder body, WriteRequest request) {
        var officer = officer();
        return idempotency.once(officer.value(), request, body, () -> {
            var to = body.to();
            if (to == null || to.isBlank()) {
                throw new BadInput("/to", "Hãy cho biết tài khoản người nhận việc; xem /api/v1/colleagues.");
            }
            var reason = body.reason() == null ? "" : body.reason();
            return several.outcomes(assign.reassignAll(
                    several.chosen(body.tasks(), officer), officer, new AccountId(to), reason, clock.instant()));
        });
    }

    @Operation(operationId = "handBackTask", summary = "Hand a task back to the unit")
    @PostMapping("/tasks/{id}/hand-back")
    @HasVersion
    Answer<TaskJson> handBack(@PathVariable UUID id, @RequestBody HandBackOrder body, WriteRequest request) {
        var officer = officer();
        var reason = body.reason() == null ? "" : body.reason();
        return idempotency.once(
                officer.value(),
                request,
                body,
                () -> version(id),
                () -> assigned(assign.handBack(readable(new TaskId(id)).id(), officer, reason, clock.instant()), id));
    }

    /** Only for steps that need nothing but an opinion; drafts, approvals and signatures belong to their cases. */
    @Operation(
            operationId = "completeTask",
            summary = "Finish a task that belongs to no dossier",
            description = "Steps of dossiers are finished by completeStep or signResult.")
    @PostMapping("/tasks/{id}/complete")
    @HasVersion
    Answer<StepsAfter> complete(@PathVariable UUID id, @RequestBody TaskCompletion body, WriteRequest request) {
        var officer = officer();
        return idempotency.once(officer.value(), request, body, () -> version(id), () -> {
            var outcome = body.outcome();
            var opinion = body.opinion();
            if (outcome == null || outcome.isBlank()) {
                throw new BadInput("/outcome", "Hãy cho biết kết quả của bước.");
            }
            if (opinion != null && opinion.length() > OPINION_LENGTH_MAX) {
                throw new BadInput("/opinion", "Ý kiến dài tối đa " + OPINION_LENGTH_MAX + " ký tự.");
            }
            var task = readable(new TaskId(id));
            return needsItsCase(task)
                    ? problem("route.kind-needs-case", "route.complete.kind", Map.of())
                    : completed(completeStep.complete(task.id(), officer, outcome, opinion, clock.instant()));
        });
    }

    private boolean needsItsCase(TaskView task) {
        return owners.stream()
                        .anyMatch(owner -> owner.kind().equals(task.caseRef().kind()))
                || task.step().kind() != StepKind.HANDLE && task.step().kind() != StepKind.CHECK;
    }

    private String version(UUID id) {
        return Versions.tag(tasks.lockedVersion(readable(new TaskId(id)).id()));
    }

    private AccountId officer() {
        return users.officer().account();
    }

    private TaskView readable(TaskId id) {
        return tasks.find(id)
                .filter(task -> tasks.mayRead(officer(), task))
                .orElseThrow(() -> new NotFound("Task " + id));
    }

    private Reply<TaskJson> assigned(AssignTasks.Outcome outcome, UUID id) {
        var why = TaskChoice.whyNot(outcome);
        return why.isEmpty()
                ? Reply.ok(json(List.of(readable(new TaskId(id))), List.of()).getFirst())
                : problem(why, why, Map.of());
    }

    private List<TaskJson> json(List<TaskView> shown, List<CaseOwner.Found> searched) {
        var byCase = lines.of(shown, searched, Language.VI);
        var now = clock.instant();
        return shown.stream()
                .map(task -> TaskJson.of(
                        task, Objects.requireNonNull(byCase.get(task.caseRef().id())), now))
                .toList();
    }

    private Reply<StepsAfter> completed(CompleteStep.Outcome outcome) {
        return switch (outcome) {
            case CompleteStep.Outcome.Completed done ->
                Reply.ok(new StepsAfter(
                        done.next().stream().map(task -> task.id().value()).toList(), done.routeEnded()));
            case CompleteStep.Outcome.AlreadyCompleted before ->
                before.sameOfficerAndOutcome()
                        ? Reply.ok(new StepsAfter(List.of(), false))
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
            case CompleteStep.Outcome.ReasonMissing _ ->
                problem("route.reason-missing", "route.complete.reason-missing", Map.of("pointer", "/opinion"));
            case CompleteStep.Outcome.Paused _ -> problem("route.paused", "route.complete.paused", Map.of());
        };
    }

    private <T> Reply<T> problem(String code, String textKey, Map<String, ?> facts, Object... arguments) {
        return Reply.no(Problems.problem(
                HttpStatus.UNPROCESSABLE_CONTENT, code, messages.text(Language.VI, textKey, arguments), facts));
    }
}
