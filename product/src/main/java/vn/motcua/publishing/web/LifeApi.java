package vn.motcua.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.publishing.DropRevision;
import vn.motcua.publishing.PublishRevision;
import vn.motcua.publishing.PublishingRefusal;
import vn.motcua.publishing.RepealProcedure;
import vn.motcua.publishing.ReviewRevision;
import vn.motcua.publishing.RevisionId;
import vn.motcua.publishing.RevisionOutcome;
import vn.motcua.publishing.Revisions;
import vn.motcua.publishing.UndoPublication;
import vn.motcua.publishing.web.RevisionApi.RevisionAnswer;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;

/** The steps of a version's life, for machines. A step that is not possible where the version stands is a conflict (409). */
@Tag(name = "Revisions")
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.EDIT_CATALOGUE)
class LifeApi {
    record RevisionReview(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Boolean agrees,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String opinion) {}

    /**
     * @param from first day on which it holds, as {@code 2026-12-31}
     * @param decision number of the decision
     */
    record DatedDecision(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String decision,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    record StepReason(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    record RepealAnswer(UUID id, String procedure, LocalDate endsOn, String decision) {}

    private final ReviewRevision review;
    private final PublishRevision publish;
    private final UndoPublication undo;
    private final DropRevision drop;
    private final RepealProcedure repeal;
    private final Revisions revisions;
    private final RefusalTexts refusals;
    private final Idempotency idempotency;
    private final CurrentUser user;

    LifeApi(
            ReviewRevision review,
            PublishRevision publish,
            UndoPublication undo,
            DropRevision drop,
            RepealProcedure repeal,
            Revisions revisions,
            RefusalTexts refusals,
            Idempotency idempotency,
            CurrentUser user) {
        this.review = review;
        this.publish = publish;
        this.undo = undo;
        this.drop = drop;
        this.repeal = repeal;
        this.revisions = revisions;
        this.refusals = refusals;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(
            operationId = "reviewRevision",
            summary = "Agree to a revision, or send it back",
            description = "Who brought it in cannot review it.")
    @PostMapping("/revisions/{id}/review")
    Answer<RevisionAnswer> review(@PathVariable UUID id, @RequestBody RevisionReview body, WriteRequest request) {
        return step(
                request,
                body,
                () -> review.review(
                        new RevisionId(id), RevisionPages.editor(user), body.agrees(), text(body.opinion())));
    }

    @Operation(
            operationId = "publishRevision",
            summary = "Publish a reviewed revision from a day on",
            description = "Dossiers filed from that day on follow it; those filed before keep the version they have.")
    @PostMapping("/revisions/{id}/publication")
    Answer<RevisionAnswer> publish(@PathVariable UUID id, @RequestBody DatedDecision body, WriteRequest request) {
        var order = new PublishRevision.Order(text(body.from()), text(body.decision()), text(body.reason()));
        return step(request, body, () -> publish.publish(new RevisionId(id), RevisionPages.editor(user), order));
    }

    @Operation(operationId = "undoPublication", summary = "Undo a publication before its day")
    @PostMapping("/revisions/{id}/publication/undo")
    Answer<RevisionAnswer> undo(@PathVariable UUID id, @RequestBody StepReason body, WriteRequest request) {
        return step(
                request, body, () -> undo.undo(new RevisionId(id), RevisionPages.editor(user), text(body.reason())));
    }

    @Operation(operationId = "dropRevision", summary = "Drop a revision of one's own before it is published")
    @PostMapping("/revisions/{id}/dropping")
    Answer<RevisionAnswer> drop(@PathVariable UUID id, @RequestBody StepReason body, WriteRequest request) {
        return step(
                request, body, () -> drop.drop(new RevisionId(id), RevisionPages.editor(user), text(body.reason())));
    }

    @Operation(
            operationId = "repealProcedure",
            summary = "Repeal a procedure from a day on",
            description = "Nobody can file it from that day on; what was filed before is handled to its end.")
    @PostMapping("/procedures/{code}/repeal")
    Answer<RepealAnswer> repeal(@PathVariable String code, @RequestBody DatedDecision body, WriteRequest request) {
        if (!ProcedureCode.isValid(code)) {
            throw new BadInput("code", "Mã thủ tục viết như 1.004873.");
        }
        var order = new RepealProcedure.Order(text(body.from()), text(body.decision()), text(body.reason()));
        return idempotency.once(user.officer().account().value(), request, body, () -> switch (repeal.repeal(
                new ProcedureCode(code), RevisionPages.editor(user), order)) {
            case RepealProcedure.Outcome.Repealed(var done) ->
                Reply.ok(new RepealAnswer(done.id(), done.code().value(), done.endsOn(), done.decision()));
            case RepealProcedure.Outcome.Refused(var why) -> Reply.no(conflict(why));
        });
    }

    private Answer<RevisionAnswer> step(WriteRequest request, Object body, Supplier<RevisionOutcome> step) {
        return idempotency.once(user.officer().account().value(), request, body, () -> switch (step.get()) {
            case RevisionOutcome.Done(var revision) -> Reply.ok(RevisionApi.answer(revision, revisions));
            case RevisionOutcome.Refused(var why) -> Reply.no(conflict(why));
            case RevisionOutcome.NotSound(var findings) ->
                Reply.no(Problems.problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "publishing.package-refused",
                        "Gói không còn khớp với những gì đã công bố; xem từng chỗ trong findings.",
                        Map.of("findings", findings)));
        });
    }

    private ResponseEntity<ProblemDetail> conflict(PublishingRefusal why) {
        return Problems.problem(HttpStatus.CONFLICT, why.code(), refusals.text(why, Language.VI), why.facts());
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
