package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.motcua.payment.BillPurpose;
import vn.motcua.payment.BilledCases;
import vn.motcua.payment.Bills;
import vn.motcua.payment.ChargeBill;
import vn.motcua.payment.PaymentGate;
import vn.motcua.payment.Rebilling;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Language;
import vn.motcua.shared.Vnd;

/**
 * What a dossier costs: charged when it is filed, each purpose on a bill of its own, due then or before the result is handed
 * over, taken as long as it lives, closed in the transaction that ends it. What is paid while the dossier waits for money is noted
 * in its log, in the transaction of the payment.
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
        var charged = Rebilling.of(List.of(), parts(cost)).charged();
        var ids = charged.stream().map(one -> charge(filing, filing.counter(), cost, one));
        return new Charged(ids.toList(), Vnd.ZERO, null, cost.ground());
    }

    private UUID charge(Filing filing, AgencyId collector, Cost cost, Rebilling.Charge what) {
        var words =
                (what.isRest() ? "Phần còn lại sau khi sửa nội dung khai: " : "") + words(filing, cost, what.purpose());
        var id = filing.id().value();
        return bills.charge(new ChargeBill(
                        CASE_KIND, id, what.purpose(), what.amount(), words, filing.applicant(), collector))
                .value();
    }

    private static Map<BillPurpose, Vnd> parts(Cost cost) {
        return Map.of(BillPurpose.FEE, cost.fee(), BillPurpose.COPIES, cost.forCopies());
    }

    /**
     * The answers were corrected, so it may cost more or less: see {@link Rebilling}.
     *
     * @return null when nothing changes
     */
    @Nullable
    Charged follow(LockedDossier locked, ServiceTerms terms, Cost cost) {
        var dossier = locked.dossier();
        var standing = standing(locked);
        var duties = standing.stream().filter(DossierBills::isDuty).toList();
        var own = standing.stream().filter(bill -> !isDuty(bill)).toList();
        var to = Rebilling.of(own, parts(cost));
        var ground = Charged.of(locked.log()).map(Charged::fee).orElse(null);
        if (to.isNothing() && Objects.equals(ground, cost.ground())) {
            return null;
        }
        to.cancelled().forEach(bill -> bills.cancel(bill.id()));
        var ids = new ArrayList<>(Stream.concat(duties.stream(), to.kept().stream())
                .map(bill -> bill.id().value())
                .toList());
        to.charged()
                .forEach(one -> ids.add(charge(dossier.filing(), dossier.seat().counter(), cost, one)));
        to.givenBack().forEach(one -> bills.giveBack(one.bill(), one.part()));
        var given = to.givenBack().stream().map(Rebilling.GivenBack::part).reduce(Vnd.ZERO, Vnd::plus);
        var toPay = dossier.number().isPresent() ? null : beforeReceipt(dossier.id(), terms);
        return new Charged(ids, given, toPay, cost.ground());
    }

    private static boolean isDuty(Bill bill) {
        return bill.purpose() == BillPurpose.FINANCIAL_DUTY;
    }

    private @Nullable Vnd beforeReceipt(DossierId id, ServiceTerms terms) {
        var toPay = PaymentGate.RECEIPT.keptShutBy(bills.of(CASE_KIND, id.value()), terms.isPaidAtFiling());
        return toPay.isZero() ? null : toPay;
    }

    /** @throws ChangedOutside when the bills are not those that the dossier's log knows */
    List<Bill> standing(LockedDossier dossier) {
        var standing = bills.of(CASE_KIND, dossier.dossier().id().value()).stream()
                .filter(bill -> bill.cancelledAt() == null)
                .toList();
        Charged.hold(standing, dossier);
        return standing;
    }

    /** What must still be paid before a result on paper leaves the counter, if anything. */
    Vnd beforePaperResult(LockedDossier dossier) {
        var terms = services.pinned(dossier.dossier().filing());
        return PaymentGate.PAPER_RESULT.keptShutBy(standing(dossier), terms.isPaidAtFiling());
    }

    /** What the receipt says: what the money was for. */
    private String words(Filing filing, Cost cost, BillPurpose purpose) {
        var name = procedureName(filing);
        return switch (purpose) {
            case FEE -> {
                var ground = cost.groundInWords(Language.VI);
                yield "Phí, lệ phí giải quyết hồ sơ: " + name + (ground.isEmpty() ? "" : "; " + ground);
            }
            case COPIES -> cost.copiesInWords(Language.VI) + " (" + name + ")";
            case FINANCIAL_DUTY -> throw new IllegalStateException("What a duty is for is said by its notice");
        };
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
            case Dossier.Submitted _,
                    Dossier.AwaitingSupplement _,
                    Dossier.InHandling _,
                    Dossier.Paused _,
                    Dossier.Decided _,
                    Dossier.Closed _ -> true;
            case Dossier.Refused _, Dossier.Withdrawn _ -> false;
        };
    }

    @EventListener
    void on(BillPaid paid) {
        if (!paid.caseKind().equals(CASE_KIND) || paid.purpose() == BillPurpose.FINANCIAL_DUTY) {
            return;
        }
        var locked = dossiers.lock(new DossierId(paid.caseId()));
        if (locked.dossier() instanceof Dossier.Submitted submitted && submitted.waitsForMoney()) {
            locked.append(new DossierEvent.FeePaid(
                    locked.dossier().id(), clock.instant(), Actor.SYSTEM, paid.receiptNumber(), paid.amount()));
        }
    }
}
