package vn.motcua.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Vnd;

/**
 * What becomes of money that came in for a case which ended without a result (số phận khoản đã nộp).
 *
 * @param amount the whole of the bill, or a part of it
 * @param returnedAt when it went back; null while it did not
 * @param evidence number of the paper or transfer by which it went back; empty while it did not
 */
public record SettledMoney(
        Bill bill, Vnd amount, Fate fate, @Nullable Instant returnedAt, String evidence) {
    public enum Fate {
        /** The counter owes it to the payer. */
        GOES_BACK,
        WENT_BACK,
        /** The authority that asked for it gives it back, on its own conditions. */
        BACK_FROM_AUTHORITY,
        /** The procedure's terms let the agency keep it. */
        KEPT
    }

    /** Of one bill: what goes back of it or besides it, and then the rest of what it took. */
    static List<SettledMoney> of(Bill bill, List<Refund> refunds) {
        var settled = new ArrayList<SettledMoney>();
        long left = bill.isPaid() ? bill.amount().amount() : 0;
        for (var refund : refunds) {
            settled.add(back(bill, refund));
            left -= refund.transaction() == null ? refund.amount().amount() : 0;
        }
        if (left > 0) {
            var fate = bill.purpose() == BillPurpose.FINANCIAL_DUTY ? Fate.BACK_FROM_AUTHORITY : Fate.KEPT;
            settled.add(new SettledMoney(bill, new Vnd(left), fate, null, ""));
        }
        return settled;
    }

    private static SettledMoney back(Bill bill, Refund refund) {
        var returned = refund.returned();
        return returned == null
                ? new SettledMoney(bill, refund.amount(), Fate.GOES_BACK, null, "")
                : new SettledMoney(bill, refund.amount(), Fate.WENT_BACK, returned.at(), returned.evidence());
    }
}
