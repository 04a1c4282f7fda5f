package vn.motcua.sharing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.PublishRevision;
import vn.motcua.publishing.RevisionId;
import vn.motcua.sharing.Batch;
import vn.motcua.sharing.Batches;
import vn.motcua.sharing.DecideBatch;
import vn.motcua.sharing.Job;

/** The steps of a change of many procedures, for machines: each is taken with all its versions, or with none. */
@Tag(name = "Batches")
@RestController
@RequestMapping("/api/v1/batches")
@Requires(Permission.EDIT_CATALOGUE)
class BatchApi {
    /**
     * @param revisions one of each procedure that it changes
     * @param inForceFrom set exactly while it is PUBLISHED
     */
    record BatchAnswer(
            UUID id,
            Job.Kind kind,
            String name,
            Batch.State state,
            List<UUID> revisions,
            String author,
            Instant broughtInAt,
            String reason,
            @Nullable String reviewer,
            @Nullable String opinion,
            String decision,
            @Nullable LocalDate inForceFrom) {}

    record BatchReview(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Boolean agrees,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String opinion) {}

    /** @param from first day on which all hold, as {@code 2026-12-31} */
    record BatchPublication(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String decision,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    record BatchReason(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    private final Batches batches;
    private final DecideBatch decide;
    private final Idempotency idempotency;
    private final CurrentUser user;

    BatchApi(Batches batches, DecideBatch decide, Idempotency idempotency, CurrentUser user) {
        this.batches = batches;
        this.decide = decide;
        this.idempotency = idempotency;
        this.user = user;
    }

    static BatchAnswer answer(Batch batch) {
        var reviewer = batch.reviewer();
        return new BatchAnswer(
                batch.id(),
                batch.kind(),
                batch.name(),
                batch.state(),
                batch.revisions().stream().map(RevisionId::value).toList(),
                batch.author().name(),
                batch.broughtInAt(),
                batch.reason(),
                reviewer == null ? null : reviewer.name(),
                batch.opinion(),
                batch.decision(),
                batch.inForceFrom());
    }

    @Operation(operationId = "listBatches", summary = "List the newest changes of many procedures")
    @GetMapping
    List<BatchAnswer> list() {
        return batches.newest().stream().map(BatchApi::answer).toList();
    }

    @Operation(operationId = "getBatch", summary = "Read a change of many procedures")
    @GetMapping("/{id}")
    BatchAnswer one(@PathVariable UUID id) {
        return answer(batches.get(id));
    }

    @Operation(
            operationId = "reviewBatch",
            summary = "Agree to a change of many procedures, or send it back",
            description = "Who brought it in cannot review it.")
    @PostMapping("/{id}/review")
    Answer<BatchAnswer> review(@PathVariable UUID id, @RequestBody BatchReview body, WriteRequest request) {
        return step(id, request, body, by -> decide.review(id, by, body.agrees(), text(body.opinion())));
    }

    @Operation(operationId = "publishBatch", summary = "Publish a change that was agreed to, from one day on")
    @PostMapping("/{id}/publication")
    Answer<BatchAnswer> publish(@PathVariable UUID id, @RequestBody BatchPublication body, WriteRequest request) {
        var order = new PublishRevision.Order(text(body.from()), text(body.decision()), text(body.reason()));
        return step(id, request, body, by -> decide.publish(id, by, order));
    }

    @Operation(operationId = "undoBatchPublication", summary = "Undo the publication of all, before its day")
    @PostMapping("/{id}/publication/undo")
    Answer<BatchAnswer> undo(@PathVariable UUID id, @RequestBody BatchReason body, WriteRequest request) {
        return step(id, request, body, by -> decide.undo(id, by, text(body.reason())));
    }

    @Operation(operationId = "dropBatch", summary = "Drop a change of one's own before it is published")
    @PostMapping("/{id}/dropping")
    Answer<BatchAnswer> drop(@PathVariable UUID id, @RequestBody BatchReason body, WriteRequest request) {
        return step(id, request, body, by -> decide.drop(id, by, text(body.reason())));
    }

    private Answer<BatchAnswer> step(UUID id, WriteRequest request, Object body, Consumer<Editor> step) {
        return idempotency.once(user.officer().account().value(), request, body, () -> {
            step.accept(BatchPages.editor(user));
            return Reply.ok(answer(batches.get(id)));
        });
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
