package vn.motcua.dossier.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * The Ed25519 key that signs the heads of the log. Two lines of base64 in a file of its own: private key (PKCS#8), public
 * key (X.509). It lies outside the database, so that who can change rows cannot sign heads.
 */
public final class HeadKey {
    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    private HeadKey(KeyPair pair) {
        this.pair = pair;
    }

    /** Reads the key, or makes and keeps one where the file is not there yet. */
    public static HeadKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                keep(file, KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
            }
            var lines = Files.readAllLines(file);
            var keys = KeyFactory.getInstance(ALGORITHM);
            var decoder = Base64.getDecoder();
            return new HeadKey(new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1)))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.getFirst())))));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the log in " + file + " must be readable", e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("File " + file + " must hold the key of the log, but does not", e);
        }
    }

    private static void keep(Path file, KeyPair pair) throws IOException {
        var encoder = Base64.getEncoder();
        var lines = List.of(
                encoder.encodeToString(pair.getPrivate().getEncoded()),
                encoder.encodeToString(pair.getPublic().getEncoded()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "log-key", ".new");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public byte[] sign(long treeSize, byte[] root, Instant at) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(statement(treeSize, root, at));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isMine(long treeSize, byte[] root, Instant at, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair.getPublic());
            signature.update(statement(treeSize, root, at));
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] statement(long treeSize, byte[] root, Instant at) {
        return ByteBuffer.allocate(Long.BYTES + root.length + Long.BYTES + Integer.BYTES)
                .putLong(treeSize)
                .put(root)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .array();
    }
}
