package vn.motcua.dossier;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.payment.BillPurpose;
import vn.motcua.payment.Bills;
import vn.motcua.payment.ChargeBill;

/** A financial duty is billed on its own, beside what the dossier itself costs. */
@Component
public class DutyBills {
    private final DossierBills all;
    private final Bills bills;

    DutyBills(DossierBills all, Bills bills) {
        this.all = all;
        this.bills = bills;
    }

    /** Whether there is a bill for it, paid or not. */
    public boolean has(LockedDossier locked, Duty duty) {
        return all.standing(locked).stream().anyMatch(bill -> bill.words().equals(duty.words()));
    }

    /** @return null where the dossier's bills were never noted in its log */
    public @Nullable Charged charge(LockedDossier locked, Duty duty) {
        var before = all.standing(locked).stream().map(bill -> bill.id().value());
        var dossier = locked.dossier();
        var id = bills.charge(new ChargeBill(
                DossierTrace.CASE_KIND,
                dossier.id().value(),
                BillPurpose.FINANCIAL_DUTY,
                duty.amount(),
                duty.words(),
                dossier.filing().applicant(),
                dossier.seat().counter()));
        var standing = Stream.concat(before, Stream.of(id.value())).toList();
        return Charged.of(locked.log())
                .map(known -> new Charged(standing, known.givenBack(), null, known.fee()))
                .orElse(null);
    }
}
