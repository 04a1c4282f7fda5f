package vn.motcua.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;

/** Turns an open bill, held by its lock, into a paid one with a receipt. */
@Component
class BillPayment {
    private final BillStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BillPayment(BillStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    Bill.Payment pay(Bill bill, Bill.Means means, @Nullable AccountId clerk, Instant now) {
        int year = Year.from(now.atZone(clock.getZone())).getValue();
        var payment = new Bill.Payment(now, means, store.nextReceiptNumber(year));
        store.pay(bill.id(), payment, clerk);
        events.publishEvent(new BillPaid(
                bill.id(),
                bill.caseKind(),
                bill.caseId(),
                bill.purpose(),
                bill.amount(),
                payment.receiptNumber(),
                now));
        return payment;
    }
}
