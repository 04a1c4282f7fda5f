package vn.motcua.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
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
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Money that goes back, for machines acting for the clerks of a counter. */
@Tag(name = "Bills")
@RestController
@RequestMapping("/api/v1/refunds")
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "bill", action = "listed", purpose = Purpose.COUNTER)
class RefundApi {
    record ReturnOrder(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Number of the paper or transfer by which the money was given back")
            @Nullable
            String evidence) {}

    private final RefundStore refunds;
    private final ReturnMoney returnMoney;
    private final OnDuty onDuty;
    private final Idempotency idempotency;
    private final Messages messages;
    private final CurrentUser users;

    RefundApi(
            RefundStore refunds,
            ReturnMoney returnMoney,
            OnDuty onDuty,
            Idempotency idempotency,
            Messages messages,
            CurrentUser users) {
        this.refunds = refunds;
        this.returnMoney = returnMoney;
        this.onDuty = onDuty;
        this.idempotency = idempotency;
        this.messages = messages;
        this.users = users;
    }

    @Operation(
            operationId = "listRefunds",
            summary = "List the money that the counters one serves must give back, oldest first",
            description = "At most 100; those given back leave the list.")
    @GetMapping
    List<RefundView> list() {
        return refunds.open(onDuty.agencies(users.officer(), Role.COUNTER_CLERK)).stream()
                .map(listed -> RefundView.of(listed.refund()))
                .toList();
    }

    @Operation(
            operationId = "recordRefund",
            summary = "Record that the money was given back to its payer",
            description = "Repeated with the same evidence, the record is answered. One that was recorded with other"
                    + " evidence is refused (409): the money must not go out twice.")
    @PostMapping("/{id}/return")
    Answer<RefundView> giveBack(@PathVariable UUID id, @RequestBody ReturnOrder body, WriteRequest request) {
        var clerk = users.officer();
        var evidence = body.evidence() == null ? "" : body.evidence();
        return idempotency.once(clerk.account().value(), request, body, () -> switch (returnMoney.record(
                id, clerk, evidence)) {
            case ReturnMoney.Outcome.Returned(var refund, var _) -> Reply.ok(RefundView.of(refund));
            case ReturnMoney.Outcome.ReturnedOtherwise(var earlier) -> returnedOtherwise(earlier);
            case ReturnMoney.Outcome.EvidenceUnusable why ->
                Reply.no(Problems.refusal(why, messages.text(Language.VI, "refusal." + why.code())));
        });
    }

    private <T> Reply<T> returnedOtherwise(Refund.Returned earlier) {
        return Reply.no(Problems.problem(
                HttpStatus.CONFLICT,
                "payment.already-returned",
                messages.text(Language.VI, "payment.refund.otherwise", earlier.evidence()),
                Map.of("returnedAt", earlier.at(), "evidence", earlier.evidence())));
    }
}
