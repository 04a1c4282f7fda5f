package motcua.simulators.bank;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the merchant's server what became of a payment, again and again until it answers 2xx. */
@Component
class Callbacks {
    private static final Logger log = LoggerFactory.getLogger(Callbacks.class);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final BankSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    Callbacks(BankSettings settings) {
        this.settings = settings;
    }

    void send(BankPayment payment) {
        Thread.ofVirtual().name("callback-" + payment.transaction()).start(() -> deliver(payment));
    }

    private void deliver(BankPayment payment) {
        var request = HttpRequest.newBuilder(URI.create(payment.notifyUrl()))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        payment.notice(settings.merchant()).signedWith(settings.secret())))
                .build();
        for (var pause : settings.retries()) {
            try {
                Thread.sleep(pause);
                var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() / HUNDRED == SUCCESS) {
                    return;
                }
                log.warn("Callback for {} was answered {}", payment.transaction(), answer.statusCode());
            } catch (IOException e) {
                log.warn("Callback for {} did not get through: {}", payment.transaction(), e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
