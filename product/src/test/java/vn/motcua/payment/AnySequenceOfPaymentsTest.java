package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.RefuseDossier;
import vn.motcua.shared.Vnd;

/** Whatever comes in which order, the money is where it should be, to the đồng. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnySequenceOfPaymentsTest extends WithGateway {
    @Autowired
    RefuseDossier refuseDossier;

    @Test
    void after_any_sequence_money_in_is_a_paid_bill_or_money_that_goes_back() throws Exception {
        var random = new Random(20261129);
        for (int run = 0; run < 60; run++) {
            var life = new Life(random);
            for (int step = 0; step < 12; step++) {
                life.step();
            }
            life.verify();
        }
    }

    /** One dossier with a fee, to which anything happens in any order. */
    private final class Life {
        private final Random random;
        private final DossierId id = offices.awaitingPayment(FEE);
        private final BillId bill = billOf(id);
        private final Map<String, Map<String, String>> visits = new HashMap<>();
        private final Map<String, Long> came = new HashMap<>();
        private long cash;
        private boolean hasEnded;

        Life(Random random) {
            this.random = random;
        }

        void step() throws Exception {
            switch (random.nextInt(8)) {
                case 0 ->
                    cash += recordCash.record(bill, clerk()) instanceof RecordCashPayment.Outcome.Paid
                            ? FEE.amount()
                            : 0;
                case 1, 2 -> visit();
                case 3, 4 -> hear("PAID", FEE.amount());
                case 5 -> hear(random.nextBoolean() ? "FAILED" : "CANCELLED", FEE.amount());
                case 6 -> hear("PAID", 1 + random.nextInt(300_000));
                default -> end();
            }
        }

        private void visit() {
            if (random.nextInt(3) == 0) {
                expire(bill);
            }
            visitedEarlier("20 minutes");
            if (startPayment.start(bill) instanceof StartPayment.Outcome.GoTo) {
                var notice = startAndPay(bill);
                visits.put(notice.getOrDefault("transaction", ""), notice);
            }
        }

        private void hear(String result, long amount) throws Exception {
            if (visits.isEmpty()) {
                return;
            }
            var transaction = visits.keySet().stream()
                    .skip(random.nextInt(visits.size()))
                    .findFirst()
                    .orElseThrow();
            var notice = new HashMap<>(visits.getOrDefault(transaction, Map.of()));
            notice.remove("signature");
            notice.put("result", result);
            notice.put("amount", String.valueOf(amount));
            assertThat(callback(signed(notice, SECRET))).isEqualTo(200);
            if (result.equals("PAID")) {
                came.putIfAbsent(transaction, amount);
            }
        }

        private void end() {
            if (random.nextInt(3) == 0) {
                hasEnded |= withdraw(id);
            } else if (random.nextInt(2) == 0
                    && stage(id) instanceof Dossier.Submitted submitted
                    && !submitted.waitsForMoney()) {
                refuseDossier.refuse(id, clerk(), "Sai thẩm quyền");
                hasEnded = true;
            }
        }

        void verify() {
            var atGateway = came.values().stream().mapToLong(Long::longValue).sum();
            var paid = sum("select sum(amount) from payment.bill where bill_id = :bill and paid_at is not null", bill);
            var ofPaid =
                    sum("select sum(amount) from payment.refund where bill_id = :bill and reason = 'NOT_SERVED'", bill);
            var back = sum("select sum(amount) from payment.refund where bill_id = :bill", bill) - ofPaid;
            assertThat(paid + back).isEqualTo(cash + atGateway);
            // The fee is due before the result, so what was paid for it comes back where there will be none.
            assertThat(ofPaid).isEqualTo(hasEnded ? paid : 0);
            assertThat(sum("select sum(received) from payment.attempt where bill_id = :bill", bill))
                    .isEqualTo(atGateway);
            assertThat(count(
                            "select count(*) from payment.bill where bill_id = :bill and (paid_at is null)"
                                    + " = (receipt_number is not null)",
                            bill))
                    .isZero();
            assertThat(stage(id).getClass()).isIn(expected());
            if (!hasEnded) {
                assertThat(stage(id).toPay()).isEqualTo(paid > 0 ? Vnd.ZERO : FEE);
            }
        }

        private Set<Class<? extends Dossier>> expected() {
            if (hasEnded) {
                return Set.of(Dossier.Withdrawn.class, Dossier.Refused.class);
            }
            return Set.of(Dossier.Submitted.class);
        }
    }
}
