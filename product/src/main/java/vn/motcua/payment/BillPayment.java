package vn.motcua.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Agencies;

/** Turns an open bill, held by its lock, into a paid one with a receipt. */
@Component
class BillPayment {
    private final BillStore store;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BillPayment(BillStore store, Agencies agencies, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.events = events;
        this.clock = clock;
    }

    Bill.Payment pay(Bill bill, Bill.Means means, @Nullable AccountId clerk, Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        var series = agencies.get(bill.collector()).code(today);
        var payment = new Bill.Payment(now, means, store.nextReceiptNumber(series, today.getYear()));
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
