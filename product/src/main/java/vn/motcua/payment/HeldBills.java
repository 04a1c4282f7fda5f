package vn.motcua.payment;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.shared.NotFound;

/** Bills under judgement: first the case is held, then its bill, until the transaction ends. */
@Component
class HeldBills {
    /** @param caseTakesMoney false when the case has ended, whatever the bill says */
    record Held(Bill bill, boolean caseTakesMoney) {}

    private final BillStore store;
    private final List<BilledCases> cases;

    HeldBills(BillStore store, List<BilledCases> cases) {
        this.store = store;
        this.cases = List.copyOf(cases);
    }

    /** @throws NotFound when there is no such bill */
    Held hold(BillId id) {
        var seen = store.find(id).orElseThrow(() -> new NotFound("Bill " + id));
        boolean takesMoney = cases.stream()
                .filter(owner -> owner.kind().equals(seen.caseKind()))
                .map(owner -> owner.hold(seen.caseId()))
                .findFirst()
                .orElse(true);
        return new Held(store.lock(id).orElseThrow(() -> new NotFound("Bill " + id)), takesMoney);
    }
}
