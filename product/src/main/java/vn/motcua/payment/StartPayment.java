package vn.motcua.payment;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.NotFound;

/** Somebody wants to pay a bill at the gateway: a new visit with a signed request. */
@Component
public class StartPayment {
    public sealed interface Outcome {
        /** @param gateway the gateway's page for this payment */
        record GoTo(URI gateway) implements Outcome {}

        record NotOpen(Bill.State state) implements Outcome {}

        /** This province takes no online payments. */
        record NoGateway() implements Outcome {}
    }

    private final BillStore store;
    private final GatewaySettings settings;
    private final Clock clock;

    StartPayment(BillStore store, GatewaySettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public Outcome start(BillId id) {
        var bill = store.lock(id).orElseThrow(() -> new NotFound("Bill " + id));
        var now = clock.instant();
        if (bill.state(now) != Bill.State.OPEN) {
            return new Outcome.NotOpen(bill.state(now));
        }
        var gateway = settings.ready();
        if (gateway == null) {
            return new Outcome.NoGateway();
        }

        var transaction = bill.reference() + "-" + (store.attempts(id).size() + 1);
        store.addAttempt(transaction, id, now);
        var request = Map.of(
                "merchant",
                gateway.merchant(),
                "transaction",
                transaction,
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
                now.toString());
        return new Outcome.GoTo(URI.create(gateway.url() + "/pay?" + Signature.signed(request, gateway.secret())));
    }
}
