package vn.motcua.payment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the gateway what became of a payment. */
@Component
class GatewayClient {
    private static final Duration CONNECT_AT_MOST = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int HUNDRED = 100;
    private static final int REFUSED = 4;

    sealed interface Reply {
        /** What the gateway says, not yet believed. */
        record Answer(Map<String, String> notice) implements Reply {}

        /** The gateway says it has no such payment, or will not speak of it. */
        record Unknown() implements Reply {}

        record Unreachable(String why) implements Reply {}
    }

    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_AT_MOST).build();

    GatewayClient(JsonMapper json) {
        this.json = json;
    }

    Reply ask(GatewaySettings.Ready gateway, String transaction) {
        var query =
                Signature.signed(Map.of("merchant", gateway.merchant(), "transaction", transaction), gateway.secret());
        var request = HttpRequest.newBuilder(URI.create(gateway.url() + "/status?" + query))
                .timeout(gateway.timeout())
                .GET()
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == OK) {
                return new Reply.Answer(parameters(answer.body()));
            }
            return answer.statusCode() / HUNDRED == REFUSED
                    ? new Reply.Unknown()
                    : new Reply.Unreachable("status " + answer.statusCode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable("interrupted");
        } catch (IOException | JacksonException e) {
            return new Reply.Unreachable(e.getClass().getSimpleName());
        }
    }

    private Map<String, String> parameters(String body) {
        var parameters = new HashMap<String, String>();
        json.readTree(body)
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asString("")));
        return parameters;
    }
}
