package vn.motcua.payment;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;

/** A clerk of the bill's counter takes the money. */
@Component
public class RecordCashPayment {
    public sealed interface Outcome {
        record Paid(Bill.Payment payment) implements Outcome {}

        /** The same clerk has recorded it before. */
        record AlreadyPaid(Bill.Payment payment) implements Outcome {}

        /** It was paid online, or another clerk took the money: cash that was taken now goes back to the payer. */
        record PaidOtherwise(Bill.Payment payment) implements Outcome {}

        /** The bill was cancelled or its case has ended: no money is taken. */
        record Cancelled() implements Outcome {}
    }

    private final Cashiers cashiers;
    private final HeldBills held;
    private final BillStore store;
    private final BillPayment payments;
    private final Clock clock;

    RecordCashPayment(Cashiers cashiers, HeldBills held, BillStore store, BillPayment payments, Clock clock) {
        this.cashiers = cashiers;
        this.held = held;
        this.store = store;
        this.payments = payments;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such bill, or the clerk does not serve its counter today */
    @Transactional
    public Outcome record(BillId id, User.Officer clerk) {
        var judged = held.hold(cashiers.bill(id, clerk).id());
        var bill = judged.bill();
        var payment = bill.payment();
        if (payment != null) {
            boolean isRepeated = store.isTakenBy(bill.id(), clerk.account());
            return isRepeated ? new Outcome.AlreadyPaid(payment) : new Outcome.PaidOtherwise(payment);
        }
        if (bill.cancelledAt() != null || !judged.caseTakesMoney()) {
            return new Outcome.Cancelled();
        }
        return new Outcome.Paid(payments.pay(bill, Bill.Means.CASH, clerk.account(), clock.instant()));
    }
}
