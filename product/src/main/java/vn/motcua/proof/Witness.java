package vn.motcua.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Another agency that keeps copies of our heads, if one was agreed with: {@code POST} to tell one, {@code GET} to be told all. */
@Component
class Witness {
    private static final Duration TIME_MAX = Duration.ofSeconds(10);
    private static final int DONE = 2;
    private static final int HUNDRED = 100;

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIME_MAX).build();

    Witness(@Value("${motcua.proof.witness:}") String address) {
        this.address = address.strip();
    }

    boolean isThere() {
        return !address.isEmpty();
    }

    String address() {
        return address;
    }

    /** @return why it was not told; empty when it was */
    Optional<String> tell(String line) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(TIME_MAX)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(line))
                .build();
        return exchanged(request, HttpResponse.BodyHandlers.discarding(), _ -> {});
    }

    /** @return why it did not answer; empty when it did */
    Optional<String> ask(Consumer<Stream<String>> lines) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(TIME_MAX)
                .GET()
                .build();
        return exchanged(request, HttpResponse.BodyHandlers.ofLines(), body -> {
            try (body) {
                lines.accept(body);
            }
        });
    }

    private <T> Optional<String> exchanged(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, Consumer<T> consumer) {
        try {
            var response = http.send(request, handler);
            if (response.statusCode() / HUNDRED != DONE) {
                return Optional.of("status " + response.statusCode());
            }
            consumer.accept(response.body());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
