package vn.motcua.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Vnd;

/**
 * Money that came in and must go back to the payer (khoản hoàn trả), whole.
 *
 * @param transaction the visit to the gateway that brought it; null when a paid bill gives back what it took
 * @param returned null while the payer has not got it
 */
record Refund(
        UUID id,
        BillId bill,
        @Nullable String transaction,
        Vnd amount,
        Reason reason,
        Instant notedAt,
        @Nullable Returned returned) {

    enum Reason {
        /** The bill had been paid before. */
        PAID_BEFORE,
        /** The case was withdrawn or refused before the money came. */
        CASE_ENDED,
        /** Another amount came than the bill asks for. */
        OTHER_AMOUNT,
        /** The bill was paid, but the agency does not do what it was paid for. */
        NOT_SERVED,
        /** The bill was paid, and less was asked for afterwards. */
        LESS_ASKED
    }

    /** @param evidence number of the paper or transfer that shows it */
    record Returned(Instant at, String by, String evidence) {}

    /** Why money that came in for a bill cannot pay it; empty when it does. */
    static Optional<Reason> whyBack(HeldBills.Held held, Vnd came) {
        var bill = held.bill();
        if (bill.isPaid()) {
            return Optional.of(Reason.PAID_BEFORE);
        }
        if (bill.cancelledAt() != null || !held.caseTakesMoney()) {
            return Optional.of(Reason.CASE_ENDED);
        }
        return came.equals(bill.amount()) ? Optional.empty() : Optional.of(Reason.OTHER_AMOUNT);
    }
}
