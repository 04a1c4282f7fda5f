package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.proof.LoggedTable;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentTest extends WithGateway {
    @Autowired
    AskGateway askGateway;

    @Test
    void charging_twice_gives_the_same_bill() {
        assertThat(charge()).isEqualTo(charge());
        assertThat(bills.of("test", caseId)).hasSize(1);
    }

    @Test
    void a_true_callback_pays_the_bill_once_however_often_it_comes() throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);

        assertThat(callback(notice)).isEqualTo(200);
        assertThat(callback(notice)).isEqualTo(200);

        assertThat(bills.isPaid(bill)).isTrue();
        assertThat(heard.events).extracting(BillPaid::billId).containsExactly(bill);
        assertThat(heard.events.getFirst().receiptNumber()).matches("H57\\.\\d{5}\\.01-\\d{4}-\\d{7}");
    }

    @Test
    void a_notice_that_cannot_be_kept_is_refused_as_programs_are_and_not_with_a_page() throws Exception {
        var answer = mvc.perform(post("/thanh-toan/bao-co").param("gateway_number", "a\0b"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("\"pointer\":\"gateway_number\"");
    }

    @Test
    void a_forged_callback_is_refused_and_changes_nothing() throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);

        assertThat(callback(signed(notice, "another secret"))).isEqualTo(400);
        notice.remove("signature");
        assertThat(callback(notice)).isEqualTo(400);

        assertThat(bills.isPaid(bill)).isFalse();
        assertThat(heard.events).isEmpty();
    }

    @Test
    void an_altered_amount_is_refused_and_without_an_amount_nothing_is_believed() throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);
        notice.put("amount", "1000");
        assertThat(callback(notice)).isEqualTo(400);

        notice.remove("signature");
        for (var amount : List.of("", "0", "-150000", "150000.5", "9".repeat(30))) {
            notice.put("amount", amount);
            assertThat(callback(signed(notice, SECRET))).isEqualTo(400);
        }
        assertThat(bills.isPaid(bill)).isFalse();
    }

    @Test
    void a_notice_of_another_merchant_or_about_an_unknown_visit_is_refused() throws Exception {
        var notice = startAndPay(charge());
        notice.remove("signature");
        var other = new HashMap<>(notice);
        other.put("merchant", "OTHER");
        assertThat(callback(signed(other, SECRET))).isEqualTo(400);
        other.putAll(notice);
        other.put("transaction", "MC000000000-1");
        assertThat(callback(signed(other, SECRET))).isEqualTo(400);
    }

    @Test
    void a_lost_callback_is_made_up_for_by_asking() {
        var bill = charge();
        var notice = startAndPay(bill);
        askGateway.about(bill);
        assertThat(bills.isPaid(bill)).isFalse();

        GATEWAY.put(notice.getOrDefault("transaction", ""), notice);
        askGateway.about(bill);
        assertThat(bills.isPaid(bill)).isTrue();
    }

    @Test
    void a_forged_answer_of_the_gateway_is_not_believed_either() {
        var bill = charge();
        var notice = startAndPay(bill);
        GATEWAY.put(notice.getOrDefault("transaction", ""), signed(notice, "another secret"));
        askGateway.about(bill);
        assertThat(bills.isPaid(bill)).isFalse();
    }

    @Test
    void the_return_shows_the_receipt_and_a_late_callback_changes_nothing() throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);
        var query = new LinkedMultiValueMap<String, String>();
        query.setAll(notice);
        // The page's own link to the other language, and what messengers add.
        query.add("lang", "en");
        query.add("fbclid", "IwAR0");

        var page = mvc.perform(get("/thanh-toan/ket-qua").params(query))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains(heard.events.getFirst().receiptNumber());
        assertThat(callback(notice)).isEqualTo(200);
        assertThat(heard.events).hasSize(1);
    }

    @Test
    void a_cancelled_visit_can_be_followed_by_a_paid_one() throws Exception {
        var bill = charge();
        var first = startAndPay(bill);
        first.put("result", "CANCELLED");
        first.remove("signature");
        assertThat(callback(signed(first, SECRET))).isEqualTo(200);
        assertThat(bills.isPaid(bill)).isFalse();

        assertThat(callback(startAndPay(bill))).isEqualTo(200);
        assertThat(bills.isPaid(bill)).isTrue();
    }

    @Test
    void money_for_a_bill_already_paid_in_cash_is_noted_but_pays_nothing_twice() throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);
        assertThat(recordCash.record(bill, clerk())).isInstanceOf(RecordCashPayment.Outcome.Paid.class);
        assertThat(recordCash.record(bill, clerk())).isInstanceOf(RecordCashPayment.Outcome.AlreadyPaid.class);

        assertThat(callback(notice)).isEqualTo(200);
        assertThat(heard.events).hasSize(1);
    }

    @Test
    void cash_for_a_bill_that_was_paid_online_is_refused_and_given_back() throws Exception {
        var bill = charge();
        callback(startAndPay(bill));
        assertThat(recordCash.record(bill, clerk())).isInstanceOf(RecordCashPayment.Outcome.PaidOtherwise.class);

        var clerk = offices.one().as("lan", Role.COUNTER_CLERK);
        var answer = mvc.perform(post("/mot-cua/thu-tien/" + bill).with(clerk).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("đã được nộp trực tuyến lúc", "trả lại người nộp")
                .doesNotContain("Ghi nhận đã thu");
        var token = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "payment.read", "payment.write");
        var problem = mvc.perform(post("/api/v1/bills/" + bill + "/cash-payment")
                        .with(token)
                        .header("Idempotency-Key", "cash-after-online-" + bill))
                .andReturn()
                .getResponse();
        assertThat(problem.getStatus()).isEqualTo(409);
        assertThat(problem.getContentAsString(StandardCharsets.UTF_8))
                .contains("/problems/payment.already-paid", "\"means\":\"GATEWAY\"");
        assertThat(heard.events).hasSize(1);
    }

    @Test
    void a_clerk_who_comes_second_gives_the_money_back() {
        var bill = charge();
        assertThat(recordCash.record(bill, clerk())).isInstanceOf(RecordCashPayment.Outcome.Paid.class);
        offices.byHand(
                LoggedTable.BILL,
                () -> jdbc.sql("update payment.bill set recorded_by = 'officer:a-colleague' where bill_id = :id")
                        .param("id", bill.value())
                        .update());
        assertThat(recordCash.record(bill, clerk())).isInstanceOf(RecordCashPayment.Outcome.PaidOtherwise.class);
    }

    @Test
    void the_payer_sees_amount_code_and_qr_and_leaves_for_the_gateway() throws Exception {
        var number = payer.value().substring("citizen:".length());
        var citizen = SignedIn.citizen(number, "Nguyễn Văn An");
        var path = "/thanh-toan/" + charge();

        var page = mvc.perform(get(path).with(citizen)).andReturn().getResponse();
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("150.000 đ", "Lệ phí đăng ký hộ kinh doanh", "<svg", "miễn, giảm");
        var other = mvc.perform(post(path).with(citizen).with(csrf()).param("so-tien", "120000"))
                .andReturn()
                .getResponse();
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(other.getHeader("Refresh")).isNull();
        assertThat(other.getContentAsString(StandardCharsets.UTF_8))
                .contains("Số tiền phải nộp đã thay đổi", "nay là 150.000 đ", "name=\"so-tien\" value=\"150000\"");
        var left = mvc.perform(post(path).with(citizen).with(csrf()).param("so-tien", "150000"))
                .andReturn()
                .getResponse();
        assertThat(left.getHeader("Refresh")).contains("/pay?", "signature=");

        var stranger = SignedIn.citizen("046095999999", "Người khác");
        assertThat(mvc.perform(get(path).with(stranger))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_program_pays_and_takes_what_it_has_read() throws Exception {
        var bill = charge();
        var token = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "payment.read", "payment.write");
        var read = mvc.perform(get("/api/v1/bills/" + bill).with(token))
                .andReturn()
                .getResponse();
        assertThat(read.getHeader("ETag")).isEqualTo("\"150000-OPEN\"");
        assertThat(cash(bill, token, "\"120000-OPEN\"").getStatus()).isEqualTo(412);
        assertThat(bills.isPaid(bill)).isFalse();
        assertThat(cash(bill, token, "\"150000-OPEN\"").getStatus()).isEqualTo(200);
        assertThat(bills.isPaid(bill)).isTrue();
    }

    private MockHttpServletResponse cash(BillId bill, RequestPostProcessor token, String version) throws Exception {
        return mvc.perform(post("/api/v1/bills/" + bill + "/cash-payment")
                        .with(token)
                        .header("If-Match", version)
                        .header("Idempotency-Key", "cash-" + bill + version.length() + version.hashCode()))
                .andReturn()
                .getResponse();
    }

    @Test
    void a_clerk_records_cash_on_the_page() throws Exception {
        var bill = charge();
        var clerk = offices.one().as("lan", Role.COUNTER_CLERK);
        var path = "/mot-cua/thu-tien/" + bill;
        assertThat(mvc.perform(get(path).with(clerk))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Ghi nhận đã thu 150.000 đ");
        assertThat(mvc.perform(post(path).with(clerk).with(csrf()).param("so-tien", "120000"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Số tiền phải thu đã thay đổi", "Ghi nhận đã thu 150.000 đ");
        assertThat(bills.isPaid(bill)).isFalse();
        assertThat(mvc.perform(post(path).with(clerk).with(csrf()).param("so-tien", "150000"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("số biên lai");
        assertThat(bills.isPaid(bill)).isTrue();
    }

    @Test
    void nobody_sees_or_pays_a_bill_without_signing_in() throws Exception {
        var path = "/thanh-toan/" + charge();
        assertThat(mvc.perform(get(path)).andReturn().getResponse().getContentAsString())
                .doesNotContain("150.000");
        assertThat(mvc.perform(post(path).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(200);
    }
}
