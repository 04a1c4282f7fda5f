package vn.motcua.payment;

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
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.WithdrawDossier;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.ledger.KeepTheBooks;
import vn.motcua.proof.LoggedTable;
import vn.motcua.result.Offices;
import vn.motcua.shared.Vnd;

/** A gateway that answers what the test put there, bills of a case of the test, and who heard of payments. */
@WithSpring
@AutoConfigureMockMvc
@Import({WithGateway.Heard.class, Offices.class, KeepTheBooks.class})
abstract class WithGateway {
    static final Vnd FEE = new Vnd(150_000);
    static final String SECRET = "secret-of-the-test";
    static final Map<String, Map<String, String>> GATEWAY = new ConcurrentHashMap<>();
    /** Reports by their days, as they are sent. */
    static final Map<String, String> REPORTS = new ConcurrentHashMap<>();

    private static final HttpServer SERVER = gateway();

    final UUID caseId = UUID.randomUUID();
    final AccountId payer = new AccountId("citizen:" + UUID.randomUUID());

    @Autowired
    Bills bills;

    @Autowired
    StartPayment startPayment;

    @Autowired
    RecordCashPayment recordCash;

    @Autowired
    Heard heard;

    @Autowired
    Offices offices;

    @Autowired
    WithdrawDossier withdrawDossier;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

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
        // Nobody asks about silent visits but the test itself: after a minute somebody else would take its turn.
        properties.add("motcua.payment.gateway.ask-first", () -> "P1D");
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
                exchange.sendResponseHeaders(Integer.parseInt(answer.getOrDefault("status", "200")), body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.createContext("/report", exchange -> {
                var query = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                        .build()
                        .getQueryParams();
                var body = REPORTS.getOrDefault(query.getFirst("day"), "").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void nothing_heard() {
        heard.events.clear();
    }

    BillId charge() {
        return bills.charge(new ChargeBill(
                "test",
                caseId,
                BillPurpose.FEE,
                FEE,
                "Lệ phí đăng ký hộ kinh doanh",
                payer,
                offices.one().centre()));
    }

    Map<String, String> startAndPay(BillId bill) {
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

    static Map<String, String> signed(Map<String, String> notice, String secret) {
        var signed = new HashMap<>(notice);
        signed.put("signature", Signature.of(notice, secret));
        return signed;
    }

    int callback(Map<String, String> notice) throws Exception {
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(notice);
        return mvc.perform(post("/thanh-toan/bao-co").params(form))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    User.Officer clerk() {
        return offices.one().officer("lan", Role.COUNTER_CLERK);
    }

    void expire(BillId bill) {
        offices.byHand(
                LoggedTable.BILL,
                () -> jdbc.sql("update payment.bill set expires_at = now() - interval '1 day' where bill_id = :bill")
                        .param("bill", bill.value())
                        .update());
    }

    /** The visits to the gateway began so much earlier. */
    void visitedEarlier(String interval) {
        offices.byHand(
                LoggedTable.PAYMENT_ATTEMPT,
                () -> jdbc.sql("update payment.attempt set started_at = started_at - cast(:earlier as interval)")
                        .param("earlier", interval)
                        .update());
    }

    boolean withdraw(DossierId id) {
        return withdrawDossier.withdraw(id, AnOffice.APPLICANT, "Đổi ý") instanceof Outcome.Done;
    }

    Dossier stage(DossierId id) {
        return dossiers.own(id, AnOffice.APPLICANT);
    }

    BillId billOf(DossierId id) {
        return bills.of("dossier", id.value()).getFirst().id();
    }

    List<String> refunds(BillId bill) {
        return jdbc.sql("select amount || ' ' || reason from payment.refund where bill_id = :bill order by noted_at")
                .param("bill", bill.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    long sum(String sql, BillId bill) {
        return jdbc.sql(sql.replace("select sum(", "select coalesce(sum(").replace(") from", "), 0) from"))
                .param("bill", bill.value())
                .query(Long.class)
                .single();
    }

    long count(String sql, BillId bill) {
        return jdbc.sql(sql).param("bill", bill.value()).query(Long.class).single();
    }

    MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    static String query(Map<String, String> notice) {
        return notice.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
