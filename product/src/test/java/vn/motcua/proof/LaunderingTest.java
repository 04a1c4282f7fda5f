package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.identity.Accounts;
import vn.motcua.result.IssuedResults;
import vn.motcua.result.Offices;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.signing.TrialSigning;

/** What somebody changed by SQL is never confirmed by what the product writes next. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunderingTest {
    @Autowired
    IssuedResults issuedResults;

    @Autowired
    Accounts accounts;

    @Autowired
    RowLog log;

    @Autowired
    OnlineServices services;

    @Autowired
    Offices offices;

    @Autowired
    VerifyLog verifier;

    @Autowired
    SealLog sealer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void no_fee_and_no_paper_follows_from_terms_changed_by_sql() {
        offices.one();
        var code = new ProcedureCode(jdbc.sql("select code from catalogue.online_service order by code limit 1")
                .query(String.class)
                .single());
        var day = LocalDate.of(2026, 11, 20);
        var terms = services.dated(code, day);
        assertThat(terms).isPresent();
        var where = " where code = '" + code.value() + "'";
        sql("update catalogue.online_service set content = content || '{\"stranger\": 1}'" + where);
        assertThatThrownBy(() -> services.dated(code, day))
                .isInstanceOf(ChangedOutside.class)
                .hasMessageContaining("catalogue.online_service");
        sql("update catalogue.online_service set content = content - 'stranger'" + where);
        assertThat(services.dated(code, day)).isEqualTo(terms);
    }

    @Test
    void a_row_changed_by_sql_is_not_confirmed_by_the_next_write_and_stays_named() {
        var bill = aBill();
        sql("update payment.bill set amount = 1000 where bill_id = '" + bill + "'");

        assertThatThrownBy(() -> paid(bill))
                .isInstanceOf(ChangedOutside.class)
                .hasMessageContaining("payment.bill " + bill);
        assertThatThrownBy(() -> log.vouched(LoggedTable.BILL, RowsWhere.is("bill_id", bill), (_, _) -> bill))
                .isInstanceOf(ChangedOutside.class);

        assertThat(isPaid(bill)).isFalse();
        assertThat(verifier.verify().findings()).contains(new Finding("row-changed", "bill " + bill));
        sql("update payment.bill set amount = 15000 where bill_id = '" + bill + "'");
        paid(bill);
        assertThat(isPaid(bill)).isTrue();
        assertThat(verifier.verify().findings()).doesNotContain(new Finding("row-changed", "bill " + bill));
    }

    @Test
    void a_row_put_there_by_sql_is_not_confirmed_by_the_next_write() {
        var bill = UUID.randomUUID();
        sql(insert(bill));

        assertThatThrownBy(() -> paid(bill)).isInstanceOf(ChangedOutside.class);

        assertThat(verifier.verify().findings()).contains(new Finding("row-unlogged", "bill " + bill));
        sql("delete from payment.bill where bill_id = '" + bill + "'");
    }

    @Test
    void a_row_taken_away_by_sql_is_not_written_anew() {
        var bill = aBill();
        sql("delete from payment.bill where bill_id = '" + bill + "'");

        assertThatThrownBy(() -> inTransaction(() -> {
                    log.added(LoggedTable.BILL, bill);
                    jdbc.sql(insert(bill).replace("15000", "1000")).update();
                }))
                .isInstanceOf(ChangedOutside.class);

        assertThat(verifier.verify().findings()).contains(new Finding("row-gone", "bill " + bill));
        sql(insert(bill));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from identity.account where number = '046095077001'",
                "update identity.account set number = '046095077002' where number = '046095077001'"
            })
    void an_account_taken_away_or_renamed_by_sql_is_not_opened_anew(String damage) {
        inTransaction(() -> accounts.ofCitizen("046095077001"));
        var missed = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> missed.executeWithoutResult(_ -> {
                    sql(damage);
                    accounts.ofCitizen("046095077001");
                }))
                .isInstanceOf(ChangedOutside.class)
                .hasMessageContaining("identity.account");
        inTransaction(() -> accounts.ofCitizen("046095077001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"template = 'x/1'", "signed_at = 'infinity'", "signed_at = '-infinity'"})
    void a_result_that_cannot_be_read_is_changed_outside_for_whoever_checks_it(String damage) {
        var result = offices.issued();
        assertThat(issuedResults.byToken(result.token())).isPresent();
        var read = new TransactionTemplate(transactions);
        read.executeWithoutResult(status -> {
            jdbc.sql("update result.result set " + damage + " where id = :id")
                    .param("id", result.id().value())
                    .update();
            assertThatThrownBy(() -> issuedResults.byToken(result.token()))
                    .isInstanceOf(ChangedOutside.class)
                    .hasMessageContaining("result.result");
            status.setRollbackOnly();
        });
    }

    @Test
    void an_insert_that_finds_a_forged_row_there_confirms_nothing() {
        var bill = aBill();
        sql("update payment.bill set amount = 1000 where bill_id = '" + bill + "'");

        inTransaction(() -> {
            log.added(LoggedTable.BILL, bill);
            jdbc.sql(insert(bill) + " on conflict do nothing").update();
        });

        assertThat(verifier.verify().findings()).contains(new Finding("row-changed", "bill " + bill));
        sql("update payment.bill set amount = 15000 where bill_id = '" + bill + "'");
    }

    @Test
    void whoever_forgets_to_hold_a_row_against_the_log_cannot_write_it() {
        var bill = aBill();
        assertThatThrownBy(() -> inTransaction(() -> {
                    log.added(LoggedTable.BILL, bill);
                    jdbc.sql("update payment.bill set amount = amount + 1 where bill_id = :bill")
                            .param("bill", bill)
                            .update();
                }))
                .hasMessageContaining(bill.toString());
    }

    @Test
    void an_entry_that_the_product_did_not_write_confirms_no_row() {
        var bill = aBill();
        sealer.seal();
        sql("update payment.bill set amount = 1000 where bill_id = '" + bill + "'");
        assertThatThrownBy(() -> inTransaction(() -> {
                    jdbc.sql("""
                            insert into proof.waiting (tree, kind, subject, hash, mac)
                            select 'LEDGER', 'bill', :bill, hash, sha256('guessed') from proof.leaf where subject = :bill
                            """).param("bill", bill).update();
                    log.changing(LoggedTable.BILL, bill);
                }))
                .isInstanceOf(ChangedOutside.class);
        sql("update payment.bill set amount = 15000 where bill_id = '" + bill + "'");
    }

    @Test
    void whoever_waits_for_another_writer_of_the_row_is_not_taken_for_a_forger() throws Exception {
        var bill = aBill();
        var second = new CompletableFuture<Void>();
        inTransaction(() -> {
            expiresLater(bill);
            Thread.ofVirtual().start(() -> {
                try {
                    inTransaction(() -> expiresLater(bill));
                    second.complete(null);
                } catch (RuntimeException e) {
                    second.completeExceptionally(e);
                }
            });
            waitUntilSomebodyWaits();
        });
        second.get(20, TimeUnit.SECONDS);
        assertThat(verifier.verify().findings()).doesNotContain(new Finding("row-changed", "bill " + bill));
    }

    private void expiresLater(UUID bill) {
        log.changing(LoggedTable.BILL, bill);
        jdbc.sql("update payment.bill set expires_at = expires_at + interval '1 day' where bill_id = :bill")
                .param("bill", bill)
                .update();
    }

    private void waitUntilSomebodyWaits() {
        jdbc.sql("""
                do $$ begin
                  for i in 1..2000 loop
                    perform pg_stat_clear_snapshot();
                    exit when exists (select from pg_stat_activity
                                       where wait_event_type = 'Lock' and datname = current_database());
                    perform pg_sleep(0.005);
                  end loop;
                end $$
                """).update();
    }

    private void paid(UUID bill) {
        inTransaction(() -> {
            log.changing(LoggedTable.BILL, bill);
            jdbc.sql("""
                    update payment.bill set paid_at = now(), paid_by = 'GATEWAY', receipt_number = 'test ' || bill_id
                     where bill_id = :bill
                    """).param("bill", bill).update();
        });
    }

    private boolean isPaid(UUID bill) {
        return jdbc.sql("select paid_at is not null from payment.bill where bill_id = :bill")
                .param("bill", bill)
                .query(Boolean.class)
                .single();
    }

    private UUID aBill() {
        var bill = UUID.randomUUID();
        inTransaction(() -> {
            log.added(LoggedTable.BILL, bill);
            jdbc.sql(insert(bill)).update();
        });
        return bill;
    }

    private static String insert(UUID bill) {
        return """
                insert into payment.bill
                    (bill_id, case_kind, case_id, purpose, amount, payer, collector, reference, charged_at, expires_at)
                values ('%1$s', 'test', '%1$s', 'fee', 15000, 'citizen:x', '%1$s', upper(left(md5('%1$s'), 12)),
                    timestamptz '2026-11-20 08:00:00+07', timestamptz '2026-12-20 08:00:00+07')
                """.formatted(bill);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private void sql(String text) {
        inTransaction(() -> jdbc.sql(text).update());
    }
}
