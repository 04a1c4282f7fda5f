package vn.motcua.handling.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.HasVersion;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Versions;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Decision;
import vn.motcua.handling.TakeStep;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.User;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.presentation.DossierView;
import vn.motcua.result.DraftResult;
import vn.motcua.result.SealResult;
import vn.motcua.result.SignResult;
import vn.motcua.route.StepOutcome;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.BadInput;

/** Steps of dossiers: draft, check, approve, sign, number and seal. */
@Tag(name = "Steps", description = "Steps of dossiers; ids and outcomes come from the tasks, versions too")
@RestController
@RequestMapping("/api/v1/steps/{task}")
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class StepApi {
    record StepCompletion(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "One of the task's outcomes") @Nullable
            String outcome,

            @Nullable String opinion) {}

    record ResultDraft(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Decision.@Nullable Verdict verdict,

            @Schema(description = "Fields of the result's template") @Nullable
            Map<String, @Nullable String> fields) {}

    /** @param value of the draft as it stands, or what the filed answers suggest */
    record ResultField(String key, String label, boolean required, String value) {}

    /** @param template null when this verdict has none */
    record ResultFields(Decision.Verdict verdict, @Nullable String template, List<ResultField> fields) {}

    record StepTaken(UUID dossier, boolean routeEnded, boolean repeated) {}

    private final TakeStep takeStep;
    private final DraftResult draftResult;
    private final SignResult signResult;
    private final SealResult sealResult;
    private final ResultDrafting drafting;
    private final CounterDesk desk;
    private final Tasks tasks;
    private final DossierAnswers answers;
    private final Idempotency idempotency;
    private final CurrentUser user;

    StepApi(
            TakeStep takeStep,
            DraftResult draftResult,
            SignResult signResult,
            SealResult sealResult,
            ResultDrafting drafting,
            CounterDesk desk,
            Tasks tasks,
            DossierAnswers answers,
            Idempotency idempotency,
            CurrentUser user) {
        this.takeStep = takeStep;
        this.draftResult = draftResult;
        this.signResult = signResult;
        this.sealResult = sealResult;
        this.drafting = drafting;
        this.desk = desk;
        this.tasks = tasks;
        this.answers = answers;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(
            operationId = "completeStep",
            summary = "Finish a step with an outcome and an opinion",
            description = "A signing step is finished by its signature instead, a sealing step by its seal.")
    @PostMapping("/completion")
    @Requires(Permission.HANDLE_TASK)
    @HasVersion
    Answer<StepTaken> complete(@PathVariable UUID task, @RequestBody StepCompletion body, WriteRequest request) {
        var officer = user.officer();
        return idempotency.once(officer.account().value(), request, body, () -> version(task, officer), () -> {
            var asked = desk.readable(new TaskId(task), officer);
            return answers.of(
                    takeStep.take(asked, officer, outcome(asked, body), DossierAnswers.text(body.opinion())),
                    taken -> new StepTaken(taken.dossier().value(), taken.routeEnded(), taken.isRepeated()));
        });
    }

    @Operation(
            operationId = "getResultFields",
            summary = "Read which fields the draft of the result takes, filled in as far as known",
            description = "Change what is wrong and send the fields with draftResult.")
    @GetMapping("/draft")
    @Requires(Permission.HANDLE_TASK)
    ResultFields fields(@PathVariable UUID task, @RequestParam(defaultValue = "GRANTED") Decision.Verdict verdict) {
        var dossier = desk.task(new TaskId(task), user.officer()).dossier();
        return drafting.fields(dossier, verdict);
    }

    /** Writes or overwrites the draft of the result; the step itself is finished by its completion. */
    @Operation(
            operationId = "draftResult",
            summary = "Write the draft of the result",
            description = "Overwrites an earlier draft. The step itself is finished by its completion.")
    @PostMapping("/draft")
    @Requires(Permission.DRAFT_RESULT)
    @HasVersion
    Answer<DossierView> draft(@PathVariable UUID task, @RequestBody ResultDraft body, WriteRequest request) {
        var officer = user.officer();
        return idempotency.once(officer.account().value(), request, body, () -> version(task, officer), () -> {
            var verdict = body.verdict();
            if (verdict == null) {
                throw new BadInput("/verdict", "Phải chọn GRANTED (giải quyết) hoặc REJECTED (không giải quyết).");
            }
            var fields = DossierAnswers.texts(body.fields());
            return answers.of(draftResult.draft(new TaskId(task), officer, verdict, fields), DossierView::of);
        });
    }

    /** Signing waits for the timestamp authority, so it is not held in one transaction; repeating it changes nothing. */
    @Operation(operationId = "signResult", summary = "Sign the result and finish the signing step")
    @PostMapping("/signature")
    @Requires(Permission.SIGN_RESULT)
    Answer<DossierView> sign(@PathVariable UUID task, @RequestBody StepCompletion body, WriteRequest request) {
        var leader = user.officer();
        return idempotency.repeatable(leader.account().value(), request, body, () -> {
            var id = new TaskId(task);
            var outcome = outcome(desk.readable(id, leader), body);
            return answers.of(
                    signResult.sign(id, leader, outcome, DossierAnswers.text(body.opinion())), DossierView::of);
        });
    }

    /** As signing, sealing waits for the timestamp authority; a repetition changes nothing. */
    @Operation(
            operationId = "sealResult",
            summary = "Give the signed result its number, date and seal, and finish the sealing step",
            description =
                    "Only where the route seals in a step of its own. The number is given when everything else is done.")
    @PostMapping("/seal")
    @Requires(Permission.HANDLE_TASK)
    Answer<DossierView> seal(@PathVariable UUID task, @RequestBody StepCompletion body, WriteRequest request) {
        var clerk = user.officer();
        return idempotency.repeatable(clerk.account().value(), request, body, () -> {
            var id = new TaskId(task);
            var outcome = outcome(desk.readable(id, clerk), body);
            return answers.of(
                    sealResult.seal(id, clerk, outcome, DossierAnswers.text(body.opinion())), DossierView::of);
        });
    }

    private static String outcome(TaskView task, StepCompletion body) {
        var known = task.step().outcomes().stream().map(StepOutcome::code).toList();
        var given = DossierAnswers.text(body.outcome());
        if (!known.contains(given)) {
            throw new BadInput("/outcome", "Kết quả của bước này phải là một trong: " + String.join(", ", known) + ".");
        }
        return given;
    }

    private String version(UUID task, User.Officer officer) {
        return Versions.tag(
                tasks.lockedVersion(desk.readable(new TaskId(task), officer).id()));
    }
}
