package vn.motcua.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Sha256;

/**
 * What a browser holds in its cookie while somebody is signed in. It is kept nowhere else: what is needed of it elsewhere is
 * made from it, each for one purpose.
 */
record SessionKey(String value) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionKey fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionKey(text(bytes));
    }

    /** Empty for whatever no key of ours can be. */
    static Optional<SessionKey> of(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new SessionKey(text)) : Optional.empty();
    }

    /** By which the session is found; the key cannot be made from it. */
    byte[] hash() {
        return made("session");
    }

    /** The proof that a form came from a page of this session. */
    String formProof() {
        return text(made("form"));
    }

    private byte[] made(String purpose) {
        return Sha256.digest().digest((purpose + ":" + value).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** It may reach a log. */
    @Override
    public String toString() {
        return "SessionKey";
    }
}
