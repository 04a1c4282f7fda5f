package vn.motcua.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keys as PKCS#12 files in a folder that only the server's account can read: one file for each name, and
 * beside it the picture that shows on papers, where there is one.
 */
final class KeystoreFolder implements SigningKeys {
    private static final String ALIAS = "key";
    private static final String KEYSTORE = ".p12";
    private static final String PICTURE = ".png";
    private static final String PASSWORD_FILE = "password";
    private static final int PASSWORD_BYTES = 32;

    private final Path folder;
    private final String givenPassword;

    /** @param givenPassword of the files; empty means one made by chance on first use and kept beside them */
    KeystoreFolder(Path folder, String givenPassword) {
        this.folder = folder;
        this.givenPassword = givenPassword;
    }

    @Override
    public Optional<SigningKey> find(KeyName name) {
        var file = fileOf(name, KEYSTORE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            var password = password();
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return LocalKey.of(store, ALIAS, password, null);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysUnreachable("The keystore " + file.getFileName() + " cannot be opened", e);
        }
    }

    /** Keeps a new key. If two do it at once, the first stays. */
    void add(KeyName name, PrivateKey key, List<X509Certificate> chain) {
        try {
            var password = password();
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(ALIAS, key, password, chain.toArray(X509Certificate[]::new));
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            writeOnce(fileOf(name, KEYSTORE), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for keystores must be writable, but is not", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK must write PKCS#12, but this one did not", e);
        }
    }

    private char[] password() throws IOException {
        if (!givenPassword.isEmpty()) {
            return givenPassword.toCharArray();
        }
        var file = folder.resolve(PASSWORD_FILE);
        if (!Files.exists(file)) {
            var random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            writeOnce(file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(file).strip().toCharArray();
    }

    /** Writes a whole file under a passing name, forces it to disk and links it to its place, unless that is taken. */
    private void writeOnce(Path file, byte[] content) throws IOException {
        Files.createDirectories(folder);
        var passing = folder.resolve(".incoming-" + UUID.randomUUID());
        Files.createFile(passing, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var channel = FileChannel.open(passing, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content));
                channel.force(true);
            }
            Files.createLink(file, passing);
        } catch (FileAlreadyExistsException _) {
            return;
        } finally {
            Files.deleteIfExists(passing);
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    boolean hasPicture(KeyName name) {
        return Files.isRegularFile(fileOf(name, PICTURE));
    }

    Optional<byte[]> picture(KeyName name) {
        var file = fileOf(name, PICTURE);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new KeysUnreachable("The picture " + file.getFileName() + " cannot be read", e);
        }
    }

    /** Keeps a picture for a key. If there is one, it stays. */
    void addPicture(KeyName name, byte[] png) {
        try {
            writeOnce(fileOf(name, PICTURE), png);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for keystores must be writable, but is not", e);
        }
    }

    private Path fileOf(KeyName name, String ending) {
        return folder.resolve(name.value().replace(':', '=') + ending);
    }
}
