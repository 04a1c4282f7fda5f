package vn.motcua.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.motcua.proof.Entries;

/**
 * Secrets of subscriptions and what is signed with them, as Standard Webhooks has it: HMAC-SHA256 over {@code id.seconds.body}. A
 * secret is kept nowhere: it follows from the subscription and its version by the key of the log, which lies outside the database.
 */
@Component
class WebhookSecrets {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final Entries entries;

    WebhookSecrets(Entries entries) {
        this.entries = entries;
    }

    /** As the receiver enters it: {@code whsec_} and 32 bytes in Base64. */
    String secret(UUID subscription, int version) {
        return PREFIX + Base64.getEncoder().encodeToString(key(subscription, version));
    }

    private byte[] key(UUID subscription, int version) {
        var purpose = "WEBHOOK SECRET\n" + subscription + "\n" + version + "\n";
        return HexFormat.of().parseHex(entries.codeOf(purpose + "1") + entries.codeOf(purpose + "2"));
    }

    /** By the present secret, and by the one before as long as it is still good. */
    String signatures(Subscription to, UUID message, Instant at, String body) {
        var now = signature(key(to.id(), to.secretVersion()), message, at, body);
        return to.hasPreviousSecret(at)
                ? now + " " + signature(key(to.id(), to.secretVersion() - 1), message, at, body)
                : now;
    }

    private static String signature(byte[] key, UUID message, Instant at, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var signed = message + "." + at.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By which a row is known for the product's own. */
    String codeOf(UUID message, UUID subscription, long place, String body) {
        return entries.codeOf("WEBHOOK MESSAGE\n" + message + "\n" + subscription + "\n" + place + "\n" + body);
    }
}
