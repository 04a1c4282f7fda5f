package vn.motcua.payment;

import java.util.UUID;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.Vnd;

/**
 * What somebody is to pay for a case.
 *
 * @param words what for, in Vietnamese, as it stands on the receipt; a case has one bill with the same words
 * @param collector the agency whose counter takes the money; its receipts have a series of their own
 */
public record ChargeBill(
        String caseKind,
        UUID caseId,
        BillPurpose purpose,
        Vnd amount,
        String words,
        AccountId payer,
        AgencyId collector) {
    public ChargeBill {
        if (amount.isZero()) {
            throw new IllegalArgumentException("A bill must ask for money, but the amount is 0");
        }
        if (words.isBlank()) {
            throw new IllegalArgumentException("A bill must say what it is for");
        }
    }
}
