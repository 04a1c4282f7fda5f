package vn.motcua.payment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Uuid7;
import vn.motcua.shared.Vnd;

/** Bills of cases: charges, cancels and reads them. */
@Component
public class Bills {
    static final Duration OPEN_FOR = Duration.ofDays(30);
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int REFERENCE_LETTERS = 9;

    private final BillStore store;
    private final RefundStore refunds;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Bills(BillStore store, RefundStore refunds, Clock clock) {
        this.store = store;
        this.refunds = refunds;
        this.clock = clock;
    }

    /**
     * Charges a bill, once for each case and words: charging again gives the same bill.
     *
     * @throws IllegalStateException when the case has a bill with these words over another amount; cancel that first
     */
    @Transactional
    public BillId charge(ChargeBill charge) {
        var now = clock.instant();
        var id = new BillId(Uuid7.at(now));
        if (store.add(id, charge, reference(), now, now.plus(OPEN_FOR))) {
            return id;
        }
        var bill = store.withWords(charge);
        if (!bill.amount().equals(charge.amount())) {
            throw new IllegalStateException(
                    "Bill " + bill.id() + " must be over " + charge.amount().amount() + ", but is over "
                            + bill.amount().amount());
        }
        return bill.id();
    }

    @Transactional(readOnly = true)
    public Optional<Bill> find(BillId id) {
        return store.find(id);
    }

    /** The bill that is named by its receipt's number or by the code to pay it by. */
    @Transactional(readOnly = true)
    public Optional<Bill> quoted(String number) {
        return store.quoted(number);
    }

    /** All bills of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Bill> of(String caseKind, UUID caseId) {
        return store.of(caseKind, caseId);
    }

    /** What becomes of the money that came in for a case which ended without a result. */
    @Transactional(readOnly = true)
    public List<SettledMoney> settled(String caseKind, UUID caseId) {
        return store.of(caseKind, caseId).stream()
                .flatMap(bill -> SettledMoney.of(bill, refunds.of(bill.id())).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean isPaid(BillId id) {
        return store.find(id).map(Bill::isPaid).orElse(false);
    }

    /**
     * A case has ended: what was not paid need not be paid any more, and what comes for it later goes back. In the
     * transaction that ends the case and holds it.
     */
    @Transactional
    public void close(String caseKind, UUID caseId) {
        store.cancelAll(caseKind, caseId, clock.instant());
    }

    /**
     * As {@link #close}, and what was paid goes back, since nothing was done for it; but for financial duties, which the
     * authority that asked for them gives back.
     *
     * @param givenEarlier what the case knows to have gone back because less was asked for; null when it does not know
     * @throws ChangedOutside when that is not what the refunds say
     */
    @Transactional
    public void closeAndGiveBack(String caseKind, UUID caseId, @Nullable Vnd givenEarlier) {
        var now = clock.instant();
        store.cancelAll(caseKind, caseId, now);
        var paid = store.of(caseKind, caseId).stream()
                .filter(bill -> bill.isPaid() && bill.purpose() != BillPurpose.FINANCIAL_DUTY)
                .toList();
        var given = refunds.addWhatIsLeftOf(paid, now);
        if (givenEarlier != null && !givenEarlier.equals(given)) {
            throw new ChangedOutside("payment.refund of " + caseKind + " " + caseId + " (the log knows others)");
        }
    }

    /** A part of a paid bill goes back, because less was asked for afterwards. Once for each bill. */
    @Transactional
    public void giveBack(BillId bill, Vnd part) {
        refunds.add(bill, null, part, Refund.Reason.LESS_ASKED, clock.instant());
    }

    /** The case lies with another counter: that takes what is open and gives back what is owed. Receipts stay as they are. */
    @Transactional
    public void passTo(String caseKind, UUID caseId, AgencyId collector) {
        store.passTo(caseKind, caseId, collector, clock.instant());
    }

    /** @return false when the bill has been paid already and therefore stands */
    @Transactional
    public boolean cancel(BillId id) {
        return store.cancel(id, clock.instant());
    }

    /** {@code MC} and nine letters without I, L, O, U: 45 bits, easy to copy by hand. */
    private String reference() {
        var text = new StringBuilder("MC");
        for (int i = 0; i < REFERENCE_LETTERS; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
