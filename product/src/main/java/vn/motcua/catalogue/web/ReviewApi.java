package vn.motcua.catalogue.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.ResolveReviewItem;
import vn.motcua.catalogue.ReviewItem;
import vn.motcua.catalogue.ReviewItemId;
import vn.motcua.catalogue.ReviewItems;
import vn.motcua.catalogue.ReviewReason;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Vnd;

/** The review queue for machines. */
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

    record Line(
            UUID id,
            String code,
            ReviewReason reason,
            String path,
            String original,
            @Nullable String proposal,
            ReviewItem.Correctable correctable) {}

    /** @param next cursor of the following page; none on the last */
    record Page(List<Line> items, @Nullable UUID next) {}

    /**
     * @param note why, in the editor's words
     * @param limit a corrected time limit, for items of that kind
     * @param feeVnd a corrected fee in đồng
     * @param component corrected counts of a paper
     */
    record Resolution(
            @Nullable String note,
            @Nullable NewLimit limit,
            @Nullable Long feeVnd,
            @Nullable NewComponent component) {}

    record NewLimit(BigDecimal amount, LimitUnit unit) {}

    record NewComponent(int originals, int copies, boolean explanation) {}

    record Resolved(UUID id, int openItems) {}

    @GetMapping("/api/v1/review-items")
    @Requires(Permission.EDIT_CATALOGUE)
    Page list(
            @RequestParam(required = false) @Nullable ReviewReason reason,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new BadInput("limit", "Số dòng mỗi trang phải từ 1 đến " + LIMIT_MAX + ", nhưng là " + limit + ".");
        }
        var found = items.open(reason, after == null ? null : new ReviewItemId(after), limit);
        return new Page(
                found.stream()
                        .map(item -> new Line(
                                item.id().value(),
                                item.code().value(),
                                item.reason(),
                                item.path(),
                                item.original(),
                                item.proposal(),
                                item.correctable()))
                        .toList(),
                found.size() < limit ? null : found.getLast().id().value());
    }

    @PostMapping("/api/v1/review-items/{id}/resolution")
    @Requires(Permission.EDIT_CATALOGUE)
    ResponseEntity<String> resolve(
            @PathVariable UUID id,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestBody Resolution resolution) {
        var officer = currentUser.officer();
        return idempotency.once(
                officer.account().value(), key, "POST /api/v1/review-items/" + id + "/resolution " + resolution, () -> {
                    var outcome = resolveReviewItem.resolve(
                            new ReviewItemId(id),
                            correction(resolution),
                            resolution.note() == null ? "" : resolution.note(),
                            officer.name());
                    return switch (outcome) {
                        case ResolveReviewItem.Outcome.Resolved(var open) -> ResponseEntity.ok(new Resolved(id, open));
                        case ResolveReviewItem.Outcome.AlreadyResolved refusal ->
                            Problems.refusal(refusal, "Điểm rà soát này đã được giải quyết trước đó.");
                    };
                });
    }

    private static @Nullable Correction correction(Resolution resolution) {
        var limit = resolution.limit();
        var fee = resolution.feeVnd();
        var component = resolution.component();
        if ((limit != null ? 1 : 0) + (fee != null ? 1 : 0) + (component != null ? 1 : 0) > 1) {
            throw new BadInput("/", "Chỉ được sửa một giá trị: limit, feeVnd hoặc component.");
        }
        if (limit != null) {
            return new Correction.OfLimit(limit.amount(), limit.unit());
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
}
