package vn.motcua.payment;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gateway says what became of a payment: by callback, with the returning person, or when asked. It is believed only if
 * signature, merchant, visit and amount agree; what was said before changes nothing.
 */
@Component
class BelieveNotice {
    enum Doubt {
        NO_GATEWAY,
        SIGNATURE,
        MERCHANT,
        TRANSACTION,
        AMOUNT,
        RESULT
    }

    sealed interface Outcome {
        /** @param isNews whether anything changed */
        record Believed(BillId bill, BillStore.Result result, boolean isNews) implements Outcome {}

        record Doubted(Doubt doubt) implements Outcome {}
    }

    private static final Logger log = LoggerFactory.getLogger(BelieveNotice.class);
    private static final Pattern TRANSACTION = Pattern.compile("[0-9A-Z]{6,20}-\\d{1,4}");

    private final BillStore store;
    private final BillPayment payments;
    private final GatewaySettings settings;
    private final Clock clock;

    BelieveNotice(BillStore store, BillPayment payments, GatewaySettings settings, Clock clock) {
        this.store = store;
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
        var bill = store.attempt(transaction).flatMap(attempt -> store.lock(attempt.bill()));
        if (bill.isEmpty()) {
            return doubt(Doubt.TRANSACTION, transaction);
        }
        if (!String.valueOf(bill.get().amount().amount()).equals(notice.get("amount"))) {
            return doubt(Doubt.AMOUNT, transaction);
        }
        return settle(bill.get(), transaction, result.get(), notice.getOrDefault("gateway_number", ""));
    }

    /** Under the bill's lock: read again what is known, then write. */
    private Outcome settle(Bill bill, String transaction, BillStore.Result result, String gatewayNumber) {
        var before = store.attempt(transaction).map(BillStore.Attempt::result).orElse(null);
        if (before == result || before == BillStore.Result.PAID) {
            return new Outcome.Believed(bill.id(), before, false);
        }

        var now = clock.instant();
        boolean surplus = result == BillStore.Result.PAID && (bill.isPaid() || bill.cancelledAt() != null);
        store.settle(transaction, result, gatewayNumber, surplus, now);
        if (surplus) {
            log.warn("Payment {} must be given back: its bill was paid or cancelled before", transaction);
        } else if (result == BillStore.Result.PAID) {
            payments.pay(bill, Bill.Means.GATEWAY, null, now);
        }
        return new Outcome.Believed(bill.id(), result, true);
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
