package vn.motcua.payment;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody wants to pay a bill at the gateway: a visit with a signed request. A bill past its time is opened again, as long as
 * its case takes money. Whoever clicks twice, or comes back at once, goes on with the visit that is under way, so that nobody
 * pays twice by haste.
 */
@Component
public class StartPayment {
    /** So long a visit that the gateway has said nothing of is the same visit. */
    private static final Duration SAME_VISIT = Duration.ofMinutes(15);

    public sealed interface Outcome {
        /** @param gateway the gateway's page for this payment */
        record GoTo(URI gateway) implements Outcome {}

        record NotOpen(Bill.State state) implements Outcome {}

        /** This province takes no online payments. */
        record NoGateway() implements Outcome {}
    }

    private final BillStore store;
    private final HeldBills held;
    private final GatewaySettings settings;
    private final Clock clock;

    StartPayment(BillStore store, HeldBills held, GatewaySettings settings, Clock clock) {
        this.store = store;
        this.held = held;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public Outcome start(BillId id) {
        var judged = held.hold(id);
        var bill = judged.bill();
        var now = clock.instant();
        if (!bill.isPayable()) {
            return new Outcome.NotOpen(bill.state(now));
        }
        if (!judged.caseTakesMoney()) {
            return new Outcome.NotOpen(Bill.State.CANCELLED);
        }
        var gateway = settings.ready();
        if (gateway == null) {
            return new Outcome.NoGateway();
        }

        if (bill.state(now) == Bill.State.EXPIRED) {
            store.reopen(id, now.plus(Bills.OPEN_FOR));
        }
        return new Outcome.GoTo(address(gateway, bill, visit(bill, now)));
    }

    private BillStore.Attempt visit(Bill bill, Instant now) {
        var before = store.attempts(bill.id());
        var underWay = before.stream()
                .filter(attempt -> attempt.result() == null)
                .filter(attempt -> attempt.startedAt().plus(SAME_VISIT).isAfter(now))
                .findFirst();
        if (underWay.isPresent()) {
            return underWay.get();
        }
        var visit = new BillStore.Attempt(bill.reference() + "-" + (before.size() + 1), bill.id(), now, null);
        store.addAttempt(visit.transaction(), bill.id(), now);
        return visit;
    }

    private URI address(GatewaySettings.Ready gateway, Bill bill, BillStore.Attempt visit) {
        var request = Map.of(
                "merchant",
                gateway.merchant(),
                "transaction",
                visit.transaction(),
                "amount",
                String.valueOf(bill.amount().amount()),
                "currency",
                "VND",
                "description",
                "Thanh toan " + bill.reference(),
                "return_url",
                settings.returnUrl() + "/thanh-toan/ket-qua",
                "notify_url",
                settings.returnUrl() + "/thanh-toan/bao-co",
                "requested_at",
                visit.startedAt().toString());
        return URI.create(gateway.url() + "/pay?" + Signature.signed(request, gateway.secret()));
    }
}
