package vn.motcua.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands a message to the carrier of its channel. To a gateway: {@code POST <url>}, JSON, the secret as bearer token, the message's
 * id as {@code Idempotency-Key}; any answer of 2xx means that the gateway has it, and {@code GET <url>/<id>} says what became of it,
 * where it is a gateway that reports. E-mail goes to a mail server where one is set ({@link SmtpMail}).
 */
@Component
class Gateway {
    private static final Duration CONNECT_AT_MOST = Duration.ofSeconds(3);
    private static final int REPORT_MAX = 4_096;
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;
    private static final int REFUSED = 4;
    private static final int NOT_FOUND = 404;
    /** Statuses of 4xx that say "later" or "not you", not "never": time-out, conflict, too many, sign-in and rights. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 409, 425, 429);

    sealed interface Reply {
        record Taken() implements Reply {}

        /** It will never take this message: the address is none, say. */
        record Refused(String answer) implements Reply {}

        record NotNow(String answer) implements Reply {}
    }

    /** What a carrier says of a message that it had taken. */
    enum Report {
        ARRIVED,
        /** It never will, or the carrier knows nothing of it. */
        LOST,
        ON_THE_WAY,
        /** The carrier did not say. */
        UNKNOWN
    }

    private final NotificationSettings settings;
    private final JsonMapper json;
    private final @Nullable SmtpMail mail;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_AT_MOST).build();

    Gateway(NotificationSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.mail = settings.smtp().isOn() ? new SmtpMail(settings.smtp(), settings.timeout(), clock) : null;
    }

    Reply send(Delivery message) {
        if (mail != null && settings.isBySmtp(message.channel())) {
            return mail.send(message);
        }
        var gateway = settings.gateway(message.channel());
        if (gateway == null) {
            return new Reply.NotNow("channel is off");
        }
        var request = HttpRequest.newBuilder(gateway.url())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + gateway.secret())
                .header("Idempotency-Key", message.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body(message)))
                .build();
        return answer(http.sendAsync(request, _ -> new AtTheHead(settings.timeout())));
    }

    /** The time is for all of it, connection and head; a gateway that only begins to answer has not answered. */
    private Reply answer(CompletableFuture<HttpResponse<Void>> exchange) {
        try {
            return reply(exchange.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode());
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.NotNow("interrupted");
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return new Reply.NotNow(e.getClass().getSimpleName());
        } catch (ExecutionException e) {
            var why = e.getCause() == null ? e : e.getCause();
            return new Reply.NotNow(why.getClass().getSimpleName());
        }
    }

    private static Reply reply(int status) {
        if (status / HUNDRED == SUCCESS) {
            return new Reply.Taken();
        }
        var answer = "status " + status;
        return status / HUNDRED == REFUSED && !PASSING.contains(status)
                ? new Reply.Refused(answer)
                : new Reply.NotNow(answer);
    }

    private String body(Delivery message) {
        var body = new LinkedHashMap<String, String>();
        body.put("channel", message.channel().name().toLowerCase(Locale.ROOT));
        body.put("to", message.address());
        if (!message.subject().isEmpty()) {
            body.put("subject", message.subject());
        }
        body.put("text", message.content());
        return json.writeValueAsString(body);
    }

    /** Asks what became of a message that the gateway had taken. */
    Report report(Arrivals.Asked message) throws InterruptedException {
        var gateway = settings.gateway(message.channel());
        if (gateway == null) {
            return Report.UNKNOWN;
        }
        var request = HttpRequest.newBuilder(URI.create(gateway.url() + "/" + message.id()))
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + gateway.secret())
                .build();
        try {
            var answer = http.send(
                    request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), REPORT_MAX));
            if (answer.statusCode() == NOT_FOUND) {
                return Report.LOST;
            }
            return answer.statusCode() / HUNDRED == SUCCESS ? read(answer.body()) : Report.UNKNOWN;
        } catch (IOException _) {
            return Report.UNKNOWN;
        }
    }

    private Report read(String body) {
        try {
            var state = json.readValue(body, Map.class).get("state");
            return switch (String.valueOf(state)) {
                case "delivered" -> Report.ARRIVED;
                case "undelivered" -> Report.LOST;
                case "sent" -> Report.ON_THE_WAY;
                default -> Report.UNKNOWN;
            };
        } catch (JacksonException _) {
            return Report.UNKNOWN;
        }
    }
}
