package vn.motcua.handling.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.HasVersion;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Versions;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.AskForSupplement;
import vn.motcua.dossier.DecideDossier;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ExtendDueDate;
import vn.motcua.dossier.HandOver;
import vn.motcua.dossier.HandOverResult;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.dossier.RefuseDossier;
import vn.motcua.dossier.WithdrawDossier;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.presentation.DossierView;
import vn.motcua.shared.BadInput;

/** What officers do with dossiers, for machines acting for them. */
@Tag(name = "Dossiers", description = "What officers do with dossiers of their counter or agency")
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class OfficerDossierApi {
    record ReceiptOrder(
            @Schema(description = "Keys of the components that were checked and are there") @Nullable
            List<String> checked) {}

    record RefusalOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    record SupplementOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What is to be added or mended")
            @Nullable
            List<String> items,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason,

            @Schema(description = "Why once more: asked for before, it can be asked for again by the head alone")
            @Nullable
            String secondReason) {}

    record StopOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What the applicant asked for, and when")
            @Nullable
            String reason) {}

    record ExtensionOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Instant dueAt,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    record DecisionOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Decision.@Nullable Verdict verdict,

            @Schema(description = "Why it is rejected; needed for REJECTED") @Nullable
            String reason) {}

    record HandOverOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            HandOver.@Nullable Way way,

            @Schema(description = "Who took it (COUNTER) or the parcel's number (POST)") @Nullable
            String evidence) {}

    private final ReceiveDossier receiveDossier;
    private final RefuseDossier refuseDossier;
    private final AskForSupplement askForSupplement;
    private final WithdrawDossier withdrawDossier;
    private final ExtendDueDate extendDueDate;
    private final DecideDossier decideDossier;
    private final HandOverResult handOverResult;
    private final CounterDesk desk;
    private final CheckList checkList;
    private final DossierAnswers answers;
    private final Idempotency idempotency;
    private final CurrentUser user;

    OfficerDossierApi(
            ReceiveDossier receiveDossier,
            RefuseDossier refuseDossier,
            AskForSupplement askForSupplement,
            WithdrawDossier withdrawDossier,
            ExtendDueDate extendDueDate,
            DecideDossier decideDossier,
            HandOverResult handOverResult,
            CounterDesk desk,
            CheckList checkList,
            DossierAnswers answers,
            Idempotency idempotency,
            CurrentUser user) {
        this.receiveDossier = receiveDossier;
        this.refuseDossier = refuseDossier;
        this.askForSupplement = askForSupplement;
        this.withdrawDossier = withdrawDossier;
        this.extendDueDate = extendDueDate;
        this.decideDossier = decideDossier;
        this.handOverResult = handOverResult;
        this.desk = desk;
        this.checkList = checkList;
        this.answers = answers;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(operationId = "getDossier", summary = "Read the state of a dossier")
    @GetMapping
    @Requires(Permission.READ_DOSSIER)
    @HasVersion
    ResponseEntity<DossierView> one(@PathVariable UUID id) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        return Versions.answer(DossierView.of(dossier), answers.version(dossier.id()));
    }

    @Operation(
            operationId = "receiveDossier",
            summary = "Receive a dossier",
            description = "It gets its number and its due date, and its route starts.")
    @PostMapping("/receipt")
    @Requires(Permission.RECEIVE_DOSSIER)
    @HasVersion
    Answer<DossierView> receive(@PathVariable UUID id, @RequestBody ReceiptOrder body, WriteRequest request) {
        var clerk = user.officer();
        return idempotency.once(clerk.account().value(), request, body, answers.version(id, clerk), () -> {
            var received =
                    receiveDossier.receive(new DossierId(id), clerk, filing -> checkList.of(filing, body.checked()));
            return answers.of(received, DossierView::of);
        });
    }

    @Operation(operationId = "refuseDossier", summary = "Refuse to receive a dossier")
    @PostMapping("/refusal")
    @Requires(Permission.RECEIVE_DOSSIER)
    @HasVersion
    Answer<DossierView> refuse(@PathVariable UUID id, @RequestBody RefusalOrder body, WriteRequest request) {
        var clerk = user.officer();
        return idempotency.once(clerk.account().value(), request, body, answers.version(id, clerk), () -> {
            var reason = DossierAnswers.text(body.reason());
            return answers.of(refuseDossier.refuse(new DossierId(id), clerk, reason), DossierView::of);
        });
    }

    @Operation(
            operationId = "askForSupplement",
            summary = "Ask for a supplement",
            description =
                    "Once, with everything that is missing; the due date waits meanwhile. The head may ask again with"
                            + " secondReason; such a dossier counts as late.")
    @PostMapping("/supplement-request")
    @Requires(Permission.HANDLE_TASK)
    @HasVersion
    Answer<DossierView> askForSupplement(
            @PathVariable UUID id, @RequestBody SupplementOrder body, WriteRequest request) {
        var officer = user.officer();
        return idempotency.once(officer.account().value(), request, body, answers.version(id, officer), () -> {
            var items = body.items() == null ? List.<String>of() : body.items();
            var reason = DossierAnswers.text(body.reason());
            var again = body.secondReason();
            var outcome = again == null
                    ? askForSupplement.ask(new DossierId(id), officer, items, reason)
                    : askForSupplement.askAgain(
                            new DossierId(id), officer, new AskForSupplement.Asked(items, reason, again));
            return answers.of(outcome, DossierView::of);
        });
    }

    @Operation(
            operationId = "stopDossier",
            summary = "Stop the handling on the applicant's request",
            description = "Before a decision only. The applicant's own way is withdrawMyDossier.")
    @PostMapping("/withdrawal")
    @Requires(Permission.RECEIVE_DOSSIER)
    @HasVersion
    Answer<DossierView> stop(@PathVariable UUID id, @RequestBody StopOrder body, WriteRequest request) {
        var clerk = user.officer();
        return idempotency.once(clerk.account().value(), request, body, answers.version(id, clerk), () -> {
            var reason = DossierAnswers.text(body.reason());
            return answers.of(withdrawDossier.stop(new DossierId(id), clerk, reason), DossierView::of);
        });
    }

    @Operation(operationId = "extendDueDate", summary = "Apologise and set a later due date, once")
    @PostMapping("/extension")
    @Requires(Permission.APPROVE_RESULT)
    @HasVersion
    Answer<DossierView> extend(@PathVariable UUID id, @RequestBody ExtensionOrder body, WriteRequest request) {
        var head = user.officer();
        return idempotency.once(head.account().value(), request, body, answers.version(id, head), () -> {
            var dueAt = body.dueAt();
            if (dueAt == null) {
                throw new BadInput("/dueAt", "Phải có thời điểm hẹn trả mới, dạng 2026-11-27T10:00:00Z.");
            }
            var outcome = extendDueDate.extend(new DossierId(id), head, dueAt, DossierAnswers.text(body.reason()));
            return answers.of(outcome, DossierView::of);
        });
    }

    @Operation(
            operationId = "decideDossier",
            summary = "Decide a dossier whose route has ended",
            description = "A signed result decides by itself; this is for what is decided without one.")
    @PostMapping("/decision")
    @Requires(Permission.APPROVE_RESULT)
    @HasVersion
    Answer<DossierView> decide(@PathVariable UUID id, @RequestBody DecisionOrder body, WriteRequest request) {
        var leader = user.officer();
        return idempotency.once(leader.account().value(), request, body, answers.version(id, leader), () -> {
            var verdict = body.verdict();
            if (verdict == null) {
                throw new BadInput("/verdict", "Phải chọn GRANTED (giải quyết) hoặc REJECTED (không giải quyết).");
            }
            var reason = DossierAnswers.text(body.reason());
            return answers.of(decideDossier.decide(new DossierId(id), leader, verdict, reason), DossierView::of);
        });
    }

    @Operation(operationId = "handOverResult", summary = "Hand the result over")
    @PostMapping("/hand-over")
    @Requires(Permission.HAND_OVER_RESULT)
    @HasVersion
    Answer<DossierView> handOver(@PathVariable UUID id, @RequestBody HandOverOrder body, WriteRequest request) {
        var clerk = user.officer();
        return idempotency.once(clerk.account().value(), request, body, answers.version(id, clerk), () -> {
            var way = body.way();
            if (way == null) {
                throw new BadInput("/way", "Phải chọn cách trả: ELECTRONIC, COUNTER hoặc POST.");
            }
            if (way != HandOver.Way.ELECTRONIC
                    && DossierAnswers.text(body.evidence()).isBlank()) {
                throw new BadInput("/evidence", "Phải ghi người nhận (COUNTER) hoặc số bưu gửi (POST).");
            }
            var outcome = handOverResult.handOver(new DossierId(id), clerk, way, DossierAnswers.text(body.evidence()));
            return answers.of(outcome, DossierView::of);
        });
    }
}
