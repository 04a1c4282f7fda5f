package motcua.simulators.remotesigning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The provider's doors, as the API of the Cloud Signature Consortium (version 2) has them: a token of service, credentials,
 * permission (202 with a handle while the signer is asked), signatures of hashes.
 */
@RestController
@RequestMapping("/csc/v2")
class RemoteSigningDoors {
    private static final String TOKEN = "token-of-the-simulated-provider";
    private static final int LASTS_SECONDS = 600;
    /** One agreement is for so many papers at most. */
    private static final int TOGETHER_MAX = 20;

    private static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";

    private final Signers signers;
    private final Provider provider;

    RemoteSigningDoors(Signers signers, Provider provider) {
        this.signers = signers;
        this.provider = provider;
    }

    record ListOrder(@Nullable String userID) {}

    record AuthorizeOrder(
            @Nullable String credentialID,
            @Nullable Integer numSignatures,
            @Nullable List<String> hashes) {}

    record CheckOrder(@Nullable String handle) {}

    record SignOrder(
            @Nullable String credentialID,
            @Nullable String SAD,
            @Nullable List<String> hashes,
            @Nullable String signAlgo) {}

    @PostMapping("/oauth2/token")
    ResponseEntity<Map<String, Object>> token(
            @RequestParam("client_id") String client, @RequestParam("client_secret") String secret)
            throws InterruptedException {
        if (provider.isDown()) {
            return unavailable();
        }
        return provider.knows(client, secret)
                ? ResponseEntity.ok(Map.of("access_token", TOKEN, "token_type", "Bearer", "expires_in", LASTS_SECONDS))
                : error(HttpStatus.UNAUTHORIZED, "invalid_client");
    }

    @PostMapping("/credentials/list")
    ResponseEntity<Map<String, Object>> list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestBody ListOrder order)
            throws InterruptedException {
        var refused = refused(authorization);
        if (refused != null) {
            return refused;
        }
        var found = order.userID() == null ? null : signers.of(order.userID()).orElse(null);
        return found == null
                ? error(HttpStatus.BAD_REQUEST, "invalid_request")
                : ResponseEntity.ok(Map.of(
                        "credentialIDs", List.of(found.id()),
                        "credentialInfos", List.of(info(found)),
                        "onlyValid", true));
    }

    private static Map<String, Object> info(Signers.Credential one) {
        return Map.of(
                "credentialID",
                one.id(),
                "key",
                Map.of("status", "enabled", "algo", List.of(ECDSA_SHA256), "len", 256, "curve", "1.2.840.10045.3.1.7"),
                "cert",
                Map.of(
                        "status",
                        "valid",
                        "certificates",
                        one.chain().stream().map(RemoteSigningDoors::encoded).toList()),
                "auth",
                Map.of("mode", "explicit", "objects", List.of()),
                "SCAL",
                "2",
                "multisign",
                TOGETHER_MAX);
    }

    private static String encoded(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was made must be writable, but is not", e);
        }
    }

    @PostMapping("/credentials/authorize")
    ResponseEntity<Map<String, Object>> authorize(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestBody AuthorizeOrder order)
            throws InterruptedException {
        var refused = refused(authorization);
        if (refused != null) {
            return refused;
        }
        var hashes = order.hashes();
        if (order.credentialID() == null
                || hashes == null
                || !isPossible(hashes)
                || order.numSignatures() == null
                || order.numSignatures() != hashes.size()) {
            return error(HttpStatus.BAD_REQUEST, "invalid_request");
        }
        var asked = signers.ask(order.credentialID(), hashes);
        if (asked.isEmpty()) {
            return error(HttpStatus.BAD_REQUEST, "invalid_request");
        }
        if (provider.agrees()) {
            signers.answer(asked.get().handle(), Signers.Answer.YES);
        }
        return state(asked.get().handle());
    }

    private static boolean isPossible(List<String> hashes) {
        return !hashes.isEmpty() && hashes.size() <= TOGETHER_MAX;
    }

    @PostMapping("/credentials/authorizeCheck")
    ResponseEntity<Map<String, Object>> check(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestBody CheckOrder order)
            throws InterruptedException {
        var refused = refused(authorization);
        return refused != null ? refused : state(order.handle() == null ? "" : order.handle());
    }

    private ResponseEntity<Map<String, Object>> state(String handle) {
        var asked = signers.find(handle).orElse(null);
        if (asked == null) {
            return error(HttpStatus.BAD_REQUEST, "invalid_request");
        }
        return switch (asked.answer()) {
            case NONE -> ResponseEntity.accepted().body(Map.of("handle", handle));
            case YES -> ResponseEntity.ok(Map.of("SAD", asked.permit(), "expiresIn", LASTS_SECONDS));
            case NO -> error(HttpStatus.BAD_REQUEST, "access_denied");
        };
    }

    @PostMapping("/signatures/signHash")
    ResponseEntity<Map<String, Object>> sign(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestBody SignOrder order)
            throws InterruptedException {
        var refused = refused(authorization);
        if (refused != null) {
            return refused;
        }
        var hashes = order.hashes();
        if (order.credentialID() == null
                || order.SAD() == null
                || hashes == null
                || !isPossible(hashes)
                || !ECDSA_SHA256.equals(order.signAlgo())) {
            return error(HttpStatus.BAD_REQUEST, "invalid_request");
        }
        try {
            var toSign = new ArrayList<byte[]>();
            for (var one : hashes) {
                var hash = Base64.getDecoder().decode(one);
                toSign.add(provider.lies() ? another(hash) : hash);
            }
            var signed = signers.sign(order.credentialID(), order.SAD(), toSign, hashes);
            return signed.isEmpty()
                    ? error(HttpStatus.BAD_REQUEST, "invalid_request")
                    : ResponseEntity.ok(Map.of(
                            "signatures",
                            signed.get().stream()
                                    .map(Base64.getEncoder()::encodeToString)
                                    .toList()));
        } catch (IllegalArgumentException _) {
            return error(HttpStatus.BAD_REQUEST, "invalid_request");
        }
    }

    private static byte[] another(byte[] hash) {
        var other = hash.clone();
        other[0] ^= 1;
        return other;
    }

    private @Nullable ResponseEntity<Map<String, Object>> refused(String authorization) throws InterruptedException {
        if (provider.isDown()) {
            return unavailable();
        }
        return MessageDigest.isEqual(
                        ("Bearer " + TOKEN).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8))
                ? null
                : error(HttpStatus.UNAUTHORIZED, "invalid_token");
    }

    private static ResponseEntity<Map<String, Object>> unavailable() {
        return error(HttpStatus.SERVICE_UNAVAILABLE, "temporarily_unavailable");
    }

    private static ResponseEntity<Map<String, Object>> error(HttpStatus status, String error) {
        return ResponseEntity.status(status).body(Map.of("error", error));
    }
}
