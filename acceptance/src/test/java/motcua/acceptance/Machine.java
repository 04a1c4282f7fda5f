package motcua.acceptance;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A machine client of the API, acting for demo accounts. */
final class Machine {
    private static final String SCOPES = "dossier.read dossier.write route.read route.write";

    /** @param path below the province's address */
    record Request(String account, String path, String body, String key) {}

    record Answer(int status, String body) {
        /** The value at a JSON path, as text. */
        String text(String path) {
            return String.valueOf(JsonPath.<Object>read(body, path));
        }
    }

    private final Province province;
    private final String address;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Machine(Province province) {
        this(province, province.address());
    }

    /** @param address of one of several instances that serve the province */
    Machine(Province province, String address) {
        this.province = province;
        this.address = address;
    }

    /** @throws IOException when no answer came: whether it was done is not known */
    Answer send(Request request) throws IOException {
        return answer(builder(request.account(), request.path())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", request.key())
                .POST(BodyPublishers.ofString(request.body()))
                .build());
    }

    Answer get(String account, String path) throws IOException {
        return answer(builder(account, path).GET().build());
    }

    private HttpRequest.Builder builder(String account, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(account, this::token));
    }

    private String token(String account) {
        try {
            var realm = account.indexOf('.') == account.lastIndexOf('.') ? "vneid" : "canbo";
            var client =
                    Base64.getEncoder().encodeToString((encoded(account) + ":demo").getBytes(StandardCharsets.UTF_8));
            var asked = HttpRequest.newBuilder(URI.create(province.simulators() + "/" + realm + "/oauth2/token"))
                    .header("Authorization", "Basic " + client)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + encoded(SCOPES)))
                    .build();
            var answer = answer(asked);
            if (answer.status() != 200) {
                throw new IllegalStateException("No token for " + account + ": " + answer);
            }
            return answer.text("$.access_token");
        } catch (IOException e) {
            throw new IllegalStateException("The simulators must answer, but do not", e);
        }
    }

    private Answer answer(HttpRequest request) throws IOException {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
