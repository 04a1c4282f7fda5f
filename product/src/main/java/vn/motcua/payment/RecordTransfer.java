package vn.motcua.payment;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Vnd;

/** Money came to the bank's account with a bill's reference: an accountant says that it pays the bill. */
@Component
public class RecordTransfer {
    /** What came of it. */
    public sealed interface Outcome {
        record Paid(Bill.Payment payment) implements Outcome {}

        /** The bill is paid, cancelled, of a case that ended, or over another amount: nothing was written. */
        record DoesNotFit() implements Outcome {}
    }

    private final HeldBills held;
    private final BillPayment payments;
    private final Clock clock;

    RecordTransfer(HeldBills held, BillPayment payments, Clock clock) {
        this.held = held;
        this.payments = payments;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such bill */
    @Transactional
    public Outcome record(BillId id, Vnd came, AccountId accountant) {
        var judged = held.hold(id);
        return Refund.whyBack(judged, came).isPresent()
                ? new Outcome.DoesNotFit()
                : new Outcome.Paid(payments.pay(judged.bill(), Bill.Means.TRANSFER, accountant, clock.instant()));
    }
}
