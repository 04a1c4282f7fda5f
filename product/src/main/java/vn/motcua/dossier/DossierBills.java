package vn.motcua.dossier;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.payment.BillPaid;

/** The fee due at filing is paid: the dossier goes to the counter. Heard in the transaction of the payment. */
@Component
class DossierBills {
    static final String CASE_KIND = DossierTrace.CASE_KIND;
    static final String PURPOSE = "Lệ phí nộp hồ sơ";

    private final DossierStore dossiers;
    private final Clock clock;

    DossierBills(DossierStore dossiers, Clock clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @EventListener
    void on(BillPaid paid) {
        if (!paid.caseKind().equals(CASE_KIND)) {
            return;
        }
        var locked = dossiers.lock(new DossierId(paid.caseId()));
        if (locked.dossier() instanceof Dossier.AwaitingPayment) {
            dossiers.append(
                    locked,
                    new DossierEvent.FeePaid(
                            locked.dossier().id(), clock.instant(), Actor.SYSTEM, paid.receiptNumber(), paid.amount()));
        }
    }
}
