package vn.motcua.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.Vnd;

/**
 * A bill (phí, lệ phí) and what has become of it.
 *
 * @param words what for, as it stands on the receipt
 * @param collector the agency whose counter takes the money
 * @param reference short and ASCII: what a bank transfer's memo says
 */
public record Bill(
        BillId id,
        String caseKind,
        UUID caseId,
        BillPurpose purpose,
        String words,
        Vnd amount,
        AccountId payer,
        AgencyId collector,
        String reference,
        Instant chargedAt,
        Instant expiresAt,
        @Nullable Payment payment,
        @Nullable Instant cancelledAt) {

    public enum State {
        OPEN,
        PAID,
        CANCELLED,
        EXPIRED
    }

    /** How the money came. */
    public enum Means {
        GATEWAY,
        CASH,
        /** To the account at the bank, found there by the bill's reference. */
        TRANSFER
    }

    /** @param receiptNumber number of the receipt (biên lai) */
    public record Payment(Instant at, Means means, String receiptNumber) {}

    public boolean isPaid() {
        return payment != null;
    }

    /** Whether it can still be paid. Past its time the payer is asked no more, but whoever wants to pay may. */
    public boolean isPayable() {
        return payment == null && cancelledAt == null;
    }

    public State state(Instant now) {
        if (payment != null) {
            return State.PAID;
        }
        if (cancelledAt != null) {
            return State.CANCELLED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
