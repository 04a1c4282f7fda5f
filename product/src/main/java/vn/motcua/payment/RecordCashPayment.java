package vn.motcua.payment;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.NotFound;

/** A clerk takes the money at the counter. */
@Component
public class RecordCashPayment {
    public sealed interface Outcome {
        record Paid(Bill.Payment payment) implements Outcome {}

        record AlreadyPaid(Bill.Payment payment) implements Outcome {}

        record Cancelled() implements Outcome {}
    }

    private final BillStore store;
    private final BillPayment payments;
    private final Clock clock;

    RecordCashPayment(BillStore store, BillPayment payments, Clock clock) {
        this.store = store;
        this.payments = payments;
        this.clock = clock;
    }

    @Transactional
    public Outcome record(BillId id, AccountId clerk) {
        var bill = store.lock(id).orElseThrow(() -> new NotFound("Bill " + id));
        var payment = bill.payment();
        if (payment != null) {
            return new Outcome.AlreadyPaid(payment);
        }
        if (bill.cancelledAt() != null) {
            return new Outcome.Cancelled();
        }
        return new Outcome.Paid(payments.pay(bill, Bill.Means.CASH, clerk, clock.instant()));
    }
}
