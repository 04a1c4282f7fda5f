package vn.motcua.payment;

import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.NotFound;

/** Which bills a clerk may see and take money for: those of the counters that the clerk serves today. */
@Component
class Cashiers {
    private final BillStore bills;
    private final OnDuty onDuty;

    Cashiers(BillStore bills, OnDuty onDuty) {
        this.bills = bills;
        this.onDuty = onDuty;
    }

    /** @throws NotFound when there is no such bill, or it is another counter's */
    Bill bill(BillId id, User.Officer clerk) {
        return bills.find(id)
                .filter(bill -> onDuty.serves(clerk, bill.collector(), Role.COUNTER_CLERK))
                .orElseThrow(() -> new NotFound("Bill " + id + " for " + clerk.account()));
    }
}
