package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.AccountId;
import vn.motcua.payment.BillPaid;
import vn.motcua.payment.BilledCases;
import vn.motcua.payment.Bills;
import vn.motcua.payment.ChargeBill;
import vn.motcua.shared.Vnd;

/**
 * What a dossier costs: charged when it is filed, taken as long as it lives, closed in the transaction that ends it. Once the
 * fee due at filing is paid the dossier goes to the counter; that is heard in the transaction of the payment.
 */
@Component
class DossierBills implements BilledCases {
    static final String CASE_KIND = DossierTrace.CASE_KIND;

    private final DossierStore dossiers;
    private final Services services;
    private final Procedures procedures;
    private final Bills bills;
    private final Clock clock;

    DossierBills(DossierStore dossiers, Services services, Procedures procedures, Bills bills, Clock clock) {
        this.dossiers = dossiers;
        this.services = services;
        this.procedures = procedures;
        this.bills = bills;
        this.clock = clock;
    }

    /** Charges what is due at filing, if anything. */
    void charge(Filing filing, Vnd due, AccountId payer) {
        if (!due.isZero()) {
            bills.charge(new ChargeBill(CASE_KIND, filing.id().value(), due, purpose(filing), payer, filing.counter()));
        }
    }

    /** What the receipt says: which procedure the money was for. */
    private String purpose(Filing filing) {
        var day = LocalDate.ofInstant(filing.submittedAt(), clock.getZone());
        var name = procedures
                .find(filing.procedure(), day)
                .map(version -> version.content().name())
                .orElse(filing.procedure().value());
        return "Phí, lệ phí giải quyết hồ sơ: " + name;
    }

    /**
     * The dossier ended before a decision. What was paid goes back where the procedure's terms say so and the agency had not
     * received the dossier, so that nothing was done for it.
     */
    void close(Dossier ended, boolean wasReceived) {
        var id = ended.id().value();
        if (!wasReceived && services.pinned(ended.filing()).feeIsRefunded()) {
            bills.closeAndGiveBack(CASE_KIND, id);
        } else {
            bills.close(CASE_KIND, id);
        }
    }

    @Override
    public String kind() {
        return CASE_KIND;
    }

    @Override
    public boolean hold(UUID caseId) {
        return switch (dossiers.lock(new DossierId(caseId)).dossier()) {
            case Dossier.AwaitingPayment _,
                    Dossier.Submitted _,
                    Dossier.AwaitingSupplement _,
                    Dossier.InHandling _,
                    Dossier.Decided _,
                    Dossier.Closed _ -> true;
            case Dossier.Refused _, Dossier.Withdrawn _ -> false;
        };
    }

    @EventListener
    void on(BillPaid paid) {
        if (!paid.caseKind().equals(CASE_KIND)) {
            return;
        }
        var locked = dossiers.lock(new DossierId(paid.caseId()));
        if (locked.dossier() instanceof Dossier.AwaitingPayment) {
            locked.append(new DossierEvent.FeePaid(
                    locked.dossier().id(), clock.instant(), Actor.SYSTEM, paid.receiptNumber(), paid.amount()));
        }
    }
}
