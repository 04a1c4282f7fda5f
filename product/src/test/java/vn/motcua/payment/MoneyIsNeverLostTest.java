package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.Role;
import vn.motcua.proof.LoggedTable;
import vn.motcua.shared.NotFound;

/** Whatever comes when, each đồng that came in pays its bill or is noted to go back, and nothing ended lives again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyIsNeverLostTest extends WithGateway {
    @Autowired
    AskGateway askGateway;

    @Autowired
    SilentVisits silent;

    @Autowired
    ReturnMoney returnMoney;

    @Autowired
    Clock clock;

    @Test
    void a_withdrawn_dossier_takes_no_money_and_late_money_goes_back() throws Exception {
        var id = offices.awaitingPayment(FEE);
        var bill = billOf(id);
        var notice = startAndPay(bill);
        withdraw(id);

        assertThat(recordCash.record(bill, clerk())).isInstanceOf(RecordCashPayment.Outcome.Cancelled.class);
        assertThat(startPayment.start(bill)).isEqualTo(new StartPayment.Outcome.NotOpen(Bill.State.CANCELLED));
        assertThat(callback(notice)).isEqualTo(200);
        assertThat(callback(notice)).isEqualTo(200);

        assertThat(stage(id)).isInstanceOf(Dossier.Withdrawn.class);
        assertThat(refunds(bill)).containsExactly("150000 CASE_ENDED");
        assertThat(heard.events).isEmpty();
    }

    @Test
    void a_bill_that_stayed_open_by_mistake_does_not_take_money_for_an_ended_dossier() throws Exception {
        var id = offices.awaitingPayment(FEE);
        var bill = billOf(id);
        var notice = startAndPay(bill);
        withdraw(id);
        offices.byHand(
                LoggedTable.BILL,
                () -> jdbc.sql("update payment.bill set cancelled_at = null where bill_id = :bill")
                        .param("bill", bill.value())
                        .update());

        assertThat(recordCash.record(bill, clerk())).isInstanceOf(RecordCashPayment.Outcome.Cancelled.class);
        assertThat(callback(notice)).isEqualTo(200);

        assertThat(refunds(bill)).containsExactly("150000 CASE_ENDED");
        assertThat(stage(id)).isInstanceOf(Dossier.Withdrawn.class);
    }

    @Test
    void past_its_time_a_bill_is_paid_in_every_way_as_long_as_the_dossier_waits() throws Exception {
        var again = billOf(offices.awaitingPayment(FEE));
        expire(again);
        assertThat(callback(startAndPay(again))).isEqualTo(200);
        assertThat(bills.isPaid(again)).isTrue();

        var late = offices.awaitingPayment(FEE);
        var notice = startAndPay(billOf(late));
        expire(billOf(late));
        assertThat(callback(notice)).isEqualTo(200);
        assertThat(stage(late).waitsForMoney()).isFalse();

        var page = send(get("/thanh-toan/" + billOf(expired())).with(AnOffice.asApplicant()));
        assertThat(text(page)).contains("Hạn thanh toán đã qua", "Thanh toán trực tuyến");
    }

    @Test
    void who_clicks_twice_goes_on_with_the_same_visit() {
        var bill = charge();
        assertThat(startPayment.start(bill)).isEqualTo(startPayment.start(bill));
        assertThat(count("select count(*) from payment.attempt where bill_id = :bill", bill))
                .isOne();
    }

    @Test
    void another_amount_pays_nothing_and_goes_back() throws Exception {
        var bill = charge();
        var less = startAndPay(bill);
        less.put("amount", "149999");
        less.remove("signature");
        assertThat(callback(signed(less, SECRET))).isEqualTo(200);
        assertThat(bills.isPaid(bill)).isFalse();
        assertThat(callback(startAndPay(bill))).isEqualTo(200);

        assertThat(bills.isPaid(bill)).isTrue();
        assertThat(refunds(bill)).containsExactly("149999 OTHER_AMOUNT");
        var returned = send(get("/thanh-toan/ket-qua?" + query(signed(less, SECRET))));
        assertThat(text(returned)).contains("Tiền của bạn sẽ được hoàn trả", "khác số tiền phải nộp");
    }

    /** Signed by the gateway all the same: it is asked again, and nothing is written. */
    @ParameterizedTest
    @CsvSource({"currency, USD", "currency, ''", "currency, vnd", "at, hôm nay", "at, ''", "at, 2099-01-01T00:00:00Z"})
    void a_notice_of_other_money_or_of_no_time_pays_nothing(String field, String value) throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);
        notice.put(field, value);
        notice.remove("signature");
        assertThat(callback(signed(notice, SECRET))).isEqualTo(400);
        assertThat(bills.isPaid(bill)).isFalse();
        assertThat(refunds(bill)).isEmpty();

        notice.put("currency", "VND");
        notice.put("at", "2026-11-20T03:00:00Z");
        notice.remove("signature");
        assertThat(callback(signed(notice, SECRET))).isEqualTo(200);
        assertThat(bills.isPaid(bill)).isTrue();
    }

    @Test
    void only_clerks_who_serve_the_counter_today_see_and_take_its_money() throws Exception {
        var bill = charge();
        var foreign = offices.another().officer("lan", Role.COUNTER_CLERK);
        assertThatThrownBy(() -> recordCash.record(bill, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recordCash.record(bill, offices.one().officer("huy", Role.COUNTER_CLERK)))
                .isInstanceOf(NotFound.class);
        assertThat(recordCash.record(bill, clerk())).isInstanceOf(RecordCashPayment.Outcome.Paid.class);
    }

    @Test
    void money_goes_back_once_with_its_paper_by_its_own_counter() throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);
        recordCash.record(bill, clerk());
        callback(notice);
        var id = jdbc.sql("select refund_id from payment.refund where bill_id = :bill")
                .param("bill", bill.value())
                .query(String.class)
                .single();
        var own = offices.one().as("lan", Role.COUNTER_CLERK);
        var address = "/hoan-tien/" + id;

        assertThat(text(send(get("/hoan-tien").with(own)))).contains(id, "150.000 đ");
        assertThat(text(send(get("/hoan-tien").with(offices.another().as("lan", Role.COUNTER_CLERK)))))
                .doesNotContain(id);
        assertThat(send(post(address)
                                .param("chung-tu-" + id, "PC-01")
                                .with(csrf())
                                .with(offices.another().as("lan", Role.COUNTER_CLERK)))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(post(address).param("chung-tu-" + id, " ").with(csrf()).with(own))
                        .getStatus())
                .isEqualTo(422);
        for (int i = 0; i < 2; i++) {
            assertThat(send(post(address)
                                    .param("chung-tu-" + id, "PC-00" + " ".repeat(i))
                                    .with(csrf())
                                    .with(own))
                            .getRedirectedUrl())
                    .isEqualTo("/hoan-tien");
        }

        var otherwise =
                send(post(address).param("chung-tu-" + id, "PC-01").with(csrf()).with(own));
        assertThat(otherwise.getStatus()).isEqualTo(409);
        assertThat(text(otherwise)).contains("chứng từ PC-00", "không được ghi");
        assertThat(returnMoney.record(UUID.fromString(id), clerk(), ""))
                .isInstanceOf(ReturnMoney.Outcome.ReturnedOtherwise.class);
        assertThat(text(send(get("/hoan-tien").with(own)))).doesNotContain(id);
        assertThat(jdbc.sql("select evidence from payment.refund where bill_id = :bill")
                        .param("bill", bill.value())
                        .query(String.class)
                        .list())
                .containsExactly("PC-00");
    }

    @Test
    void a_visit_that_the_gateway_does_not_know_keeps_nobody_waiting() {
        var lost = charge();
        var unknown = startAndPay(lost).getOrDefault("transaction", "");
        GATEWAY.put(unknown, Map.of("status", "404"));
        var paid = billOf(offices.awaitingPayment(FEE));
        var notice = startAndPay(paid);
        GATEWAY.put(notice.getOrDefault("transaction", ""), notice);
        visitedEarlier("1 hour");

        askGateway.aboutSilentVisits();

        assertThat(bills.isPaid(paid)).isTrue();
        assertThat(bills.isPaid(lost)).isFalse();
    }

    /** Each question was an entry of the log for ever, every two minutes for a month, of each instance. */
    @Test
    void a_visit_that_nobody_finished_is_asked_about_less_and_less_and_writes_nothing_into_the_log() {
        var transaction = startAndPay(charge()).getOrDefault("transaction", "");
        visitedEarlier("1 hour");
        var entries = entriesOf(transaction);

        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var minutes = new ArrayList<Long>();
        for (int question = 0; question < 30; question++) {
            var now = at;
            assertThat(turns(now)).contains(transaction);
            silent.asked(transaction, now);
            var again = Stream.of(2, 4, 8, 16, 32, 60, 24 * 60)
                    .map(pause -> now.plus(pause, ChronoUnit.MINUTES))
                    .filter(later -> nextAt(transaction).equals(later))
                    .findFirst()
                    .orElseThrow();
            assertThat(turns(again.minusSeconds(1))).doesNotContain(transaction);
            minutes.add(Duration.between(now, again).toMinutes());
            at = again;
        }

        assertThat(minutes.subList(0, 6)).containsExactly(2L, 4L, 8L, 16L, 32L, 60L);
        assertThat(minutes.subList(28, 30)).containsExactly(24 * 60L, 24 * 60L);
        assertThat(entriesOf(transaction)).isEqualTo(entries);
    }

    @Test
    void of_two_instances_only_one_asks_about_a_visit() throws Exception {
        var transaction = startAndPay(charge()).getOrDefault("transaction", "");
        visitedEarlier("2 hours");
        var now = clock.instant();
        var both = new ArrayList<String>();
        try (var instances = Executors.newFixedThreadPool(2)) {
            for (var turns : instances.invokeAll(List.<Callable<List<String>>>of(() -> turns(now), () -> turns(now)))) {
                both.addAll(turns.get());
            }
        }
        assertThat(both).containsOnlyOnce(transaction);
        assertThat(turns(now.plus(4, ChronoUnit.MINUTES))).doesNotContain(transaction);
        assertThat(turns(now.plus(5, ChronoUnit.MINUTES))).contains(transaction);
    }

    private List<String> turns(Instant now) {
        var all = new ArrayList<String>();
        for (var some = silent.claim(now); !some.isEmpty(); some = silent.claim(now)) {
            some.forEach(visit -> all.add(visit.transaction()));
        }
        return all;
    }

    private Instant nextAt(String transaction) {
        return jdbc.sql("select next_at from payment.visit_question where transaction = :transaction")
                .param("transaction", transaction)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private int entriesOf(String transaction) {
        return jdbc.sql("""
                select (select count(*) from proof.leaf where label = :transaction)
                     + (select count(*) from proof.waiting where label = :transaction)
                """)
                .param("transaction", transaction)
                .query(Integer.class)
                .single();
    }

    @Test
    void each_counter_numbers_its_own_receipts() throws Exception {
        var here = (RecordCashPayment.Outcome.Paid) recordCash.record(charge(), clerk());
        var there = bills.charge(new ChargeBill(
                "test",
                DossierId.at(Instant.EPOCH).value(),
                BillPurpose.FEE,
                FEE,
                "Phí",
                payer,
                offices.another().centre()));
        var paid = (RecordCashPayment.Outcome.Paid)
                recordCash.record(there, offices.another().officer("lan", Role.COUNTER_CLERK));

        assertThat(paid.payment().receiptNumber())
                .startsWith("H57." + offices.another().commune().value() + ".01-")
                .endsWith("-0000001");
        assertThat(here.payment().receiptNumber())
                .startsWith("H57." + offices.one().commune().value() + ".01-");
    }

    private DossierId expired() {
        var id = offices.awaitingPayment(FEE);
        expire(billOf(id));
        return id;
    }
}
