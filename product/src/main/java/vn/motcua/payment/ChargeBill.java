package vn.motcua.payment;

import java.util.UUID;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.Vnd;

/**
 * What somebody is to pay for a case.
 *
 * @param purpose what for, in Vietnamese, as it stands on the receipt; one bill for each purpose of a case
 * @param collector the agency whose counter takes the money; its receipts have a series of their own
 */
public record ChargeBill(
        String caseKind, UUID caseId, Vnd amount, String purpose, AccountId payer, AgencyId collector) {
    public ChargeBill {
        if (amount.isZero()) {
            throw new IllegalArgumentException("A bill must ask for money, but the amount is 0");
        }
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("A bill must say what it is for");
        }
    }
}
