package motcua.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One machine client of the API: sends one request after the other and notes how long each took. */
final class Client {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SUCCESS_MAX = 299;

    private final HttpClient http;
    private final String url;
    private Timings timings = new Timings();

    Client(HttpClient http, String url) {
        this.http = http;
        this.url = url + "/api/v1";
    }

    /** From now on times are noted here. */
    void noteIn(Timings other) {
        timings = other;
    }

    Timings timings() {
        return timings;
    }

    JsonNode post(String call, String token, String path, String body) {
        return send(
                call,
                request(token, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** Sends a zip as a form does. */
    JsonNode upload(String call, String token, String path, byte[] zip, String reason) {
        var boundary = "bench" + UUID.randomUUID();
        var part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(part.formatted(boundary, "reason", "") + reason + "\r\n"),
                HttpRequest.BodyPublishers.ofString(part.formatted(
                        boundary, "file", "; filename=\"package.zip\"\r\nContent-Type: application/zip")),
                HttpRequest.BodyPublishers.ofByteArray(zip),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(
                call,
                request(token, path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(body)
                        .build());
    }

    JsonNode get(String call, String token, String path) {
        return send(call, request(token, path).GET().build());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(String call, HttpRequest request) {
        try {
            long begin = System.nanoTime();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            timings.add(call, System.nanoTime() - begin);
            if (answer.statusCode() > SUCCESS_MAX) {
                throw new BenchFailed("The call '" + call + "' was answered " + answer.statusCode() + ": "
                        + answer.body() + " (" + request.uri() + ")");
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new BenchFailed("The call '" + call + "' got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        }
    }
}
