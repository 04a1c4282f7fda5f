package vn.motcua.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.shared.Sha256;

/**
 * The Ed25519 key that signs the heads of the log, and the secret made from it by which the product's own entries are known.
 * Two lines of base64 in a file of its own: private key (PKCS#8), public key (X.509). It lies outside the database, so that
 * who can change rows can neither sign heads nor make entries.
 */
final class LogKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String MAC = "HmacSHA256";
    private static final String MAC_PURPOSE = "motcua entry mac 1";
    private static final int ID_BYTES = 8;
    private static final int CODE_BYTES = 16;

    private final KeyPair pair;
    /** Never fed: each code is made by a copy of it, since to look for the algorithm each time costs more than a short code. */
    private final Mac mac;

    private LogKey(KeyPair pair) {
        this.pair = pair;
        var digest = Sha256.digest();
        digest.update(MAC_PURPOSE.getBytes(StandardCharsets.UTF_8));
        this.mac = mac(new SecretKeySpec(digest.digest(pair.getPrivate().getEncoded()), MAC));
    }

    /** Reads the key. */
    static LogKey in(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var keys = KeyFactory.getInstance(ALGORITHM);
            var decoder = Base64.getDecoder();
            return new LogKey(new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1)))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.getFirst())))));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the log in " + file + " must be readable", e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("File " + file + " must hold the key of the log, but does not", e);
        }
    }

    /** Makes a key and keeps it in the file, which must not be there yet. */
    static LogKey made(Path file) {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var encoder = Base64.getEncoder();
            var lines = List.of(
                    encoder.encodeToString(pair.getPrivate().getEncoded()),
                    encoder.encodeToString(pair.getPublic().getEncoded()));
            Files.createDirectories(file.toAbsolutePath().getParent());
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "log-key", ".new", ownerOnly);
            Files.write(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return new LogKey(pair);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the log must be kept in " + file + ", but cannot be", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first half of the public key's SHA-256, in hex: enough to tell keys apart. */
    String id() {
        return HexFormat.of().formatHex(Sha256.digest().digest(publicKey()), 0, ID_BYTES);
    }

    byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }

    byte[] sign(byte[] statement) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code of an entry that this product wrote. */
    byte[] mac(Entry entry) {
        return mac(entry.text());
    }

    String codeOf(String text) {
        return HexFormat.of().formatHex(mac("motcua-code-1\n" + text), 0, CODE_BYTES);
    }

    private byte[] mac(String text) {
        try {
            return ((Mac) mac.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param publicKey as {@link #publicKey()} gives it */
    static boolean isSigned(byte[] publicKey, byte[] statement, byte[] signed) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(statement);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
