package vn.motcua.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.payment.Bill;
import vn.motcua.payment.BillId;
import vn.motcua.payment.BillPurpose;
import vn.motcua.payment.PaidVisit;
import vn.motcua.reconciliation.Difference.Choice;
import vn.motcua.reconciliation.Difference.Kind;
import vn.motcua.reconciliation.Reconcile.Ours;
import vn.motcua.reconciliation.Reconcile.Payout;
import vn.motcua.reconciliation.Reconcile.Placed;
import vn.motcua.shared.Vnd;

/** Two sides agree or a difference says how they do not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReconcileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID REPORT = new UUID(0, 1);
    private static final UUID STATEMENT = new UUID(0, 2);
    private static final MatchingRules RULES =
            new MatchingRules("test", LocalDate.of(2026, 1, 1), 3, List.of("phi dich vu"));

    private final List<Placed> gateway = new ArrayList<>();
    private final List<Ours> ours = new ArrayList<>();
    private final List<Placed> bank = new ArrayList<>();
    private final Map<String, Bill> bills = new HashMap<>();
    private final Map<String, Payout> payouts = new HashMap<>();
    private final Set<String> booked = new HashSet<>();

    @Test
    void the_same_on_both_sides_is_no_difference_also_some_days_apart() {
        told("T1", 150_000, DAY);
        told("T2", 150_000, DAY);
        heard("T1", 150_000, DAY, null);
        heard("T2", 150_000, DAY.plusDays(3), null);
        assertThat(kinds()).isEmpty();
        assertThat(result().matched()).isEqualTo(2);
    }

    @Test
    void each_way_not_to_agree_has_its_kind() {
        told("MISSING", 1, DAY);
        told("FAR", 2, DAY);
        heard("FAR", 2, DAY.minusDays(4), null);
        told("OTHER", 3, DAY);
        heard("OTHER", 4, DAY, null);
        told("TWICE", 5, DAY);
        told("TWICE", 5, DAY);
        heard("TWICE", 5, DAY, null);
        told("LATE", 6, DAY);
        heard("LATE", 6, DAY, "CASE_ENDED");
        told("SECOND", 7, DAY);
        heard("SECOND", 7, DAY, "PAID_BEFORE");
        heard("LOST", 8, DAY, null);
        assertThat(kinds())
                .containsExactly(
                        Kind.MISSING_HERE,
                        Kind.MISSING_HERE,
                        Kind.OTHER_AMOUNT,
                        Kind.TWICE,
                        Kind.AFTER_WITHDRAWAL,
                        Kind.PAID_BEFORE,
                        Kind.MISSING_THERE);
    }

    @Test
    void without_a_report_nothing_is_missing_in_it() {
        heard("LOST", 8, DAY, null);
        assertThat(Reconcile.of(known(false)).differences()).isEmpty();
    }

    @Test
    void a_transfer_is_found_by_its_reference_and_says_what_it_may_become() {
        bills.put("MC000000001", bill("MC000000001", 150_000, false, false));
        bills.put("MC000000002", bill("MC000000002", 150_000, true, false));
        bills.put("MC000000003", bill("MC000000003", 150_000, false, true));
        bills.put("MC000000004", bill("MC000000004", 150_000, false, false));
        came("MC000000001", 150_000, "B1", "");
        came("MC000000002", 150_000, "B2", "");
        came("MC000000003", 150_000, "B3", "");
        came("MC000000004", 149_999, "B4", "");
        came("MC000000009", 1, "B5", "");
        came("", 2, "B1", "lần nữa");
        came("", -11_000, "B6", "Phí dịch vụ tháng 11");
        came("", -5, "B7", "chi khác");
        assertThat(kinds())
                .containsExactly(
                        Kind.TRANSFER,
                        Kind.PAID_BEFORE,
                        Kind.AFTER_WITHDRAWAL,
                        Kind.OTHER_AMOUNT,
                        Kind.MISSING_HERE,
                        Kind.TWICE,
                        Kind.BANK_CHARGE,
                        Kind.MISSING_HERE);
        var transfer = result().differences().getFirst();
        assertThat(DecideDifference.choices(transfer)).containsExactly(Choice.SUSPENSE, Choice.REFUND, Choice.PAY_BILL);
    }

    @Test
    void a_payout_less_the_fees_is_confirmed_once_and_another_amount_is_not() {
        payouts.put("PO1", new Payout(REPORT, "PO1", 148_900, 1_100));
        came("", 148_900, "B1", "Thanh toan PO1");
        assertThat(kinds()).isEmpty();
        assertThat(result().paidOut()).containsOnlyKeys(STATEMENT + "#1");

        booked.add(STATEMENT + "#1");
        assertThat(result().paidOut()).as("for which a decision is booked").isEmpty();
        assertThat(kinds()).containsExactly(Kind.MISSING_HERE);
        booked.clear();

        came("", 148_900, "B2", "Thanh toan PO1");
        bank.add(new Placed(STATEMENT, line(3, DAY, 148_901, "", "B3", "PO1")));
        assertThat(kinds()).hasSize(2).containsOnly(Kind.OTHER_AMOUNT);
    }

    /** Every line of the day agrees or is a difference, and each difference can be decided. */
    @Test
    void of_any_day_nothing_is_passed_over() {
        var random = new Random(20261130);
        for (int run = 0; run < 2_000; run++) {
            gateway.clear();
            ours.clear();
            for (int i = 0; i < random.nextInt(12); i++) {
                told("T" + random.nextInt(8), 1 + random.nextInt(3), DAY);
            }
            var heard = random.ints(random.nextInt(8), 0, 8).distinct().boxed().toList();
            heard.forEach(i -> heard(
                    "T" + i,
                    1 + random.nextInt(3),
                    DAY.plusDays(random.nextInt(2)),
                    random.nextInt(4) == 0 ? "CASE_ENDED" : null));
            var result = result();
            long fromThere = result.differences().stream()
                    .filter(one -> one.kind() != Kind.MISSING_THERE)
                    .count();
            assertThat(result.matched() + fromThere).isEqualTo(gateway.size());
            var told = gateway.stream().map(one -> one.line().reference()).collect(Collectors.toSet());
            assertThat(result.differences().stream()
                            .filter(one -> one.kind() == Kind.MISSING_THERE)
                            .count())
                    .isEqualTo(ours.stream()
                            .filter(one -> one.day().equals(DAY)
                                    && !told.contains(one.visit().transaction()))
                            .count());
            assertThat(result.differences())
                    .allSatisfy(one -> assertThat(DecideDifference.choices(one)).anyMatch(Choice::decides));
            assertThat(result.differences()).extracting(Difference::key).doesNotHaveDuplicates();
        }
    }

    private List<Kind> kinds() {
        return result().differences().stream().map(Difference::kind).toList();
    }

    private Reconcile.Result result() {
        return Reconcile.of(known(true));
    }

    private Reconcile.Known known(boolean hasReport) {
        return new Reconcile.Known(
                DAY, RULES, hasReport, gateway, ours, bank, Map.of(), bills, payouts, Set.of(), booked);
    }

    private void told(String transaction, long amount, LocalDate day) {
        gateway.add(new Placed(REPORT, line(gateway.size() + 1, day, amount, transaction, "G", "")));
    }

    private void came(String reference, long amount, String name, String memo) {
        bank.add(new Placed(STATEMENT, line(bank.size() + 1, DAY, amount, reference, name, memo)));
    }

    private static StatementLine line(
            int number, LocalDate day, long amount, String reference, String name, String memo) {
        return new StatementLine(number, day, amount, 0, reference, name, memo);
    }

    private void heard(String transaction, long amount, LocalDate day, @Nullable String besides) {
        var visit = new PaidVisit(transaction, new BillId(new UUID(1, 1)), "G", new Vnd(amount), Instant.EPOCH);
        ours.add(new Ours(visit, day, besides));
    }

    private static Bill bill(String reference, long amount, boolean isPaid, boolean isCancelled) {
        return new Bill(
                new BillId(UUID.randomUUID()),
                "test",
                UUID.randomUUID(),
                BillPurpose.FEE,
                "Lệ phí",
                new Vnd(amount),
                new AccountId("citizen:test"),
                new AgencyId(new UUID(0, 9)),
                reference,
                Instant.EPOCH,
                Instant.EPOCH,
                isPaid ? new Bill.Payment(Instant.EPOCH, Bill.Means.CASH, "R") : null,
                isCancelled ? Instant.EPOCH : null);
    }
}
