package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.catalogue.AcceptProposals;
import vn.motcua.catalogue.ReviewItemId;
import vn.motcua.catalogue.UndoAcceptance;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** Accepting what is proposed for many review items at once, for machines. */
@Tag(name = "Catalogue")
@RestController
class AcceptanceApi {
    private final AcceptProposals acceptProposals;
    private final UndoAcceptance undoAcceptance;
    private final Idempotency idempotency;
    private final CurrentUser currentUser;

    AcceptanceApi(
            AcceptProposals acceptProposals,
            UndoAcceptance undoAcceptance,
            Idempotency idempotency,
            CurrentUser currentUser) {
        this.acceptProposals = acceptProposals;
        this.undoAcceptance = undoAcceptance;
        this.idempotency = idempotency;
        this.currentUser = currentUser;
    }

    /**
     * @param items points of the review queue that have a proposal
     * @param note why, in the editor's words
     */
    record ProposalAcceptance(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<UUID> items,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String note) {}

    /** @param published procedures that have no other open point */
    record ProposalsAccepted(UUID id, int items, int published) {}

    record AcceptanceUndone(UUID id, int items) {}

    @Operation(
            operationId = "acceptProposals",
            summary = "Accept what is proposed for points of the review queue",
            description = "All of them or none.")
    @PostMapping("/api/v1/review-acceptances")
    @Requires(Permission.EDIT_CATALOGUE)
    Answer<ProposalsAccepted> accept(@RequestBody ProposalAcceptance wanted, WriteRequest request) {
        var officer = currentUser.officer();
        return idempotency.once(officer.account().value(), request, wanted, () -> {
            var outcome = acceptProposals.accept(
                    Objects.requireNonNullElse(wanted.items(), List.<UUID>of()).stream()
                            .map(ReviewItemId::new)
                            .toList(),
                    Objects.requireNonNullElse(wanted.note(), ""),
                    officer.name());
            return switch (outcome) {
                case AcceptProposals.Outcome.Accepted(var id, var items, var published) ->
                    Reply.ok(new ProposalsAccepted(id, items, published));
                case AcceptProposals.Outcome.NotAllAcceptable refusal ->
                    Reply.no(Problems.refusal(
                            refusal, "Có điểm không còn đề xuất để chấp nhận hoặc đã được giải quyết; chưa ghi gì."));
            };
        });
    }

    @Operation(operationId = "undoAcceptance", summary = "Take back an acceptance of proposals as a whole")
    @PostMapping("/api/v1/review-acceptances/{id}/undo")
    @Requires(Permission.EDIT_CATALOGUE)
    Answer<AcceptanceUndone> undo(@PathVariable UUID id, WriteRequest request) {
        var officer = currentUser.officer();
        return idempotency.once(officer.account().value(), request, id, () -> switch (undoAcceptance.undo(
                id, officer.name())) {
            case UndoAcceptance.Outcome.Undone(var items) -> Reply.ok(new AcceptanceUndone(id, items));
            case UndoAcceptance.Outcome.AlreadyUndone refusal ->
                Reply.no(Problems.refusal(refusal, "Lần chấp nhận này đã được hoàn tác trước đó."));
            case UndoAcceptance.Outcome.UsedSince refusal ->
                Reply.no(Problems.refusal(refusal, "Không hoàn tác được nữa: có thủ tục đã được quyết định tiếp."));
        });
    }
}
