package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.ledger.Account;
import vn.motcua.ledger.JournalEntry;
import vn.motcua.ledger.JournalEntry.Kind;
import vn.motcua.ledger.KeepTheBooks;
import vn.motcua.ledger.Ledger;
import vn.motcua.proof.Finding;
import vn.motcua.proof.VerifyLog;

/** What the gateway says late, twice, forged, otherwise or in vain stands in the books as it is: once, and balanced. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BooksOfPaymentsTest extends WithGateway {
    @Autowired
    KeepTheBooks books;

    @Autowired
    Ledger ledger;

    @Autowired
    ReturnMoney returnMoney;

    @Autowired
    VerifyLog verifier;

    @Autowired
    Clock clock;

    @Test
    void a_callback_that_comes_twice_or_forged_is_entered_once() throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);
        assertThat(callback(signed(Map.of("transaction", "MC000000000-1"), "another secret")))
                .isEqualTo(400);
        callback(notice);
        callback(notice);
        assertThat(kinds(bill)).containsExactly(Kind.CHARGED, Kind.PAID);
        assertThat(sums(bill)).isEqualTo(Map.of(Account.GATEWAY, 150_000L, Account.FEES, -150_000L));
    }

    @Test
    void another_amount_is_owed_back_and_the_bill_stays_open_in_the_books() throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);
        notice.put("amount", "149999");
        notice.remove("signature");
        callback(signed(notice, SECRET));
        assertThat(kinds(bill)).containsExactly(Kind.CHARGED, Kind.CAME_BESIDES);
        assertThat(sums(bill))
                .isEqualTo(Map.of(
                        Account.RECEIVABLE, 150_000L,
                        Account.FEES, -150_000L,
                        Account.GATEWAY, 149_999L,
                        Account.REFUNDS, -149_999L));
    }

    @Test
    void money_after_withdrawal_is_owed_back_and_leaves_by_the_bank() throws Exception {
        var id = offices.awaitingPayment(FEE);
        var bill = billOf(id);
        var notice = startAndPay(bill);
        withdraw(id);
        callback(notice);
        assertThat(kinds(bill)).containsExactlyInAnyOrder(Kind.CHARGED, Kind.CANCELLED, Kind.CAME_BESIDES);
        assertThat(sums(bill)).isEqualTo(Map.of(Account.GATEWAY, 150_000L, Account.REFUNDS, -150_000L));

        returnMoney.record(books.money(bill.value()).back().getFirst().id(), clerk(), "UNC-07");
        assertThat(kinds(bill)).contains(Kind.GIVEN_BACK);
        assertThat(sums(bill)).isEqualTo(Map.of(Account.GATEWAY, 150_000L, Account.BANK, -150_000L));
    }

    @Test
    void past_its_time_a_bill_is_paid_as_any() throws Exception {
        var bill = billOf(offices.awaitingPayment(FEE));
        var notice = startAndPay(bill);
        expire(bill);
        callback(notice);
        assertThat(sums(bill)).isEqualTo(Map.of(Account.GATEWAY, 150_000L, Account.FEES, -150_000L));
    }

    @Test
    void cash_lies_in_the_till_and_what_the_gateway_brought_after_it_goes_back() throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);
        recordCash.record(bill, clerk());
        callback(notice);
        assertThat(sums(bill))
                .isEqualTo(Map.of(
                        Account.TILL, 150_000L,
                        Account.FEES, -150_000L,
                        Account.GATEWAY, 150_000L,
                        Account.REFUNDS, -150_000L));
    }

    @Test
    void what_went_to_another_counter_is_owed_there_and_what_was_made_anew_is_the_same() {
        var bill = charge();
        assertThat(kinds(bill)).containsExactly(Kind.CHARGED);
        bills.passTo("test", caseId, offices.another().centre());
        assertThat(kinds(bill)).containsExactly(Kind.CHARGED, Kind.PASSED);
        var before = books.of(bill.value());
        books.anew();
        assertThat(books.of(bill.value())).isEqualTo(before);
        assertThat(before.getLast().postings().stream()
                        .filter(line -> line.account() == Account.RECEIVABLE)
                        .mapToLong(line -> line.amount())
                        .sum())
                .isZero();
    }

    @Test
    void the_trial_balance_balances_and_opens_into_the_bill() throws Exception {
        var bill = charge();
        books.toTheEnd();
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        assertThat(ledger.balance(today, today).balances()).isTrue();

        var page = text(send(get("/so-cai").with(SignedIn.officer("ke.toan", Role.ACCOUNTANT))));
        assertThat(page).contains("Nợ và có bằng nhau.", "131 Phải thu của người nộp hồ sơ");
        var centre = offices.one().centre().value();
        var account = text(send(get("/so-cai/tai-khoan?agency=" + centre + "&account=RECEIVABLE")
                .with(SignedIn.officer("ke.toan", Role.ACCOUNTANT))));
        assertThat(account).contains("/so-cai/khoan-thu/" + bill, "Nợ 150.000 đ");
        var one = text(send(get("/so-cai/khoan-thu/" + bill).with(SignedIn.officer("ke.toan", Role.ACCOUNTANT))));
        assertThat(one).contains("Ghi khoản phải thu", "Chưa nộp");
        var file = text(send(get("/so-cai/tai").with(SignedIn.officer("ke.toan", Role.ACCOUNTANT))));
        assertThat(file).contains("131,Phải thu của người nộp hồ sơ");
        var wrong = send(get("/so-cai?from=hôm nào&to=1/1/2020").with(SignedIn.officer("ke.toan", Role.ACCOUNTANT)));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("hôm nào", "1/1/2020", "Ngày không đọc được");
    }

    /** Lines are no rows of the log: they are held against what they follow from. */
    @Test
    void a_line_that_was_changed_or_added_past_the_product_is_found() {
        var bill = charge();
        books.toTheEnd();
        var key = "CHARGED " + bill;
        assertThat(found(key)).isEmpty();

        multiply(key, "amount * 2");
        assertThat(found(key)).containsExactly(new Finding("row-changed", "ledger.posting " + key));
        multiply(key, "amount / 2");
        assertThat(found(key)).isEmpty();

        jdbc.sql("""
                insert into ledger.posting
                select 'PAID ' || bill_id, line_no, 'PAID', bill_id, at, day, agency, account, amount
                  from ledger.posting where entry_key = :key
                """).param("key", key).update();
        assertThat(found("PAID " + bill)).containsExactly(new Finding("row-unlogged", "ledger.posting PAID " + bill));
        jdbc.sql("delete from ledger.posting where entry_key = :key")
                .param("key", "PAID " + bill)
                .update();
    }

    private void multiply(String key, String amount) {
        jdbc.sql("update ledger.posting set amount = " + amount + " where entry_key = :key")
                .param("key", key)
                .update();
    }

    private List<Finding> found(String key) {
        return verifier.verify().findings().stream()
                .filter(finding -> finding.where().endsWith(key))
                .toList();
    }

    private List<Kind> kinds(BillId bill) {
        books.toTheEnd();
        assertThat(books.of(bill.value())).containsExactlyInAnyOrderElementsOf(books.followingFrom(bill.value()));
        return books.of(bill.value()).stream().map(JournalEntry::kind).toList();
    }

    private Map<Account, Long> sums(BillId bill) {
        books.toTheEnd();
        var sums = new LinkedHashMap<Account, Long>();
        books.of(bill.value())
                .forEach(entry ->
                        entry.postings().forEach(line -> sums.merge(line.account(), line.amount(), Long::sum)));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
