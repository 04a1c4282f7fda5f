package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.HandOver;
import vn.motcua.dossier.HandOverResult;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.RefuseDossier;
import vn.motcua.dossier.Stage;
import vn.motcua.presentation.DossierParts;
import vn.motcua.proof.VerifyLog;
import vn.motcua.result.Results;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.LeftOut;

/** What the log knows of and somebody took away, moved or gave twice is missed by whoever acts. Each damage is undone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MissedAndMovedTest extends WithGateway {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @Autowired
    HandOverResult handOverResult;

    @Autowired
    RefuseDossier refuseDossier;

    @Autowired
    DossierParts parts;

    @Autowired
    Results results;

    @Autowired
    RefundStore refundStore;

    @Autowired
    VerifyLog verifier;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_result_is_not_handed_over_when_the_bill_is_gone_or_another_dossiers() throws Exception {
        var decided = paidAndDecided();
        var bill = billOf(decided);
        for (var damage : List.of(
                "update payment.bill set case_id = '" + UUID.randomUUID() + "' where bill_id = '" + bill + "'",
                "with visits as (delete from payment.attempt where bill_id = '" + bill + "')"
                        + " delete from payment.bill where bill_id = '" + bill + "'")) {
            damaged(damage, "payment.bill", () -> handOver(decided));
        }
        assertThat(handOver(decided)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_dossier_is_not_withdrawn_when_its_bill_is_gone() {
        var id = offices.awaitingPayment(FEE);
        damaged(
                "delete from payment.bill where case_id = '" + id + "'",
                "payment.bill of dossier " + id,
                () -> withdraw(id));
        assertThat(withdraw(id)).isTrue();
    }

    @Test
    void a_bill_that_ended_with_its_dossier_says_so() {
        var id = offices.awaitingPayment(FEE);
        assertThat(parts.bills(stage(id)))
                .extracting(DossierParts.BillLine::state)
                .containsExactly(Bill.State.OPEN);
        withdraw(id);
        assertThat(parts.bills(stage(id)))
                .extracting(DossierParts.BillLine::state)
                .containsExactly(Bill.State.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service = '1.000000@2020-01-01'",
                "procedure_code = '9.999999'",
                "case_key = 'other'",
                "channel = 'POST'",
                "applicant = 'citizen:1'",
                "agency = gen_random_uuid()",
                "counter = gen_random_uuid()",
                "due_at = due_at + interval '1 day'",
                "submitted_at = submitted_at - interval '1 day'"
            })
    void no_page_and_no_paper_says_what_was_changed_in_a_dossiers_row(String change) {
        var id = offices.received();
        damaged(
                "update dossier.dossier set " + change + " where id = '" + id + "'",
                "dossier.dossier " + id,
                () -> dossiers.get(id));
    }

    @Test
    void the_owner_is_named_as_the_answers_have_it() {
        var id = offices.received();
        var owner = dossiers.ownerName(id);
        undone(() -> {
            sql("update dossier.dossier set owner_name = 'Kẻ Khác' where id = '" + id + "'");
            assertThat(dossiers.ownerName(id)).isEqualTo(owner);
        });
    }

    @Test
    void what_was_filed_is_missed_when_it_is_gone() {
        var id = offices.received();
        damaged(
                "delete from dossier.content where dossier_id = '" + id + "'",
                "dossier.content " + id,
                () -> dossiers.filed(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number = '999/UBND'",
                "numbered_at = numbered_at - interval '1 day'",
                "token = repeat('x', 22)",
                "signed_by = 'officer:other'",
                "sha256 = repeat('0', 64)"
            })
    void an_issued_result_that_was_changed_does_not_leave_the_counter(String change) {
        var result = offices.issuedUnsigned();
        damaged(
                "update result.result set " + change + " where id = '" + result.id() + "'",
                "result.result " + result.id(),
                () -> handOver(result.dossier()));
    }

    @Test
    void a_result_that_is_gone_is_missed_by_whoever_wants_it() {
        var result = offices.issuedUnsigned();
        var gone = "delete from result.result where id = '" + result.id() + "'";
        damaged(gone, "result.result " + result.id(), () -> handOver(result.dossier()));
        damaged(gone, "result.result " + result.id(), () -> results.of(dossiers.get(result.dossier())));
        assertThat(handOver(result.dossier())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_receipt_is_not_given_twice() throws Exception {
        callback(startAndPay(charge()));
        var another = bills.charge(new ChargeBill(
                "test",
                UUID.randomUUID(),
                BillPurpose.FEE,
                FEE,
                "Lệ phí",
                payer,
                offices.one().centre()));
        damaged(
                "update payment.receipt_sequence set last_number = last_number - 1",
                "payment.receipt_sequence",
                () -> recordCash.record(another, clerk()));
    }

    @Test
    void a_number_of_a_notice_is_not_given_twice_and_doubles_are_named() {
        refuse(offices.filed());
        var next = offices.filed();
        damaged(
                "delete from dossier.notice_number where kind = 'REFUSAL'",
                "dossier.notice_number",
                () -> refuse(next));
        undone(() -> {
            var number = number(refuse(next));
            var event = new DossierEvent.Refused(
                    offices.filed(), NOON, offices.counterClerk(), "Không thuộc thẩm quyền", number);
            offices.append(event);
            assertThat(verifier.findNow())
                    .filteredOn(found -> found.kind().equals("number-twice"))
                    .anyMatch(found -> found.where().startsWith("notices " + number));
        });
    }

    @Test
    void money_that_goes_back_is_not_shown_with_another_amount() throws Exception {
        var bill = charge();
        callback(startAndPay(bill));
        bills.giveBack(bill, FEE);
        var centre = List.of(offices.one().centre());
        assertThat(refundStore.open(centre)).anyMatch(listed -> listed.of().id().equals(bill));
        undone(() -> {
            sql("update payment.refund set amount = 1000 where bill_id = '" + bill + "'");
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
            try {
                assertThat(refundStore.open(centre))
                        .noneMatch(listed -> listed.of().id().equals(bill));
                assertThat(LeftOut.here()).isNotEmpty();
            } finally {
                RequestContextHolder.resetRequestAttributes();
            }
        });
    }

    @Test
    void a_value_that_no_list_has_is_named_with_its_table_and_key() {
        var id = offices.filed();
        assertThatThrownBy(() -> jdbc.sql("select id, 'NEVER' as stage from dossier.dossier where id = :id")
                        .param("id", id.value())
                        .query((row, _) -> Stage.valueOf(row.getString("stage")))
                        .list())
                .isInstanceOf(ChangedOutside.class)
                .hasMessageContaining("dossier.dossier " + id)
                .hasMessageNotContaining("NEVER");
    }

    /** With nothing behind it but the fee and the decision on paper. */
    private DossierId paidAndDecided() throws Exception {
        var id = offices.awaitingPayment(FEE);
        callback(startAndPay(billOf(id)));
        var number = new DossierNumber("H57.01-261120-" + (1_500_000_000L + Math.abs(id.hashCode() % 100_000_000)));
        var clerk = offices.counterClerk();
        offices.append(new DossierEvent.Received(
                id, NOON, clerk, number, NOON, NOON.plus(Duration.ofDays(3)), List.of(), null));
        offices.append(
                new DossierEvent.Decided(id, NOON, offices.leader(), Decision.Verdict.GRANTED, null, "", null, null));
        return id;
    }

    private Outcome<?, ?> handOver(DossierId id) {
        return handOverResult.handOver(id, clerk(), HandOver.Way.COUNTER, "CCCD " + AnOffice.CITIZEN);
    }

    private DossierId refuse(DossierId id) {
        assertThat(refuseDossier.refuse(id, clerk(), "Không thuộc thẩm quyền")).isInstanceOf(Outcome.Done.class);
        return id;
    }

    private String number(DossierId refused) {
        return String.valueOf(((DossierEvent.Refused) dossiers.trace(refused).getLast()).number());
    }

    private void damaged(String sql, String named, ThrowingCallable act) {
        undone(() -> {
            sql(sql);
            assertThatThrownBy(act).isInstanceOf(ChangedOutside.class).hasMessageContaining(named);
        });
    }

    private void sql(String text) {
        assertThat(jdbc.sql(text).update()).isPositive();
    }

    private void undone(Runnable attempt) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            attempt.run();
            status.setRollbackOnly();
        });
    }
}
