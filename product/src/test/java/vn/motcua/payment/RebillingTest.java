package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.payment.BillPurpose.COPIES;
import static vn.motcua.payment.BillPurpose.FEE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.Vnd;

/** What becomes of bills when a case costs more or less than before, and which of them keep which gate shut. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebillingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @Test
    void each_purpose_is_charged_on_a_bill_of_its_own() {
        assertThat(Rebilling.of(List.of(), costs(100_000, 16_000)).charged())
                .containsExactly(
                        new Rebilling.Charge(FEE, new Vnd(100_000), false),
                        new Rebilling.Charge(COPIES, new Vnd(16_000), false));
        assertThat(Rebilling.of(List.of(), costs(0, 0)).isNothing()).isTrue();
    }

    @Test
    void more_copies_leave_the_bill_of_the_fee_as_it_is() {
        var fee = open(FEE, 100_000);
        var copies = open(COPIES, 16_000);
        var to = Rebilling.of(List.of(fee, copies), costs(100_000, 24_000));
        assertThat(to.kept()).containsExactly(fee);
        assertThat(to.cancelled()).containsExactly(copies);
        assertThat(to.charged()).containsExactly(new Rebilling.Charge(COPIES, new Vnd(24_000), false));
    }

    @Test
    void of_what_was_paid_the_rest_is_charged_or_goes_back_for_its_own_purpose() {
        var fee = paid(FEE, 100_000);
        var copies = paid(COPIES, 16_000);
        var more = Rebilling.of(List.of(fee, copies), costs(100_000, 24_000));
        assertThat(more.charged()).containsExactly(new Rebilling.Charge(COPIES, new Vnd(8_000), true));
        var fewer = Rebilling.of(List.of(fee, copies), costs(100_000, 8_000));
        assertThat(fewer.givenBack()).containsExactly(new Rebilling.GivenBack(copies.id(), new Vnd(8_000)));
    }

    @Test
    void a_bill_of_before_that_was_for_both_counts_for_both() {
        var both = paid(FEE, 116_000);
        assertThat(Rebilling.of(List.of(both), costs(100_000, 16_000)).isNothing())
                .isTrue();
        assertThat(Rebilling.of(List.of(both), costs(100_000, 24_000)).charged())
                .containsExactly(new Rebilling.Charge(COPIES, new Vnd(8_000), true));
        assertThat(Rebilling.of(List.of(both), costs(100_000, 0)).givenBack())
                .containsExactly(new Rebilling.GivenBack(both.id(), new Vnd(16_000)));
    }

    @Test
    void whatever_stood_before_what_stands_after_is_what_it_costs() {
        var random = new Random(20261130);
        for (int run = 0; run < 2_000; run++) {
            var standing = random.ints(random.nextInt(4), 0, 4)
                    .mapToObj(kind ->
                            bill(kind % 2 == 0 ? FEE : COPIES, 1 + random.nextInt(50), kind < 2 ? payment() : null))
                    .toList();
            var costs = costs(random.nextInt(60), random.nextInt(60));
            var to = Rebilling.of(standing, costs);
            long after = sum(to.kept().stream().map(Bill::amount).toList())
                    + sum(to.charged().stream().map(Rebilling.Charge::amount).toList())
                    - sum(to.givenBack().stream().map(Rebilling.GivenBack::part).toList());
            assertThat(after).isEqualTo(sum(List.copyOf(costs.values())));
            assertThat(to.cancelled()).allMatch(Bill::isPayable);
        }
    }

    @Test
    void what_is_due_at_filing_keeps_the_counter_from_it_and_all_keeps_a_paper_result_back() {
        var bills = List.of(open(FEE, 100_000), open(COPIES, 16_000), paid(FEE, 5_000));
        assertThat(PaymentGate.RECEIPT.keptShutBy(bills, true)).isEqualTo(new Vnd(116_000));
        assertThat(PaymentGate.RECEIPT.keptShutBy(bills, false)).isEqualTo(Vnd.ZERO);
        assertThat(PaymentGate.PAPER_RESULT.keptShutBy(bills, false)).isEqualTo(new Vnd(116_000));
    }

    @Test
    void bills_of_before_tell_by_their_words_what_they_are_for() {
        assertThat(BillPurpose.of(null, "2 bản sao Trích lục khai sinh × 8.000 đ (Khai sinh)"))
                .isEqualTo(COPIES);
        assertThat(BillPurpose.of(null, "Phần còn lại sau khi sửa nội dung khai: 3 bản sao Trích lục"))
                .isEqualTo(COPIES);
        assertThat(BillPurpose.of(null, "Phí, lệ phí giải quyết hồ sơ: Hộ kinh doanh; 2 bản sao Trích lục"))
                .isEqualTo(FEE);
        assertThat(BillPurpose.of("COPIES", "Phí")).isEqualTo(COPIES);
    }

    private static Map<BillPurpose, Vnd> costs(long fee, long copies) {
        return Map.of(FEE, new Vnd(fee), COPIES, new Vnd(copies));
    }

    private static long sum(List<Vnd> amounts) {
        return amounts.stream().mapToLong(Vnd::amount).sum();
    }

    private static Bill open(BillPurpose purpose, long amount) {
        return bill(purpose, amount, null);
    }

    private static Bill paid(BillPurpose purpose, long amount) {
        return bill(purpose, amount, payment());
    }

    private static Bill.Payment payment() {
        return new Bill.Payment(NOW, Bill.Means.CASH, "H57.01-2026-0000001");
    }

    private static Bill bill(BillPurpose purpose, long amount, Bill.@Nullable Payment payment) {
        return new Bill(
                new BillId(UUID.randomUUID()),
                "dossier",
                new UUID(0, 1),
                purpose,
                "Khoản thu",
                new Vnd(amount),
                new AccountId("citizen:046095012345"),
                new AgencyId(new UUID(0, 2)),
                "MC123456789",
                NOW,
                NOW,
                payment,
                null);
    }
}
