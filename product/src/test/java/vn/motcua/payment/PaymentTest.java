package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.shared.Vnd;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PaymentTest.Heard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentTest {
    private static final String SECRET = "secret-of-the-test";
    private static final AccountId CLERK = new AccountId("officer:clerk");
    private static final Map<String, Map<String, String>> GATEWAY = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = gateway();

    private final UUID caseId = UUID.randomUUID();
    private final AccountId payer = new AccountId("citizen:" + UUID.randomUUID());

    @Autowired
    Bills bills;

    @Autowired
    StartPayment startPayment;

    @Autowired
    RecordCashPayment recordCash;

    @Autowired
    AskGateway askGateway;

    @Autowired
    Heard heard;

    @Autowired
    MockMvc mvc;

    @TestConfiguration
    static class Heard {
        final List<BillPaid> events = new ArrayList<>();

        @EventListener
        void hear(BillPaid event) {
            events.add(event);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add(
                "motcua.payment.gateway.url",
                () -> "http://127.0.0.1:" + SERVER.getAddress().getPort());
        properties.add("motcua.payment.gateway.merchant", () -> "TEST");
        properties.add("motcua.payment.gateway.secret", () -> SECRET);
        properties.add("motcua.payment.transfer.bank", () -> "970407");
        properties.add("motcua.payment.transfer.account", () -> "0386577672");
    }

    /** A stand-in that answers what the test put there. */
    private static HttpServer gateway() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/status", exchange -> {
                var query = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                        .build()
                        .getQueryParams();
                var answer = GATEWAY.getOrDefault(query.getFirst("transaction"), Map.of("result", "PENDING"));
                var body = new JsonMapper().writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @BeforeEach
    void nothing_heard() {
        heard.events.clear();
    }

    private BillId charge() {
        return bills.charge(new ChargeBill("test", caseId, new Vnd(150_000), "Lệ phí đăng ký hộ kinh doanh", payer));
    }

    private Map<String, String> startAndPay(BillId bill) {
        var went = (StartPayment.Outcome.GoTo) startPayment.start(bill);
        var asked = UriComponentsBuilder.fromUri(went.gateway()).build().getQueryParams();
        var notice = new HashMap<String, String>();
        notice.put("merchant", asked.getFirst("merchant"));
        notice.put("transaction", asked.getFirst("transaction"));
        notice.put("amount", asked.getFirst("amount"));
        notice.put("result", "PAID");
        notice.put("gateway_number", "B1");
        notice.put("at", "2026-11-20T03:00:00Z");
        return signed(notice, SECRET);
    }

    private static Map<String, String> signed(Map<String, String> notice, String secret) {
        var signed = new HashMap<>(notice);
        signed.put("signature", Signature.of(notice, secret));
        return signed;
    }

    private int callback(Map<String, String> notice) throws Exception {
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(notice);
        return mvc.perform(post("/thanh-toan/bao-co").params(form))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void charging_twice_gives_the_same_bill() {
        assertThat(charge()).isEqualTo(charge());
        assertThat(bills.of("test", caseId)).hasSize(1);
        assertThat(bills.isPaid("test", caseId)).isFalse();
    }

    @Test
    void a_true_callback_pays_the_bill_once_however_often_it_comes() throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);

        assertThat(callback(notice)).isEqualTo(200);
        assertThat(callback(notice)).isEqualTo(200);

        assertThat(bills.isPaid(bill)).isTrue();
        assertThat(heard.events).extracting(BillPaid::billId).containsExactly(bill);
        assertThat(heard.events.getFirst().receiptNumber()).matches("\\d{4}-\\d{7}");
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
    void an_altered_amount_is_refused_even_when_signed() throws Exception {
        var bill = charge();
        var notice = startAndPay(bill);
        notice.put("amount", "1000");
        assertThat(callback(notice)).isEqualTo(400);

        notice.remove("signature");
        assertThat(callback(signed(notice, SECRET))).isEqualTo(400);
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
        assertThat(recordCash.record(bill, CLERK)).isInstanceOf(RecordCashPayment.Outcome.Paid.class);
        assertThat(recordCash.record(bill, CLERK)).isInstanceOf(RecordCashPayment.Outcome.AlreadyPaid.class);

        assertThat(callback(notice)).isEqualTo(200);
        assertThat(heard.events).hasSize(1);
    }

    @Test
    void the_payer_sees_amount_code_and_qr_and_leaves_for_the_gateway() throws Exception {
        var number = payer.value().substring("citizen:".length());
        var citizen = SignedIn.citizen(number, "Nguyễn Văn An");
        var path = "/thanh-toan/" + charge();

        var page = mvc.perform(get(path).with(citizen)).andReturn().getResponse();
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("150.000 đ", "Lệ phí đăng ký hộ kinh doanh", "<svg", "miễn, giảm");
        var left =
                mvc.perform(post(path).with(citizen).with(csrf())).andReturn().getResponse();
        assertThat(left.getHeader("Refresh")).contains("/pay?", "signature=");

        var stranger = SignedIn.citizen("046095999999", "Người khác");
        assertThat(mvc.perform(get(path).with(stranger))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_clerk_records_cash_on_the_page() throws Exception {
        var bill = charge();
        var clerk = SignedIn.officer("clerk", Role.COUNTER_CLERK);
        var path = "/mot-cua/thu-tien/" + bill;
        assertThat(mvc.perform(get(path).with(clerk))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Ghi nhận đã thu 150.000 đ");
        assertThat(mvc.perform(post(path).with(clerk).with(csrf()))
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
