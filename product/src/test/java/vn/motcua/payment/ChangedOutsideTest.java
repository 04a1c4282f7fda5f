package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.proof.Finding;
import vn.motcua.proof.Found;
import vn.motcua.proof.VerifyLog;
import vn.motcua.shared.ChangedOutside;

/** What somebody changed past the product is neither asked for, nor paid, nor built upon. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedOutsideTest extends WithGateway {
    @Autowired
    VerifyLog verifier;

    @Test
    void a_bill_lowered_by_sql_is_not_asked_for_and_not_paid() throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);
        damaged("update payment.bill set amount = %s where bill_id = '" + bill + "'", "1000", "150000", () -> {
            assertThatThrownBy(() -> startPayment.start(bill)).isInstanceOf(ChangedOutside.class);
            assertThatThrownBy(() -> recordCash.record(bill, clerk())).isInstanceOf(ChangedOutside.class);
            assertThatThrownBy(() -> bills.find(bill)).isInstanceOf(ChangedOutside.class);
            assertThat(callback(notice)).isGreaterThanOrEqualTo(500);
            assertThat(verifier.verify().findings()).contains(new Finding(Found.ROW_CHANGED, "bill " + bill));
        });

        assertThat(heard.events).isEmpty();
        assertThat(callback(notice)).isEqualTo(200);
        assertThat(bills.isPaid(bill)).isTrue();
    }

    @Test
    void people_are_told_that_the_record_is_being_checked_and_machines_get_a_problem_of_its_own() throws Exception {
        assertThat(answered("/thanh-toan/1")).contains("Dữ liệu này đang được kiểm tra");
        assertThat(answered("/api/v1/bills/1")).contains("/problems/changed-outside", "sổ niêm phong");
    }

    private String answered(String address) throws Exception {
        var answer = mvc.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
                        .requestAttr(
                                RequestDispatcher.ERROR_EXCEPTION,
                                new IllegalStateException(new ChangedOutside("payment.bill 1"))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(503);
        return answer.getContentAsString();
    }

    @Test
    void a_dossier_changed_by_sql_goes_no_further() throws Exception {
        var id = offices.awaitingPayment(FEE);
        var notice = startAndPay(billOf(id));
        damaged(
                "update dossier.dossier set agency = %s where id = '" + id + "'",
                "gen_random_uuid()",
                "'" + stage(id).filing().agency() + "'",
                () -> {
                    assertThatThrownBy(() -> withdraw(id))
                            .isInstanceOf(ChangedOutside.class)
                            .hasMessageContaining("dossier.dossier " + id);
                    assertThat(callback(notice)).isGreaterThanOrEqualTo(500);
                });
        assertThat(withdraw(id)).isTrue();
    }

    @Test
    void answers_changed_by_sql_are_shown_to_nobody() throws Exception {
        var id = offices.filed();
        damaged(
                "update dossier.content set answers = %s where dossier_id = '" + id + "'",
                "replace(answers, 'Minh', 'Sinh')",
                "replace(answers, 'Sinh', 'Minh')",
                () -> assertThatThrownBy(() -> dossiers.filed(id)).isInstanceOf(ChangedOutside.class));
        assertThat(dossiers.filed(id).version()).isEqualTo(1);
    }

    @Test
    void a_counter_of_receipts_turned_on_or_back_is_named() throws Exception {
        var bill = charge();
        callback(startAndPay(bill));
        var receipt = jdbc.sql("select receipt_number from payment.bill where bill_id = :bill")
                .param("bill", bill.value())
                .query(String.class)
                .single();
        var series = receipt.substring(0, receipt.indexOf('-'));
        var year = receipt.substring(series.length() + 1, receipt.lastIndexOf('-'));
        var found = new Finding(Found.NUMBER_TURNED, "receipts " + series + " " + year);
        var sql = "update payment.receipt_sequence set last_number = last_number %s where series = '" + series + "'";
        assertThat(verifier.verify().findings()).doesNotContain(found);
        for (var turned : new String[] {"+ 1", "+ 7"}) {
            damaged(
                    sql,
                    turned,
                    turned.replace('+', '-'),
                    () -> assertThat(verifier.verify().findings()).contains(found));
        }
    }

    @Test
    void a_counter_of_dossiers_that_fits_no_number_given_is_named() throws Exception {
        damaged(
                "%s",
                "insert into dossier.number_of_day (agency_code, day, last_number) values ('H57.77', date '2026-11-20', 3)",
                "delete from dossier.number_of_day where agency_code = 'H57.77'",
                () -> assertThat(verifier.verify().findings())
                        .contains(new Finding(Found.NUMBER_TURNED, "dossiers H57.77 261120")));
        damaged(
                "%s",
                "insert into result.result_number (agency_code, series, year, last_number) values ('H57.77', 'x', 2026, 3)",
                "delete from result.result_number where agency_code = 'H57.77'",
                () -> assertThat(verifier.verify().findings())
                        .contains(new Finding(Found.NUMBER_TURNED, "results H57.77 x 2026")));
        damaged(
                "%s",
                "insert into dossier.notice_number (agency_code, kind, year, last_number) values ('H57.77', 'APOLOGY', 2031, 3)",
                "delete from dossier.notice_number where agency_code = 'H57.77'",
                () -> assertThat(verifier.verify().findings())
                        .contains(new Finding(Found.NUMBER_TURNED, "notices APOLOGY 2031")));
    }

    private interface Attempt {
        void go() throws Exception;
    }

    /** @param sql with a place for what is put in, and for what was there */
    private void damaged(String sql, String damage, String repair, Attempt attempt) throws Exception {
        jdbc.sql(sql.formatted(damage)).update();
        try {
            attempt.go();
        } finally {
            jdbc.sql(sql.formatted(repair)).update();
        }
    }
}
