package motcua.simulators.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import motcua.simulators.trust.CertificateAuthority.AuthorityKeys;
import motcua.simulators.trust.CertificateAuthority.Entity;

/** Keeps the trial authority's keys, so that what was signed yesterday is trusted today. The password hides nothing. */
final class AuthorityFolder {
    private static final char[] PASSWORD = "trial".toCharArray();

    private AuthorityFolder() {}

    static AuthorityKeys keptIn(Path folder, Supplier<AuthorityKeys> found) {
        var file = folder.resolve("authority.p12");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                write(file, found.get());
            }
            return read(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The trial authority must be readable in " + file + ", but is not", e);
        }
    }

    private static AuthorityKeys read(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return new AuthorityKeys(entity(store, "root"), entity(store, "issuer"), entity(store, "tsa"));
    }

    private static Entity entity(KeyStore store, String alias) throws GeneralSecurityException {
        return new Entity((PrivateKey) store.getKey(alias, PASSWORD), (X509Certificate) store.getCertificate(alias));
    }

    private static void write(Path file, AuthorityKeys keys) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        set(store, "root", keys.root());
        set(store, "issuer", keys.issuer());
        set(store, "tsa", keys.tsa());
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD);
        var passing = file.resolveSibling("authority.p12.new");
        Files.write(passing, bytes.toByteArray());
        Files.move(passing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void set(KeyStore store, String alias, Entity entity) throws GeneralSecurityException {
        store.setKeyEntry(alias, entity.key(), PASSWORD, new X509Certificate[] {entity.certificate()});
    }
}
