package vn.motcua.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.HasVersion;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.Versions;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.NotFound;

/** Bills, for machines: citizens pay their own at the gateway, clerks record money taken at the counter. */
@Tag(name = "Bills", description = "What is to be paid, and paying it")
@RestController
@RequestMapping("/api/v1")
@AccessLogged(thing = "bill", purpose = Purpose.COUNTER)
class BillApi {
    /**
     * @param words what for, as the receipt has it
     * @param transferText what a bank transfer's QR code says; null when this province takes none, or nothing is due
     */
    record BillView(
            UUID id,
            UUID dossier,
            BillPurpose purpose,
            String words,
            long amountVnd,
            Bill.State state,
            String reference,
            Instant expiresAt,
            @Nullable Instant paidAt,
            Bill.@Nullable Means means,
            @Nullable String receiptNumber,
            @Nullable String transferText,
            List<RefundView> refunds) {
        BillView {
            refunds = List.copyOf(refunds);
        }
    }

    record PaymentStarted(
            @Schema(description = "Lead the payer there; the gateway leads back")
            URI gateway) {}

    private final BillStore bills;
    private final RefundStore refunds;
    private final Cashiers cashiers;
    private final StartPayment startPayment;
    private final RecordCashPayment recordCash;
    private final HeldBills held;
    private final AskGateway askGateway;
    private final GatewaySettings settings;
    private final Idempotency idempotency;
    private final CurrentUser users;
    private final Clock clock;

    BillApi(
            BillStore bills,
            RefundStore refunds,
            Cashiers cashiers,
            StartPayment startPayment,
            RecordCashPayment recordCash,
            HeldBills held,
            AskGateway askGateway,
            GatewaySettings settings,
            Idempotency idempotency,
            CurrentUser users,
            Clock clock) {
        this.bills = bills;
        this.refunds = refunds;
        this.cashiers = cashiers;
        this.startPayment = startPayment;
        this.recordCash = recordCash;
        this.held = held;
        this.askGateway = askGateway;
        this.settings = settings;
        this.idempotency = idempotency;
        this.users = users;
        this.clock = clock;
    }

    @Operation(
            operationId = "getMyBill",
            summary = "Read one's bill",
            description = "While a payment is under way the gateway is asked what became of it.")
    @GetMapping("/my-bills/{id}")
    @ForCitizens
    @HasVersion
    ResponseEntity<BillView> own(@PathVariable UUID id) {
        askGateway.about(ownBill(id).id());
        var bill = ownBill(id);
        return Versions.answer(view(bill), version(bill));
    }

    @Operation(operationId = "getBill", summary = "Read a bill of a counter that one serves today")
    @GetMapping("/bills/{id}")
    @Requires(Permission.RECEIVE_DOSSIER)
    @HasVersion
    ResponseEntity<BillView> show(@PathVariable UUID id) {
        var bill = cashiers.bill(new BillId(id), users.officer());
        return Versions.answer(view(bill), version(bill));
    }

    @Operation(operationId = "startPayment", summary = "Start to pay one's bill at the gateway")
    @PostMapping("/my-bills/{id}/payment")
    @ForCitizens
    @HasVersion
    @ResponseStatus(HttpStatus.CREATED)
    Answer<PaymentStarted> pay(@PathVariable UUID id, WriteRequest request) {
        Supplier<String> version = () -> version(held.hold(ownBill(id).id()).bill());
        return idempotency.once(users.citizen().account().value(), request, "", version, () -> {
            return switch (startPayment.start(ownBill(id).id())) {
                case StartPayment.Outcome.GoTo(var gateway) -> Reply.created(new PaymentStarted(gateway));
                case StartPayment.Outcome.NotOpen(var state) -> notOpen(state);
                case StartPayment.Outcome.NoGateway _ ->
                    Reply.no(Problems.problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "payment.no-gateway",
                            "Tỉnh chưa nhận thanh toán trực tuyến.",
                            Map.of()));
            };
        });
    }

    @Operation(
            operationId = "recordCashPayment",
            summary = "Record that the money was taken at the counter",
            description =
                    "Repeated by the same clerk, the receipt is answered. A bill that was paid online, or to another"
                            + " clerk, is refused (409): what was taken now goes back to the payer.")
    @PostMapping("/bills/{id}/cash-payment")
    @Requires(Permission.RECEIVE_DOSSIER)
    @HasVersion
    Answer<BillView> cash(@PathVariable UUID id, WriteRequest request) {
        var clerk = users.officer();
        askGateway.about(cashiers.bill(new BillId(id), clerk).id());
        Supplier<String> version = () ->
                version(held.hold(cashiers.bill(new BillId(id), clerk).id()).bill());
        return idempotency.once(clerk.account().value(), request, "", version, () -> switch (recordCash.record(
                new BillId(id), clerk)) {
            case RecordCashPayment.Outcome.Paid _, RecordCashPayment.Outcome.AlreadyPaid _ ->
                Reply.ok(view(cashiers.bill(new BillId(id), clerk)));
            case RecordCashPayment.Outcome.PaidOtherwise(var payment) -> paidOtherwise(payment);
            case RecordCashPayment.Outcome.Cancelled _ -> notOpen(Bill.State.CANCELLED);
        });
    }

    private static <T> Reply<T> paidOtherwise(Bill.Payment payment) {
        var how = switch (payment.means()) {
            case GATEWAY -> "trực tuyến";
            case CASH -> "tiền mặt cho cán bộ khác";
            case TRANSFER -> "chuyển khoản";
        };
        return Reply.no(Problems.problem(
                HttpStatus.CONFLICT,
                "payment.already-paid",
                "Khoản này đã được nộp " + how + ", số biên lai " + payment.receiptNumber()
                        + ". Không thu thêm; tiền mặt vừa nhận thì trả lại người nộp.",
                Map.of("means", payment.means(), "paidAt", payment.at(), "receiptNumber", payment.receiptNumber())));
    }

    private static <T> Reply<T> notOpen(Bill.State state) {
        return Reply.no(Problems.problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "payment.not-open",
                "Khoản thu này không còn chờ thanh toán.",
                Map.of("state", state)));
    }

    private Bill ownBill(UUID id) {
        var payer = users.citizen().account();
        return bills.find(new BillId(id))
                .filter(bill -> bill.payer().equals(payer))
                .orElseThrow(() -> new NotFound("Bill " + id + " of " + payer));
    }

    /** What a payer goes by: how much is due, and whether it still is. That time passes makes no other version. */
    private static String version(Bill bill) {
        var standing = bill.isPaid() ? Bill.State.PAID : bill.isPayable() ? Bill.State.OPEN : Bill.State.CANCELLED;
        return Versions.tag(bill.amount().amount(), standing);
    }

    private BillView view(Bill bill) {
        var payment = bill.payment();
        var state = bill.state(clock.instant());
        return new BillView(
                bill.id().value(),
                bill.caseId(),
                bill.purpose(),
                bill.words(),
                bill.amount().amount(),
                state,
                bill.reference(),
                bill.expiresAt(),
                payment == null ? null : payment.at(),
                payment == null ? null : payment.means(),
                payment == null ? null : payment.receiptNumber(),
                bill.isPayable() ? transfer(bill) : null,
                refunds.of(bill.id()).stream().map(RefundView::of).toList());
    }

    private @Nullable String transfer(Bill bill) {
        var account = settings.transfer();
        return account.isReady()
                ? VietQr.text(account.bank(), account.account(), bill.amount(), bill.reference())
                : null;
    }
}
