package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Cost;
import vn.motcua.catalogue.Procedures;
import vn.motcua.organisation.AgencyId;
import vn.motcua.payment.Bill;
import vn.motcua.payment.BillPaid;
import vn.motcua.payment.BilledCases;
import vn.motcua.payment.Bills;
import vn.motcua.payment.ChargeBill;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Language;
import vn.motcua.shared.Vnd;

/**
 * What a dossier costs: charged when it is filed, due then or before the result is handed over, taken as long as it lives,
 * closed in the transaction that ends it. Once what is due at filing is paid the dossier goes to the counter; that is heard
 * in the transaction of the payment.
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

    /** Charges what it costs, if anything. */
    Charged charge(Filing filing, Cost cost) {
        var bill = charge(filing, filing.counter(), cost.total().amount(), purpose(filing, cost));
        return new Charged(bill.stream().toList(), Vnd.ZERO, cost.ground());
    }

    private Optional<UUID> charge(Filing filing, AgencyId collector, long amount, String purpose) {
        if (amount <= 0) {
            return Optional.empty();
        }
        var id = filing.id().value();
        var bill = bills.charge(new ChargeBill(CASE_KIND, id, new Vnd(amount), purpose, filing.applicant(), collector));
        return Optional.of(bill.value());
    }

    /**
     * The answers were corrected, so it may cost more or less: an open bill gives way to one over the new amount, and of what
     * was paid the rest is charged, or goes back.
     *
     * @return null when nothing changes
     */
    @Nullable
    Charged follow(LockedDossier dossier, Cost cost) {
        var filing = dossier.dossier().filing();
        var standing = standing(dossier);
        long charged =
                standing.stream().mapToLong(bill -> bill.amount().amount()).sum();
        var known = Charged.of(dossier.log()).map(Charged::fee).orElse(null);
        if (charged == cost.total().amount() && Objects.equals(known, cost.ground())) {
            return null;
        }
        var kept = standing.stream().filter(bill -> !bills.cancel(bill.id())).toList();
        long paid = kept.stream().mapToLong(bill -> bill.amount().amount()).sum();
        var purpose = purpose(filing, cost);
        var rest = charge(
                filing,
                dossier.dossier().seat().counter(),
                cost.total().amount() - paid,
                paid == 0 ? purpose : "Phần còn lại sau khi sửa nội dung khai: " + purpose);
        var ids = Stream.concat(kept.stream().map(bill -> bill.id().value()), rest.stream());
        return new Charged(ids.toList(), giveBack(kept, paid - cost.total().amount()), cost.ground());
    }

    private Vnd giveBack(List<Bill> paid, long tooMuch) {
        long given = 0;
        long left = tooMuch;
        for (var bill : paid) {
            long part = Math.min(left, bill.amount().amount());
            if (part > 0) {
                bills.giveBack(bill.id(), new Vnd(part));
                left -= part;
                given += part;
            }
        }
        return new Vnd(given);
    }

    /** Its counter takes what is still to be paid, and gives back what is owed. */
    void passTo(AgencyId counter, DossierId id) {
        bills.passTo(CASE_KIND, id.value(), counter);
    }

    /** @throws ChangedOutside when the bills are not those that the dossier's log knows */
    private List<Bill> standing(LockedDossier dossier) {
        var standing = bills.of(CASE_KIND, dossier.dossier().id().value()).stream()
                .filter(bill -> bill.cancelledAt() == null)
                .toList();
        Charged.hold(standing, dossier);
        return standing;
    }

    /** What must still be paid, if anything. */
    Vnd open(LockedDossier dossier) {
        return standing(dossier).stream()
                .filter(Bill::isPayable)
                .map(Bill::amount)
                .reduce(Vnd.ZERO, Vnd::plus);
    }

    /** What the receipt says: what the money was for. */
    private String purpose(Filing filing, Cost cost) {
        var copies = cost.copiesInWords(Language.VI);
        var name = procedureName(filing);
        if (cost.fee().isZero()) {
            return copies + " (" + name + ")";
        }
        var ground = cost.groundInWords(Language.VI);
        var fee = "Phí, lệ phí giải quyết hồ sơ: " + name + (ground.isEmpty() ? "" : "; " + ground);
        return copies.isEmpty() ? fee : fee + "; " + copies;
    }

    private String procedureName(Filing filing) {
        var day = LocalDate.ofInstant(filing.submittedAt(), clock.getZone());
        return procedures
                .find(filing.procedure(), day)
                .map(version -> version.content().name())
                .orElse(filing.procedure().value());
    }

    /**
     * The dossier ended before a decision. What was paid goes back where the procedure's terms say so and the agency had not
     * received the dossier, so that nothing was done for it; and always where it was for a result or copies that will not be.
     */
    void close(LockedDossier ended, boolean wasReceived) {
        standing(ended);
        var id = ended.dossier().id().value();
        var terms = services.pinned(ended.dossier().filing());
        if (!terms.isPaidAtFiling() || !wasReceived && terms.feeIsRefunded()) {
            var given = Charged.of(ended.log()).map(Charged::givenBack);
            bills.closeAndGiveBack(CASE_KIND, id, given.orElse(null));
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
