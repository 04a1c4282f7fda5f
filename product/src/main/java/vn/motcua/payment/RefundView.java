package vn.motcua.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back, as machines read it.
 *
 * @param evidence number of the paper or transfer by which it was given back; null while it was not
 */
record RefundView(
        UUID id,
        UUID bill,
        long amountVnd,
        Refund.Reason reason,
        Instant notedAt,
        @Nullable Instant returnedAt,
        @Nullable String evidence) {
    static RefundView of(Refund refund) {
        var returned = refund.returned();
        return new RefundView(
                refund.id(),
                refund.bill().value(),
                refund.amount().amount(),
                refund.reason(),
                refund.notedAt(),
                returned == null ? null : returned.at(),
                returned == null ? null : returned.evidence());
    }
}
