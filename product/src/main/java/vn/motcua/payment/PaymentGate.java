package vn.motcua.payment;

import java.util.List;
import vn.motcua.shared.Vnd;

/**
 * Where a case waits for money (cửa thanh toán). Money has no stage of its own: beside whatever stage a case is at stand gates,
 * and which open bills keep which gate shut is judged here alone, by what they are for and what the procedure's terms say.
 */
public enum PaymentGate {
    /** The counter looks at what was filed once that is paid which the terms want at filing. */
    RECEIPT,
    /** Handling goes on when the financial duties are paid that were asked for. */
    HANDLING,
    /** A result on paper leaves the counter when all is paid. */
    PAPER_RESULT;

    /** What of these bills must still be paid before it opens; zero when it stands open. */
    public Vnd keptShutBy(List<Bill> bills, boolean isPaidAtFiling) {
        return bills.stream()
                .filter(Bill::isPayable)
                .filter(bill -> waitsFor(bill.purpose(), isPaidAtFiling))
                .map(Bill::amount)
                .reduce(Vnd.ZERO, Vnd::plus);
    }

    /** @param isPaidAtFiling whether the terms of the procedure say so; else it is due before the result */
    public boolean waitsFor(BillPurpose purpose, boolean isPaidAtFiling) {
        return switch (this) {
            case RECEIPT ->
                switch (purpose) {
                    case FEE, COPIES -> isPaidAtFiling;
                    case FINANCIAL_DUTY -> false;
                };
            case HANDLING -> purpose == BillPurpose.FINANCIAL_DUTY;
            case PAPER_RESULT -> true;
        };
    }
}
