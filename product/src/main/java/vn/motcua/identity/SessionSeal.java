package vn.motcua.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what is kept of a session (AES-256-GCM) with a key that lies in the data folder, which all instances share: who reads a
 * copy of the database learns nothing from it, and who writes into the database signs nobody in. When the file is lost, everybody
 * signs in again.
 */
@Component
class SessionSeal {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MARK_BYTES = 12;
    private static final String MAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private byte @Nullable [] key;

    SessionSeal(@Value("${motcua.session-key:${motcua.data:${java.io.tmpdir}/motcua-log}/session-key}") Path file) {
        this.file = file.toAbsolutePath();
    }

    /** @param purpose what it is sealed for, and for whom; needed to open it again */
    byte[] sealed(String purpose, byte[] text) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var secret = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(text);
            var all = Arrays.copyOf(nonce, NONCE_BYTES + secret.length);
            System.arraycopy(secret, 0, all, NONCE_BYTES, secret.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It must be possible to seal a session, but is not", e);
        }
    }

    /** Empty when it was not sealed so: for another purpose, with another key, or changed since. */
    Optional<byte[]> opened(String purpose, byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(sealed, NONCE_BYTES));
            return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was sealed must be judged, but cannot be", e);
        }
    }

    /** The same for the same text, and not to be guessed from it by who lacks the key. */
    String mark(String text) {
        try {
            var all = mac().doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, MARK_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It must be possible to mark a page, but is not", e);
        }
    }

    private Mac mac() throws GeneralSecurityException {
        var mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(key(), MAC));
        return mac;
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        var own = mac().doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private synchronized byte[] key() {
        if (key == null) {
            try {
                key = read();
            } catch (IOException e) {
                throw new UncheckedIOException("The key of sessions must be kept in " + file + ", but cannot be", e);
            }
        }
        return key;
    }

    /** Whoever comes first makes it, whole or not at all; the other instances read it. */
    private byte[] read() throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            var fresh = new byte[KEY_BYTES];
            RANDOM.nextBytes(fresh);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var passing = Files.createTempFile(file.getParent(), "session-key", ".new", ownerOnly);
            Files.writeString(passing, Base64.getEncoder().encodeToString(fresh));
            try {
                Files.createLink(file, passing);
            } catch (FileAlreadyExistsException _) {
                // Another instance was first: its key holds.
            } finally {
                Files.deleteIfExists(passing);
            }
        }
        var kept = Base64.getDecoder().decode(Files.readString(file).strip());
        if (kept.length != KEY_BYTES) {
            throw new IllegalStateException("File " + file + " must hold the key of sessions, " + KEY_BYTES
                    + " bytes in base64, but does not; remove it, and everybody signs in again");
        }
        return kept;
    }
}
