package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.HasVersion;
import vn.motcua.api.Idempotency;
import vn.motcua.api.PageLimit;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.Versions;
import vn.motcua.api.WriteRequest;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.ReadingRule;
import vn.motcua.catalogue.ResolveReviewItem;
import vn.motcua.catalogue.ReviewItem;
import vn.motcua.catalogue.ReviewItemId;
import vn.motcua.catalogue.ReviewItems;
import vn.motcua.catalogue.ReviewReason;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Vnd;

/** The review queue for machines. */
@Tag(name = "Catalogue")
@RestController
class ReviewApi {
    private static final int LIMIT_MAX = 200;

    private final ReviewItems items;
    private final ResolveReviewItem resolveReviewItem;
    private final Idempotency idempotency;
    private final CurrentUser currentUser;

    ReviewApi(
            ReviewItems items, ResolveReviewItem resolveReviewItem, Idempotency idempotency, CurrentUser currentUser) {
        this.items = items;
        this.resolveReviewItem = resolveReviewItem;
        this.idempotency = idempotency;
        this.currentUser = currentUser;
    }

    record ReviewLine(
            UUID id,
            String code,
            ReviewReason reason,
            List<String> paths,
            String original,
            @Nullable ReviewProposal proposal,
            ReviewItem.Correctable correctable) {}

    /**
     * @param rule by which it was found
     * @param words the value in words
     * @param acceptable whether it can be accepted as it stands, alone or with others
     */
    record ReviewProposal(@Nullable ReadingRule rule, String words, boolean acceptable) {}

    record ReviewDetail(
            ReviewLine item,
            String procedureName,
            boolean isResolved,
            @Nullable String resolvedBy,
            @Nullable String note) {}

    /** @param next cursor of the following page; none on the last */
    record ReviewLines(List<ReviewLine> items, @Nullable UUID next) {}

    /**
     * @param note why, in the editor's words
     * @param limit a corrected time limit, for items of that kind
     * @param feeVnd a corrected fee in đồng
     * @param component corrected counts of a paper
     * @param levels corrected levels of administration
     */
    record ReviewResolution(
            @Nullable String note,
            @Nullable CorrectedLimit limit,
            @Nullable Long feeVnd,
            @Nullable CorrectedComponent component,
            @Nullable List<ProcedureContent.Level> levels) {}

    record CorrectedLimit(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            BigDecimal amount,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LimitUnit unit) {}

    record CorrectedComponent(int originals, int copies, boolean explanation) {}

    record ReviewResolved(UUID id, int openItems) {}

    @Operation(operationId = "listReviewItems", summary = "List what the import could not read for certain")
    @GetMapping("/api/v1/review-items")
    @Requires(Permission.EDIT_CATALOGUE)
    ReviewLines list(
            @RequestParam(required = false) @Nullable ReviewReason reason,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(defaultValue = "false") boolean proposed,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        PageLimit.of(limit, LIMIT_MAX);
        var choice = new ReviewItems.Choice(reason, agency, proposed);
        var found = items.open(choice, after == null ? null : new ReviewItemId(after), limit);
        return new ReviewLines(
                found.stream().map(ReviewApi::line).toList(),
                found.size() < limit ? null : found.getLast().id().value());
    }

    @Operation(operationId = "getReviewItem", summary = "Read a point of the review queue")
    @GetMapping("/api/v1/review-items/{id}")
    @Requires(Permission.EDIT_CATALOGUE)
    @HasVersion
    ResponseEntity<ReviewDetail> one(@PathVariable UUID id) {
        var item = item(id);
        var resolution = item.resolution();
        var detail = new ReviewDetail(
                line(item),
                item.procedureName(),
                resolution != null,
                resolution == null ? null : resolution.by(),
                resolution == null ? null : resolution.note());
        return Versions.answer(detail, version(item));
    }

    @Operation(
            operationId = "resolveReviewItem",
            summary = "Resolve a point of the review queue",
            description = "With one corrected value, or with none: accepted as it is.")
    @PostMapping("/api/v1/review-items/{id}/resolution")
    @Requires(Permission.EDIT_CATALOGUE)
    @HasVersion
    Answer<ReviewResolved> resolve(
            @PathVariable UUID id, @RequestBody ReviewResolution resolution, WriteRequest request) {
        var officer = currentUser.officer();
        return idempotency.once(officer.account().value(), request, resolution, () -> version(item(id)), () -> {
            var outcome = resolveReviewItem.resolve(
                    new ReviewItemId(id),
                    correction(resolution),
                    resolution.note() == null ? "" : resolution.note(),
                    officer.name());
            return switch (outcome) {
                case ResolveReviewItem.Outcome.Resolved(var open) -> Reply.ok(new ReviewResolved(id, open));
                case ResolveReviewItem.Outcome.AlreadyResolved refusal ->
                    Reply.no(Problems.refusal(refusal, "Điểm rà soát này đã được giải quyết trước đó."));
            };
        });
    }

    private ReviewItem item(UUID id) {
        return items.find(new ReviewItemId(id)).orElseThrow(() -> new NotFound("review item " + id));
    }

    private static String version(ReviewItem item) {
        return Versions.tagOf(item);
    }

    private static ReviewLine line(ReviewItem item) {
        return new ReviewLine(
                item.id().value(),
                item.code().value(),
                item.reason(),
                item.paths(),
                item.original(),
                proposal(item),
                item.correctable());
    }

    private static @Nullable ReviewProposal proposal(ReviewItem item) {
        var proposal = item.proposal();
        return proposal == null ? null : new ReviewProposal(proposal.rule(), proposal.words(), item.isAcceptable());
    }

    private static @Nullable Correction correction(ReviewResolution resolution) {
        var limit = resolution.limit();
        var fee = resolution.feeVnd();
        var component = resolution.component();
        var levels = resolution.levels();
        if (Stream.of(limit, fee, component, levels).filter(Objects::nonNull).count() > 1) {
            throw new BadInput("/", "Chỉ được sửa một giá trị: limit, feeVnd, component hoặc levels.");
        }
        if (levels != null) {
            return new Correction.OfLevels(levels);
        }
        if (limit != null) {
            return corrected(limit);
        }
        if (fee != null && fee < 0) {
            throw new BadInput("/feeVnd", "Mức thu không được âm, nhưng là " + fee + ".");
        }
        if (fee != null) {
            return new Correction.OfFee(new Vnd(fee));
        }
        return component == null
                ? null
                : new Correction.OfComponent(component.originals(), component.copies(), component.explanation());
    }

    private static Correction corrected(CorrectedLimit limit) {
        var findings = new ArrayList<BadInput.Finding>();
        var amount = limit.amount();
        var unit = limit.unit();
        if (amount == null) {
            findings.add(new BadInput.Finding("/limit/amount", "Phải có thời hạn là một số."));
        }
        if (unit == null) {
            findings.add(new BadInput.Finding(
                    "/limit/unit", "Phải có đơn vị, một trong: " + Arrays.toString(LimitUnit.values()) + "."));
        }
        if (amount == null || unit == null) {
            throw new BadInput(findings);
        }
        return new Correction.OfLimit(amount, unit);
    }
}
