package vn.motcua.payment;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.Vnd;

/**
 * The gateway says what became of a payment: by callback, with the returning person, or when asked. It is believed only if
 * signature, merchant and visit agree; what was said before changes nothing. Money that came in is never lost: it pays the
 * bill, or it is noted as money that goes back.
 */
@Component
class BelieveNotice {
    enum Doubt {
        NO_GATEWAY,
        SIGNATURE,
        MERCHANT,
        TRANSACTION,
        AMOUNT,
        CURRENCY,
        TIME,
        RESULT
    }

    sealed interface Outcome {
        /**
         * @param goesBack why the money pays nothing; null when it paid the bill, or none came
         * @param isNews whether anything changed
         */
        record Believed(BillId bill, BillStore.Result result, Refund.@Nullable Reason goesBack, boolean isNews)
                implements Outcome {}

        record Doubted(Doubt doubt) implements Outcome {}
    }

    private static final Logger log = LoggerFactory.getLogger(BelieveNotice.class);
    private static final Pattern TRANSACTION = Pattern.compile("[0-9A-Z]{6,20}-\\d{1,4}");

    /** That of every bill; a gateway that does not name it means it. */
    private static final String CURRENCY = "VND";

    private static final Duration CLOCKS_DIFFER_MAX = Duration.ofHours(24);
    private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{0,14}");

    private final BillStore store;
    private final HeldBills held;
    private final RefundStore refunds;
    private final BillPayment payments;
    private final GatewaySettings settings;
    private final Clock clock;

    BelieveNotice(
            BillStore store,
            HeldBills held,
            RefundStore refunds,
            BillPayment payments,
            GatewaySettings settings,
            Clock clock) {
        this.store = store;
        this.held = held;
        this.refunds = refunds;
        this.payments = payments;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Outcome hear(Map<String, String> notice) {
        var transaction = notice.getOrDefault("transaction", "");
        var gateway = settings.ready();
        if (gateway == null) {
            return doubt(Doubt.NO_GATEWAY, transaction);
        }
        if (!Signature.matches(notice, gateway.secret())) {
            return doubt(Doubt.SIGNATURE, transaction);
        }
        if (!gateway.merchant().equals(notice.get("merchant"))) {
            return doubt(Doubt.MERCHANT, transaction);
        }
        var result = result(notice);
        if (result.isEmpty()) {
            return doubt(Doubt.RESULT, transaction);
        }
        var attempt = store.attempt(transaction);
        if (attempt.isEmpty()) {
            return doubt(Doubt.TRANSACTION, transaction);
        }
        var amount = notice.getOrDefault("amount", "");
        if (!AMOUNT.matcher(amount).matches()) {
            return doubt(Doubt.AMOUNT, transaction);
        }
        if (!CURRENCY.equals(notice.getOrDefault("currency", CURRENCY))) {
            return doubt(Doubt.CURRENCY, transaction);
        }
        if (!isPast(notice.get("at"))) {
            return doubt(Doubt.TIME, transaction);
        }
        var said = new Said(
                transaction, result.get(), new Vnd(Long.parseLong(amount)), notice.getOrDefault("gateway_number", ""));
        return settle(held.hold(attempt.get().bill()), said);
    }

    /** Two clocks may differ; a time that is not said is no doubt. */
    private boolean isPast(@Nullable String at) {
        try {
            return at == null || !Instant.parse(at).isAfter(clock.instant().plus(CLOCKS_DIFFER_MAX));
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** What the gateway said of a visit, once it is known that it was the gateway. */
    private record Said(String transaction, BillStore.Result result, Vnd amount, String gatewayNumber) {}

    /** Under the bill's lock: read again what is known, then write. */
    private Outcome settle(HeldBills.Held judged, Said said) {
        var bill = judged.bill();
        var before =
                store.attempt(said.transaction()).map(BillStore.Attempt::result).orElse(null);
        if (before == said.result() || before == BillStore.Result.PAID) {
            return new Outcome.Believed(bill.id(), before, noted(bill.id(), said.transaction()), false);
        }

        var now = clock.instant();
        boolean isPaid = said.result() == BillStore.Result.PAID;
        store.settle(said.transaction(), said.result(), said.gatewayNumber(), isPaid ? said.amount() : null, now);
        return new Outcome.Believed(bill.id(), said.result(), isPaid ? take(judged, said, now) : null, true);
    }

    /** @return why the money goes back; null when it pays the bill */
    private Refund.@Nullable Reason take(HeldBills.Held judged, Said said, Instant now) {
        var why = Refund.whyBack(judged, said.amount());
        if (why.isEmpty()) {
            payments.pay(judged.bill(), Bill.Means.GATEWAY, null, now);
            return null;
        }
        refunds.add(judged.bill().id(), said.transaction(), said.amount(), why.get(), now);
        log.warn("Payment {} must be given back: {}", said.transaction(), why.get());
        return why.get();
    }

    private Refund.@Nullable Reason noted(BillId bill, String transaction) {
        return refunds.of(bill).stream()
                .filter(refund -> transaction.equals(refund.transaction()))
                .map(Refund::reason)
                .findFirst()
                .orElse(null);
    }

    private static Optional<BillStore.Result> result(Map<String, String> notice) {
        var given = notice.get("result");
        return Arrays.stream(BillStore.Result.values())
                .filter(known -> known.name().equals(given))
                .findFirst();
    }

    /** What a stranger wrote is logged only when it has the shape of a transaction. */
    private static Outcome doubt(Doubt doubt, String transaction) {
        log.warn(
                "Payment notice refused: {} does not agree, transaction {}",
                doubt,
                TRANSACTION.matcher(transaction).matches() ? transaction : "unreadable");
        return new Outcome.Doubted(doubt);
    }
}
