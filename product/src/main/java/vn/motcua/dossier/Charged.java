package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.Bill;
import vn.motcua.rules.RowGround;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Language;
import vn.motcua.shared.Vnd;

/**
 * Which bills of a dossier stand, as its log has it, so that one that somebody took away or gave to another is missed.
 *
 * @param standing bills that were not cancelled
 * @param givenBack what goes back of those that were paid, because less was asked for afterwards
 * @param toPay what of them must be paid before the counter goes on after a supplement; null when nothing, and in logs of before
 * @param fee the row of the fee table that decided, also where it decided that nothing is to be paid; null where no table did
 */
public record Charged(
        List<UUID> standing,
        Vnd givenBack,
        @JsonInclude(Include.NON_NULL) @Nullable Vnd toPay,
        @JsonInclude(Include.NON_NULL) @Nullable RowGround fee) {
    public Charged {
        standing = List.copyOf(standing);
    }

    static Vnd beforeReceipt(@Nullable Charged charged) {
        return charged == null || charged.toPay == null ? Vnd.ZERO : charged.toPay;
    }

    /** Why the fee is what it is; empty where no table decided. */
    public String feeInWords(Language language) {
        return fee == null ? "" : fee.in(language);
    }

    /** As the log has it now; empty when the dossier was filed before its bills were noted there. */
    public static Optional<Charged> of(List<DossierEvent> log) {
        return log.stream().flatMap(event -> Stream.ofNullable(in(event))).reduce((_, later) -> later);
    }

    private static @Nullable Charged in(DossierEvent event) {
        return switch (event) {
            case DossierEvent.Submitted submitted -> submitted.bills();
            case DossierEvent.SupplementGiven given -> given.bills();
            case DossierEvent.DutyAsked asked -> asked.bills();
            default -> null;
        };
    }

    /**
     * Holds bills against the log of their dossier.
     *
     * @param found bills of the dossier that were not cancelled
     * @throws ChangedOutside when they are not those that the log knows
     */
    static void hold(List<Bill> found, LockedDossier dossier) {
        var log = dossier.log();
        var ids = found.stream().map(bill -> bill.id().value()).toList();
        boolean areKnown = of(log).map(known -> new HashSet<>(known.standing()).equals(new HashSet<>(ids)))
                .orElse(true);
        if (!areKnown || !log.stream().allMatch(event -> isThere(event, found))) {
            throw new ChangedOutside(
                    "payment.bill of dossier " + dossier.dossier().id() + " (the log knows other bills)");
        }
    }

    /** What was paid stays paid. */
    private static boolean isThere(DossierEvent event, List<Bill> bills) {
        return switch (event) {
            case DossierEvent.FeePaid paid -> isThere(paid.receiptNumber(), bills);
            case DossierEvent.DutyPaid paid -> isThere(paid.receiptNumber(), bills);
            default -> true;
        };
    }

    private static boolean isThere(String receipt, List<Bill> bills) {
        return bills.stream()
                .map(Bill::payment)
                .anyMatch(payment -> payment != null && payment.receiptNumber().equals(receipt));
    }
}
