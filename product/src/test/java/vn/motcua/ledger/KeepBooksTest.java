package vn.motcua.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import vn.motcua.payment.Bill;
import vn.motcua.payment.BillId;
import vn.motcua.payment.BillPurpose;
import vn.motcua.payment.BilledMoney;
import vn.motcua.shared.Vnd;

/** Whatever happens to money in whichever order, the books balance to the đồng and say of each bill what payment says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepBooksTest {
    private static final Instant BEGIN = Instant.parse("2026-11-20T01:00:00Z");
    private static final int LIVES = 20_000;

    @Test
    void any_sequence_balances_and_what_grew_is_what_follows_at_the_end() {
        var random = new Random(20261130);
        for (int i = 0; i < LIVES; i++) {
            var life = new Life(random);
            var grown = new LinkedHashMap<String, JournalEntry>();
            for (int step = random.nextInt(14); step > 0; step--) {
                life.step();
                if (random.nextBoolean()) {
                    KeepBooks.of(life.money()).forEach(entry -> grown.putIfAbsent(entry.key(), entry));
                }
            }
            var money = life.money();
            KeepBooks.of(money).forEach(entry -> grown.putIfAbsent(entry.key(), entry));

            assertThat(grown.values()).containsExactlyInAnyOrderElementsOf(KeepBooks.of(money));
            assertSaysTheSame(money, life, List.copyOf(grown.values()));
        }
    }

    private static void assertSaysTheSame(BilledMoney money, Life life, List<JournalEntry> entries) {
        var bill = money.bill();
        var sums = new LinkedHashMap<Account, Long>();
        var byAgency = new LinkedHashMap<AgencyId, Long>();
        var receivable = new LinkedHashMap<AgencyId, Long>();
        var owed = new LinkedHashMap<AgencyId, Long>();
        entries.forEach(entry -> entry.postings().forEach(line -> {
            sums.merge(line.account(), line.amount(), Long::sum);
            byAgency.merge(line.agency(), line.amount(), Long::sum);
            if (line.account() == Account.RECEIVABLE) {
                receivable.merge(line.agency(), line.amount(), Long::sum);
            }
            if (line.account() == Account.REFUNDS) {
                owed.merge(line.agency(), line.amount(), Long::sum);
            }
        }));

        assertThat(byAgency.values()).containsOnly(0L);
        assertThat(sums.getOrDefault(Account.INTERNAL, 0L)).isZero();
        long open = bill.isPayable() ? bill.amount().amount() : 0;
        assertThat(only(receivable, bill.collector())).isEqualTo(open);
        assertThat(only(owed, bill.collector())).isEqualTo(-life.openBack());
        long held = sums.getOrDefault(Account.TILL, 0L)
                + sums.getOrDefault(Account.GATEWAY, 0L)
                + sums.getOrDefault(Account.BANK, 0L);
        assertThat(held).isEqualTo(life.in - life.out);
        long earned = bill.isPaid() || bill.isPayable() ? bill.amount().amount() : 0;
        assertThat(-sums.getOrDefault(KeepBooks.income(bill.purpose()), 0L)).isEqualTo(earned - life.ofPaidBack());
    }

    /** What stands at the agency; nothing may stand at another. */
    private static long only(Map<AgencyId, Long> sums, AgencyId agency) {
        assertThat(sums.entrySet().stream()
                        .filter(sum -> !sum.getKey().equals(agency) && sum.getValue() != 0)
                        .toList())
                .isEmpty();
        return sums.getOrDefault(agency, 0L);
    }

    /** One bill, to which anything that payment lets happen happens in any order. */
    private static final class Life {
        private final Random random;
        private final UUID id;
        private final BillPurpose purpose;
        private final long amount;
        private final List<AgencyId> agencies;
        private final List<BilledMoney.Back> back = new ArrayList<>();
        private final List<BilledMoney.Passing> passed = new ArrayList<>();
        private AgencyId holder;
        private Bill.@Nullable Payment payment;
        private @Nullable Instant cancelledAt;
        private Instant now = BEGIN;
        private long in;
        private long out;

        Life(Random random) {
            this.random = random;
            this.id = new UUID(random.nextLong(), random.nextLong());
            this.purpose = List.of(BillPurpose.values()).get(random.nextInt(BillPurpose.values().length));
            this.amount = 1L + random.nextInt(1_000_000);
            this.agencies = List.of(agency(), agency(), agency());
            this.holder = agencies.getFirst();
        }

        private AgencyId agency() {
            return new AgencyId(new UUID(random.nextLong(), random.nextLong()));
        }

        void step() {
            now = now.plusMillis(1 + random.nextInt(100_000_000));
            switch (random.nextInt(6)) {
                case 0 -> pass();
                case 1 -> pay(random.nextBoolean() ? Bill.Means.GATEWAY : Bill.Means.CASH);
                case 2 -> {
                    if (payment == null && cancelledAt == null) {
                        cancelledAt = now;
                    }
                }
                case 3 -> cameBesides();
                case 4 -> owedBack();
                default -> giveBack();
            }
        }

        private void pass() {
            var to = agencies.get(random.nextInt(agencies.size()));
            if (!to.equals(holder)) {
                passed.add(new BilledMoney.Passing(new UUID(random.nextLong(), 1), now, holder, to));
                holder = to;
            }
        }

        private void pay(Bill.Means means) {
            if (payment == null && cancelledAt == null) {
                payment = new Bill.Payment(now, means, "R");
                in += amount;
            }
        }

        private void cameBesides() {
            long came = 1L + random.nextInt(500_000);
            add(true, came);
            in += came;
        }

        private void owedBack() {
            long left = amount - ofPaidBack();
            if (payment != null && left > 0) {
                add(false, random.nextBoolean() ? left : 1 + random.nextLong(left));
            }
        }

        private void add(boolean cameBesides, long value) {
            back.add(new BilledMoney.Back(
                    new UUID(random.nextLong(), 2), cameBesides, null, new Vnd(value), "R", now, null));
        }

        private void giveBack() {
            for (int i = 0; i < back.size(); i++) {
                var one = back.get(i);
                if (one.returnedAt() == null) {
                    back.set(
                            i,
                            new BilledMoney.Back(
                                    one.id(), one.cameBesides(), null, one.amount(), "R", one.notedAt(), now));
                    out += one.amount().amount();
                    return;
                }
            }
        }

        long openBack() {
            return back.stream()
                    .filter(one -> one.returnedAt() == null)
                    .mapToLong(one -> one.amount().amount())
                    .sum();
        }

        long ofPaidBack() {
            return back.stream()
                    .filter(one -> !one.cameBesides())
                    .mapToLong(one -> one.amount().amount())
                    .sum();
        }

        BilledMoney money() {
            var bill = new Bill(
                    new BillId(id),
                    "test",
                    id,
                    purpose,
                    "Lệ phí",
                    new Vnd(amount),
                    new AccountId("citizen:test"),
                    holder,
                    "MC000000001",
                    BEGIN,
                    BEGIN,
                    payment,
                    cancelledAt);
            return new BilledMoney(bill, back, passed);
        }
    }

    @Test
    void an_entry_that_does_not_balance_cannot_be_made() {
        var here = new AgencyId(new UUID(0, 1));
        var there = new AgencyId(new UUID(0, 2));
        assertThatThrownBy(() -> entry(new Posting(here, Account.TILL, 2), new Posting(here, Account.FEES, -1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry(new Posting(here, Account.TILL, 1), new Posting(there, Account.FEES, -1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Posting(here, Account.TILL, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static JournalEntry entry(Posting... postings) {
        return new JournalEntry("test", JournalEntry.Kind.PAID, null, BEGIN, List.of(postings));
    }
}
