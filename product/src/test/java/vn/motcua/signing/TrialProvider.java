package vn.motcua.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider of remote signing on a port of this machine, with one signer, that behaves as a test tells it. */
final class TrialProvider implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** What was asked: name of the method, then of whom or for what. */
    final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

    volatile String user = "";
    volatile Map<String, Object> auth = Map.of("mode", "explicit", "objects", List.of());
    /** How many times it is said that the signer has not answered yet. */
    final AtomicInteger hesitations = new AtomicInteger();

    volatile boolean saysNo;
    /** For how many signatures the signer agrees at a time. */
    volatile int together = 1;
    /** How the signatures that were asked for are changed before they are answered. */
    volatile UnaryOperator<List<String>> answering = values -> values;

    volatile boolean lies;
    volatile boolean isDown;
    final AtomicInteger forgottenTokens = new AtomicInteger();

    private final KeyPair pair = TrialAuthority.newPair();
    private final X509Certificate certificate;
    private final HttpServer server;

    private record Answer(int status, Map<String, Object> body) {}

    TrialProvider(TrialAuthority authority) throws Exception {
        certificate = authority.issue("Remote Signer", pair.getPublic());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/csc/v2/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/csc/v2";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestURI().getPath().substring("/csc/v2/".length());
            var body = exchange.getRequestBody().readAllBytes();
            var answer = isDown ? new Answer(503, Map.of()) : answer(exchange, method, body);
            var said = JSON.writeValueAsBytes(answer.body());
            exchange.sendResponseHeaders(answer.status(), said.length);
            exchange.getResponseBody().write(said);
        }
    }

    private Answer answer(HttpExchange exchange, String method, byte[] body) {
        if (method.equals("oauth2/token")) {
            asked.add(method);
            var form = new String(body, StandardCharsets.UTF_8);
            return form.contains("client_id=motcua") && form.contains("client_secret=s%26cret")
                    ? new Answer(200, Map.of("access_token", "t", "expires_in", 600))
                    : new Answer(401, Map.of("error", "invalid_client"));
        }
        if (!"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || forgottenTokens.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            return new Answer(401, Map.of("error", "invalid_token"));
        }
        return answer(method, JSON.readTree(body));
    }

    private Answer answer(String method, JsonNode order) {
        asked.add(method);
        return switch (method) {
            case "credentials/list" -> list(order.path("userID").asString(""));
            case "credentials/authorize", "credentials/authorizeCheck" -> permit();
            case "signatures/signHash" -> sign(order);
            default -> new Answer(404, Map.of());
        };
    }

    private Answer list(String who) {
        if (!who.equals(user)) {
            return new Answer(400, Map.of("error", "invalid_request"));
        }
        var info = Map.of(
                "credentialID",
                "C1",
                "key",
                Map.of("status", "enabled"),
                "cert",
                Map.of("status", "valid", "certificates", List.of(encoded())),
                "auth",
                auth,
                "multisign",
                together);
        return new Answer(200, Map.of("credentialIDs", List.of("C1"), "credentialInfos", List.of(info)));
    }

    private String encoded() {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer permit() {
        if (hesitations.getAndDecrement() > 0) {
            return new Answer(202, Map.of("handle", "h"));
        }
        return saysNo ? new Answer(400, Map.of("error", "access_denied")) : new Answer(200, Map.of("SAD", "permit"));
    }

    private Answer sign(JsonNode order) {
        if (!order.path("SAD").asString("").equals("permit")) {
            return new Answer(400, Map.of("error", "invalid_request"));
        }
        try {
            var values = new ArrayList<String>();
            for (var one : order.path("hashes")) {
                var hash = Base64.getDecoder().decode(one.asString(""));
                if (lies) {
                    hash[0] ^= 1;
                }
                var signature = Signature.getInstance("NONEwithECDSA");
                signature.initSign(pair.getPrivate());
                signature.update(hash);
                values.add(Base64.getEncoder().encodeToString(signature.sign()));
            }
            return new Answer(200, Map.of("signatures", answering.apply(values)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
