package vn.motcua.reconciliation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** Reconciled days for machines. */
@Tag(name = "Reconciliation", description = "Statements held against what payment knows")
@RestController
@RequestMapping("/api/v1/reconciliation")
@Requires(Permission.KEEP_BOOKS)
@AccessLogged(thing = "bill", purpose = Purpose.INSPECTION)
class ReconciliationApi {
    private final ReconcileDay reconcile;

    ReconciliationApi(ReconcileDay reconcile) {
        this.reconcile = reconcile;
    }

    record MoneyDifference(
            String key,
            Difference.Kind kind,
            Source source,

            @Schema(description = "What we know of, in whole đồng")
            long hereVnd,

            @Schema(description = "What the other side tells of; below zero for what went out")
            long thereVnd,

            String reference,
            @Nullable UUID bill,
            Difference.@Nullable Choice decision,

            @Schema(description = "Whether nothing more is to be done about it")
            boolean isDone) {}

    record MoneyDay(
            LocalDate day,
            boolean isClosed,

            @Schema(description = "SHA-256 of what was frozen; null while the day is open") @Nullable
            String sha256,

            @Schema(description = "SHA-256 of each correction of a closed day, the earliest first")
            List<String> corrections,

            int matched,
            List<MoneyDifference> differences) {}

    @Operation(
            operationId = "getReconciledDay",
            summary = "Read a day as it is reconciled",
            description = "What agrees is counted, what does not is listed with what was decided.")
    @GetMapping("/{day}")
    MoneyDay day(@PathVariable String day) {
        var standing = reconcile.of(ReconciliationPages.day(day));
        var closed = standing.closed();
        return new MoneyDay(
                standing.day(),
                closed != null,
                closed == null ? null : closed.first().sha256(),
                closed == null
                        ? List.of()
                        : closed.corrections().stream()
                                .map(ClosedDay.Kept::sha256)
                                .toList(),
                standing.result().matched(),
                standing.result().differences().stream()
                        .map(one -> difference(one, standing.decision(one)))
                        .toList());
    }

    private static MoneyDifference difference(Difference one, @Nullable Decision decision) {
        return new MoneyDifference(
                one.key(),
                one.kind(),
                one.source(),
                one.here(),
                one.there(),
                one.reference(),
                one.bill(),
                decision == null ? null : decision.choice(),
                decision != null && decision.isDone());
    }
}
