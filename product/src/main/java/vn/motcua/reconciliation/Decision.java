package vn.motcua.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.ledger.Account;
import vn.motcua.organisation.AgencyId;

/**
 * What somebody decided of a difference.
 *
 * @param difference its key
 * @param booked what is booked for it; null for nothing
 * @param approval of the second person; null where none is needed, or none came yet
 * @param declining of the second person, who said no; null where nobody did
 */
record Decision(
        UUID id,
        LocalDate day,
        String difference,
        Difference.Kind kind,
        Difference.Choice choice,
        String reason,
        long amount,
        @Nullable UUID bill,
        AgencyId agency,
        @Nullable Booked booked,
        String decidedBy,
        Instant decidedAt,
        @Nullable Approval approval,
        @Nullable Declining declining) {
    record Booked(Account debit, Account credit) {}

    record Approval(String by, Instant at) {}

    /** @param reason why the money does not go out */
    record Declining(String by, Instant at, String reason) {}

    Decision with(@Nullable Approval given, @Nullable Declining refused) {
        return new Decision(
                id,
                day,
                difference,
                kind,
                choice,
                reason,
                amount,
                bill,
                agency,
                booked,
                decidedBy,
                decidedAt,
                given,
                refused);
    }

    /** Whether it decides of its difference; what was declined decides nothing any more. */
    boolean stands() {
        return choice.decides() && declining == null;
    }

    boolean waitsForSecond() {
        return stands() && choice.takesTwo() && approval == null;
    }

    /** Whether nothing more is to be done about it. */
    boolean isDone() {
        return stands() && !waitsForSecond();
    }
}
