package vn.motcua.signing;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.signing.SigningKeys.KeysUnreachable;
import vn.motcua.signing.SigningKeys.NotConfirmed;

/**
 * Asks a provider of remote signing (ký số từ xa) by the API of the Cloud Signature Consortium, version 2:
 * {@code credentials/list}, {@code credentials/authorize} with {@code authorizeCheck} while the signer is asked on the own
 * device, {@code signatures/signHash}. No PIN or password of a signer passes through here: credentials that want one typed
 * ({@code auth/mode} {@code explicit} with objects, or {@code oauth2code}) are not used.
 */
final class RemoteSigning {
    private static final String SHA256 = "2.16.840.1.101.3.4.2.1";
    /** Ways of authorisation that want nothing typed here, where no object is named; the first version had the second word. */
    private static final Set<String> ASKS_BY_ITSELF = Set.of("explicit", "implicit");

    /** What providers answer when the signer says no. */
    private static final Set<String> SAID_NO = Set.of("access_denied", "invalid_authentication_data");

    /** Nobody is asked for more at a time, whatever the provider allows. */
    private static final int TOGETHER_MAX = 100;

    private static final int OK = 200;
    private static final int UNDER_WAY = 202;
    private static final int UNAUTHORIZED = 401;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final long ANSWER_BYTES_MAX = 1024 * 1024;
    /** A token is renewed so long before its end. */
    private static final Duration SPARE = Duration.ofSeconds(30);

    private final SigningSettings.Remote settings;
    private final Duration timeout;
    private final JsonMapper json;
    private final HttpClient http;
    private @Nullable Token token;

    /**
     * @param chain the signer's certificate first
     * @param together for how many signatures the signer is asked at a time, at least 1
     */
    record Credential(String id, List<CertificateToken> chain, int together) {}

    /** @param until in the time of {@link System#nanoTime} */
    private record Token(String value, long until) {}

    private record Reply(int status, JsonNode body) {}

    RemoteSigning(SigningSettings.Remote settings, Duration timeout, JsonMapper json) {
        this.settings = settings;
        this.timeout = timeout;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * The credential that signs for this name, the one whose certificate began last; nothing where the provider does not
     * know the person.
     */
    Optional<Credential> credentialOf(KeyName name) {
        var reply = ask(
                "credentials/list",
                Map.of(
                        "userID",
                        settings.user(name),
                        "credentialInfo",
                        true,
                        "certificates",
                        "chain",
                        "authInfo",
                        true,
                        "onlyValid",
                        true));
        if (reply.status() == BAD_REQUEST || reply.status() == NOT_FOUND) {
            return Optional.empty();
        }
        var usable = new ArrayList<Credential>();
        for (var one : wanted(reply, "credentials/list").path("credentialInfos")) {
            if (isUsable(one)) {
                usable.add(new Credential(
                        one.path("credentialID").asString(""),
                        chain(one.path("cert").path("certificates")),
                        Math.clamp(one.path("multisign").asInt(1), 1, TOGETHER_MAX)));
            }
        }
        return usable.stream()
                .max(Comparator.comparing(one -> one.chain().getFirst().getNotBefore()));
    }

    private static boolean isUsable(JsonNode one) {
        var auth = one.path("auth");
        return one.path("key").path("status").asString("").equals("enabled")
                && one.path("cert").path("status").asString("valid").equals("valid")
                && !one.path("cert").path("certificates").isEmpty()
                && ASKS_BY_ITSELF.contains(auth.path("mode").asString(""))
                && auth.path("objects").isEmpty();
    }

    private static List<CertificateToken> chain(JsonNode certificates) {
        var chain = new ArrayList<CertificateToken>();
        try {
            for (var one : certificates) {
                chain.add(DSSUtils.loadCertificate(Base64.getDecoder().decode(one.asString(""))));
            }
        } catch (IllegalArgumentException | DSSException e) {
            throw new KeysUnreachable("The provider of remote signing names what is no certificate", e);
        }
        return List.copyOf(chain);
    }

    /**
     * @param hashes SHA-256, no more than {@link Credential#together}
     * @return as many signatures, in their order
     * @throws NotConfirmed when the signer says no, or nothing within the time of the settings
     */
    List<byte[]> sign(Credential credential, List<byte[]> hashes, String algorithm) {
        var asked = hashes.stream()
                .map(hash -> Base64.getEncoder().encodeToString(hash))
                .toList();
        var permit = permit(Map.of(
                "credentialID",
                credential.id(),
                "numSignatures",
                asked.size(),
                "hashes",
                asked,
                "hashAlgorithmOID",
                SHA256));
        var answer = wanted(
                ask(
                        "signatures/signHash",
                        Map.of(
                                "credentialID",
                                credential.id(),
                                "SAD",
                                permit,
                                "hashes",
                                asked,
                                "hashAlgorithmOID",
                                SHA256,
                                "signAlgo",
                                algorithm)),
                "signatures/signHash");
        return values(answer.path("signatures"), asked.size());
    }

    private static List<byte[]> values(JsonNode signatures, int wanted) {
        if (signatures.size() != wanted) {
            throw new KeysUnreachable("The provider of remote signing was asked for " + wanted
                    + " signatures and gives " + signatures.size());
        }
        var values = new ArrayList<byte[]>();
        try {
            for (var one : signatures) {
                values.add(Base64.getDecoder().decode(one.asString("")));
            }
            return List.copyOf(values);
        } catch (IllegalArgumentException e) {
            throw new KeysUnreachable("The provider of remote signing answers what is no signature", e);
        }
    }

    Duration confirmWithin() {
        return settings.confirmWithin();
    }

    /** The signer's permission for these hashes. */
    private String permit(Map<String, Object> asked) {
        long until = System.nanoTime() + settings.confirmWithin().toNanos();
        var reply = ask("credentials/authorize", asked);
        var handle = reply.body().path("handle").asString("");
        while (reply.status() == UNDER_WAY) {
            if (System.nanoTime() - until >= 0) {
                throw new NotConfirmed("The signer did not agree within " + settings.confirmWithin());
            }
            pause(settings.askEvery());
            reply = ask("credentials/authorizeCheck", Map.of("handle", handle));
        }
        if (SAID_NO.contains(reply.body().path("error").asString(""))) {
            throw new NotConfirmed("The signer did not agree");
        }
        return wanted(reply, "credentials/authorize").path("SAD").asString("");
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysUnreachable("The signer was not waited for", e);
        }
    }

    private static JsonNode wanted(Reply reply, String of) {
        if (reply.status() != OK) {
            throw new KeysUnreachable(
                    "The provider of remote signing answers " + of + " with status " + reply.status());
        }
        return reply.body();
    }

    /** A token that is not taken any more is asked for anew, once. */
    private Reply ask(String method, Map<String, Object> asked) {
        var reply = post(method, asked, token());
        if (reply.status() == UNAUTHORIZED) {
            forget();
            reply = post(method, asked, token());
        }
        if (reply.status() == UNAUTHORIZED) {
            throw new KeysUnreachable("The provider of remote signing does not know this installation");
        }
        return reply;
    }

    private Reply post(String method, Map<String, Object> asked, String with) {
        return send(HttpRequest.newBuilder(URI.create(settings.url() + "/" + method))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + with)
                .POST(BodyPublishers.ofString(json.writeValueAsString(asked))));
    }

    private synchronized void forget() {
        token = null;
    }

    private synchronized String token() {
        var known = token;
        if (known != null && System.nanoTime() - known.until() < 0) {
            return known.value();
        }
        var asked = "grant_type=client_credentials&scope=service&client_id=" + encoded(settings.clientId())
                + "&client_secret=" + encoded(settings.clientSecret());
        var answer = wanted(
                send(HttpRequest.newBuilder(URI.create(settings.tokens()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(asked))),
                "oauth2/token");
        var lasts = Duration.ofSeconds(answer.path("expires_in").asLong(0)).minus(SPARE);
        var fresh = new Token(answer.path("access_token").asString(""), System.nanoTime() + lasts.toNanos());
        token = fresh;
        return fresh.value();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Reply send(HttpRequest.Builder request) {
        var sent = http.sendAsync(
                request.timeout(timeout).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
        try {
            return read(sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysUnreachable("The provider of remote signing was not waited for", e);
        } catch (ExecutionException | TimeoutException | IOException e) {
            throw new KeysUnreachable("The provider of remote signing does not answer", e);
        } finally {
            sent.cancel(true);
        }
    }

    private Reply read(HttpResponse<byte[]> answer) throws IOException {
        try {
            var body = answer.body().length == 0 ? json.nullNode() : json.readTree(answer.body());
            return new Reply(answer.statusCode(), body);
        } catch (JacksonException e) {
            throw new IOException("no JSON", e);
        }
    }
}
