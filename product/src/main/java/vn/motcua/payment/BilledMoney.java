package vn.motcua.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.Vnd;

/**
 * A bill with all that happened to its money, as books are kept of it.
 *
 * @param back money that goes back of it or besides it
 * @param passed when it went to another counter, the earliest first
 */
public record BilledMoney(Bill bill, List<Back> back, List<Passing> passed) {
    /**
     * @param cameBesides whether it came in besides the bill's own payment and paid nothing; else the paid bill gives it back
     * @param reason name of why it goes back
     * @param returnedAt null while the payer has not got it
     */
    public record Back(
            UUID id,
            boolean cameBesides,
            @Nullable String transaction,
            Vnd amount,
            String reason,
            Instant notedAt,
            @Nullable Instant returnedAt) {}

    /** From one counter to another. */
    public record Passing(UUID id, Instant at, AgencyId from, AgencyId to) {}

    public BilledMoney {
        back = List.copyOf(back);
        passed = List.copyOf(passed);
    }

    /** Whose counter it was at a moment. */
    public AgencyId holderAt(Instant moment) {
        return passed.stream()
                .filter(passing -> !passing.at().isAfter(moment))
                .reduce((_, later) -> later)
                .map(Passing::to)
                .orElseGet(() ->
                        passed.isEmpty() ? bill.collector() : passed.getFirst().from());
    }
}
