package motcua.simulators.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BankTest {
    private static final String SECRET = "secret";
    private final BankSettings settings = new BankSettings("SHOP", SECRET, 1100, List.of(Duration.ZERO, Duration.ZERO));
    private final Bank bank = new Bank(settings, new Callbacks(settings));

    private static Map<String, String> request(String notifyUrl) {
        return new SignedQuery(Map.of(
                        "merchant", "SHOP",
                        "transaction", "MC123456-1",
                        "amount", "150000",
                        "description", "Thanh toan MC123456",
                        "return_url", "http://localhost/thanh-toan/ket-qua",
                        "notify_url", notifyUrl))
                .withSignature(SECRET);
    }

    private static Map<String, String> parameters(String query) {
        return UriComponentsBuilder.fromUriString("http://x/?" + query)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> URLDecoder.decode(entry.getValue(), StandardCharsets.UTF_8)));
    }

    @Test
    void a_day_is_reported_to_its_merchant_alone_and_signed() {
        bank.page(request("http://127.0.0.1:1/"));
        bank.decide("MC123456-1", "confirm-silently");
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
        var asked = new SignedQuery(Map.of("merchant", "SHOP", "day", today)).withSignature(SECRET);
        assertThat(bank.report(asked).getBody())
                .asString()
                .contains("MC123456-1", "amount=150000", "fee=1100", "payout_reference=PO", "signature=");
        var yesterday = new SignedQuery(Map.of("merchant", "SHOP", "day", "2001-01-01")).withSignature(SECRET);
        assertThat(bank.report(yesterday).getBody()).asString().contains("lines=[]");
        assertThat(bank.report(Map.of("merchant", "SHOP", "day", today)).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void an_altered_request_is_refused() {
        var altered = new HashMap<>(request("http://127.0.0.1:1/"));
        altered.put("amount", "1");
        assertThat(bank.page(altered).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void a_confirmed_payment_is_called_back_again_until_the_merchant_answers() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        var calls = new AtomicInteger();
        var shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(calls.incrementAndGet() == 1 ? 503 : 200, -1);
            exchange.close();
        });
        shop.start();
        try {
            bank.page(request("http://127.0.0.1:" + shop.getAddress().getPort() + "/"));
            var back = Objects.requireNonNull(
                    bank.decide("MC123456-1", "confirm").getHeaders().getLocation());

            assertThat(new SignedQuery(parameters(back.getRawQuery())).isSignedWith(SECRET))
                    .isTrue();
            var first = heard.poll(10, TimeUnit.SECONDS);
            assertThat(first).contains("result=PAID");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(first);
        } finally {
            shop.stop(0);
        }
    }

    @Test
    void asked_about_a_payment_the_bank_answers_signed() {
        bank.page(request("http://127.0.0.1:1/"));
        bank.decide("MC123456-1", "confirm-silently");
        var question = new SignedQuery(Map.of("merchant", "SHOP", "transaction", "MC123456-1")).withSignature(SECRET);
        var answer = Objects.requireNonNull(bank.status(question).getBody());
        assertThat(answer).containsEntry("result", "PAID").containsEntry("amount", "150000");
        assertThat(new SignedQuery(answer).isSignedWith(SECRET)).isTrue();
    }
}
