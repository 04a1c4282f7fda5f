package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.payment.SettledMoney.Fate;
import vn.motcua.shared.Vnd;

/** What the payer is told of the money of a dossier that was withdrawn or refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettledMoneyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @Test
    void what_is_owed_and_what_went_back_is_told_with_its_paper() {
        var bill = bill(BillPurpose.FEE, 16_000, true);
        var owed = refund(bill, null, 16_000, null);
        var gone = refund(bill, null, 16_000, new Refund.Returned(NOW, "officer:lan", "PC-12"));

        assertThat(SettledMoney.of(bill, List.of(owed)))
                .containsExactly(new SettledMoney(bill, new Vnd(16_000), Fate.GOES_BACK, null, ""));
        assertThat(SettledMoney.of(bill, List.of(gone)))
                .containsExactly(new SettledMoney(bill, new Vnd(16_000), Fate.WENT_BACK, NOW, "PC-12"));
    }

    @Test
    void a_duty_goes_back_from_the_authority_that_asked_for_it() {
        var duty = bill(BillPurpose.FINANCIAL_DUTY, 900_000, true);
        assertThat(SettledMoney.of(duty, List.of()))
                .containsExactly(new SettledMoney(duty, new Vnd(900_000), Fate.BACK_FROM_AUTHORITY, null, ""));
    }

    @Test
    void the_rest_of_a_fee_of_which_a_part_went_back_is_kept() {
        var fee = bill(BillPurpose.FEE, 100_000, true);
        assertThat(SettledMoney.of(fee, List.of(refund(fee, null, 30_000, null))))
                .extracting(SettledMoney::amount, SettledMoney::fate)
                .containsExactly(tuple(30_000, Fate.GOES_BACK), tuple(70_000, Fate.KEPT));
    }

    @Test
    void money_that_came_besides_does_not_lessen_what_the_bill_took() {
        var fee = bill(BillPurpose.FEE, 100_000, true);
        assertThat(SettledMoney.of(fee, List.of(refund(fee, "GW-1", 100_000, null))))
                .extracting(SettledMoney::amount, SettledMoney::fate)
                .containsExactly(tuple(100_000, Fate.GOES_BACK), tuple(100_000, Fate.KEPT));
        var unpaid = bill(BillPurpose.FEE, 100_000, false);
        assertThat(SettledMoney.of(unpaid, List.of())).isEmpty();
        assertThat(SettledMoney.of(unpaid, List.of(refund(unpaid, "GW-2", 100_000, null))))
                .extracting(SettledMoney::fate)
                .containsExactly(Fate.GOES_BACK);
    }

    private static org.assertj.core.groups.Tuple tuple(long amount, Fate fate) {
        return org.assertj.core.groups.Tuple.tuple(new Vnd(amount), fate);
    }

    private static Bill bill(BillPurpose purpose, long amount, boolean isPaid) {
        return new Bill(
                new BillId(UUID.randomUUID()),
                "dossier",
                UUID.randomUUID(),
                purpose,
                "words",
                new Vnd(amount),
                new AccountId("citizen:1"),
                new AgencyId(UUID.randomUUID()),
                "MC012345678",
                NOW,
                NOW.plusSeconds(60),
                isPaid ? new Bill.Payment(NOW, Bill.Means.CASH, "H57-2026-0000001") : null,
                isPaid ? null : NOW);
    }

    private static Refund refund(
            Bill bill, @Nullable String transaction, long amount, Refund.@Nullable Returned returned) {
        return new Refund(
                UUID.randomUUID(), bill.id(), transaction, new Vnd(amount), Refund.Reason.NOT_SERVED, NOW, returned);
    }
}
