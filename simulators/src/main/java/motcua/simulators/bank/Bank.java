package motcua.simulators.bank;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The simulated payment gateway: a page to confirm, cancel or fail, a callback, and an answer about each payment. */
@RestController
@RequestMapping("/bank")
@EnableConfigurationProperties(BankSettings.class)
class Bank {
    private static final Map<String, String> RESULT_OF_ACTION = Map.of(
            "confirm", "PAID",
            "confirm-silently", "PAID",
            "cancel", "CANCELLED",
            "fail", "FAILED");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final BankSettings settings;
    private final Callbacks callbacks;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, BankPayment> payments = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong(clock.millis());

    Bank(BankSettings settings, Callbacks callbacks) {
        this.settings = settings;
        this.callbacks = callbacks;
    }

    @GetMapping(path = "/pay", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> page(@RequestParam Map<String, String> parameters) {
        if (!new SignedQuery(parameters).isSignedWith(settings.secret())
                || !settings.merchant().equals(parameters.get("merchant"))) {
            return ResponseEntity.badRequest().body(BankPage.refused());
        }
        var payment = payments.computeIfAbsent(
                parameters.getOrDefault("transaction", ""),
                transaction -> new BankPayment(
                        transaction,
                        parameters.getOrDefault("amount", ""),
                        parameters.getOrDefault("description", ""),
                        parameters.getOrDefault("return_url", ""),
                        parameters.getOrDefault("notify_url", ""),
                        "PENDING",
                        "B" + numbers.incrementAndGet(),
                        clock.instant()));
        return ResponseEntity.ok(BankPage.of(payment));
    }

    @PostMapping("/pay")
    ResponseEntity<String> decide(@RequestParam String transaction, @RequestParam String action) {
        var result = RESULT_OF_ACTION.get(action);
        if (result == null || !payments.containsKey(transaction)) {
            return ResponseEntity.badRequest()
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("No such payment or action: " + HtmlUtils.htmlEscape(transaction));
        }
        var payment = payments.computeIfPresent(
                transaction,
                (_, known) -> known.result().equals("PENDING") ? known.decided(result, clock.instant()) : known);
        if (payment == null) {
            return ResponseEntity.badRequest().build();
        }
        if (!action.equals("confirm-silently")) {
            callbacks.send(payment);
        }
        var back =
                payment.returnUrl() + "?" + payment.notice(settings.merchant()).signedWith(settings.secret());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(back).toString())
                .build();
    }

    /** What became of a payment; unknown ones are pending, as a merchant may ask before the person has arrived. */
    @GetMapping(path = "/status", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> status(@RequestParam Map<String, String> parameters) {
        if (!new SignedQuery(parameters).isSignedWith(settings.secret())
                || !settings.merchant().equals(parameters.get("merchant"))) {
            return ResponseEntity.badRequest().body(Map.of("answer", "REFUSED"));
        }
        var transaction = parameters.getOrDefault("transaction", "");
        var payment = payments.get(transaction);
        var answer = payment == null
                ? new SignedQuery(
                        Map.of("merchant", settings.merchant(), "transaction", transaction, "result", "PENDING"))
                : payment.notice(settings.merchant());
        return ResponseEntity.ok(answer.withSignature(settings.secret()));
    }

    /**
     * What was paid on a day in Viet Nam, as gateways report it for reconciliation: each payment with what the gateway keeps of it. The
     * signature covers the hash of all lines.
     */
    @GetMapping(path = "/report", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> report(@RequestParam Map<String, String> parameters) {
        if (!new SignedQuery(parameters).isSignedWith(settings.secret())
                || !settings.merchant().equals(parameters.get("merchant"))
                || !DAY.matcher(parameters.getOrDefault("day", "")).matches()) {
            return ResponseEntity.badRequest().body(Map.of("answer", "REFUSED"));
        }
        var day = parameters.getOrDefault("day", "");
        var paid = payments.values().stream()
                .filter(payment -> payment.result().equals("PAID")
                        && payment.at()
                                .atZone(VIET_NAM)
                                .toLocalDate()
                                .toString()
                                .equals(day))
                .sorted(Comparator.comparing(BankPayment::at))
                .toList();
        return ResponseEntity.ok(DayReport.of(day, paid, settings));
    }
}
