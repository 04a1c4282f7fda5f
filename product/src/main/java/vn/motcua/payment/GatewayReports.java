package vn.motcua.payment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Sha256;
import vn.motcua.shared.UsableTime;
import vn.motcua.shared.Vnd;

/**
 * Asks the gateway for the report of a day: what it took for us, what it keeps of each, and by which reference it pays out. A report is
 * believed only when merchant, day and signature agree; the signature covers the hash of all lines.
 */
@Component
public class GatewayReports {
    private static final Duration CONNECT_AT_MOST = Duration.ofSeconds(3);
    private static final long BYTES_MAX = 20L * 1024 * 1024;
    private static final int OK = 200;
    private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{0,12}|0");
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z._:-]{1,64}");

    /**
     * @param fee what the gateway keeps of the amount
     * @param at when the payer paid
     */
    public record Line(String transaction, String gatewayNumber, Vnd amount, Vnd fee, Instant at) {
        public Line {
            if (amount.isZero() || fee.compareTo(amount) > 0) {
                throw new IllegalArgumentException("A report must tell of money that came, and keep no more of it");
            }
        }
    }

    /** What came of asking. */
    public sealed interface Reply {
        /** @param payoutReference what the bank's statement will say of the payment of all of it */
        record Report(LocalDate day, String payoutReference, List<Line> lines) implements Reply {
            public Report {
                lines = List.copyOf(lines);
            }
        }

        /** It is not signed, is of another day or merchant, or cannot be read. */
        record Doubted() implements Reply {}

        record Unreachable() implements Reply {}

        record NoGateway() implements Reply {}
    }

    private final GatewaySettings settings;
    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_AT_MOST).build();

    GatewayReports(GatewaySettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** Whether there is a gateway to ask at all. */
    public boolean hasGateway() {
        return settings.ready() != null;
    }

    public Reply of(LocalDate day) {
        var gateway = settings.ready();
        if (gateway == null) {
            return new Reply.NoGateway();
        }
        var query = Signature.signed(Map.of("merchant", gateway.merchant(), "day", day.toString()), gateway.secret());
        var request = HttpRequest.newBuilder(URI.create(gateway.url() + "/report?" + query))
                .timeout(gateway.timeout())
                .GET()
                .build();
        try {
            var answer = http.send(
                    request,
                    HttpResponse.BodyHandlers.limiting(
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), BYTES_MAX));
            return answer.statusCode() == OK ? read(answer.body(), day, gateway) : new Reply.Unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable();
        } catch (IOException e) {
            return new Reply.Unreachable();
        }
    }

    private Reply read(String body, LocalDate day, GatewaySettings.Ready gateway) {
        try {
            var report = json.readTree(body);
            var lines = new ArrayList<Line>();
            var said = new StringBuilder();
            for (var line : report.path("lines")) {
                lines.add(line(line));
                said.append(text(line, "transaction")).append('|').append(text(line, "gateway_number"));
                said.append('|').append(text(line, "amount")).append('|').append(text(line, "fee"));
                said.append('|').append(text(line, "at")).append('\n');
            }
            var payout = text(report, "payout_reference");
            var signed = Map.of(
                    "merchant",
                    gateway.merchant(),
                    "day",
                    day.toString(),
                    "payout_reference",
                    payout,
                    "digest",
                    Sha256.of(said.toString()),
                    Signature.PARAMETER,
                    text(report, "signature"));
            boolean isBelieved = Signature.matches(signed, gateway.secret())
                    && (payout.isEmpty() || NAME.matcher(payout).matches());
            return isBelieved ? new Reply.Report(day, payout, lines) : new Reply.Doubted();
        } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
            return new Reply.Doubted();
        }
    }

    private static Line line(JsonNode line) {
        return new Line(
                name(line, "transaction"),
                name(line, "gateway_number"),
                amount(line, "amount"),
                amount(line, "fee"),
                UsableTime.moment(text(line, "at")));
    }

    private static String name(JsonNode line, String field) {
        var text = text(line, field);
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("A report must name each " + field);
        }
        return text;
    }

    private static Vnd amount(JsonNode line, String field) {
        var text = text(line, field);
        if (!AMOUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("A report must say each " + field + " in digits alone");
        }
        return new Vnd(Long.parseLong(text));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
