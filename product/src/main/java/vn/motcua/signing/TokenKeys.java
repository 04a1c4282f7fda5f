package vn.motcua.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys in a hardware token or HSM (PKCS#11). They never leave it: it signs. The label of a key is its name. */
final class TokenKeys implements SigningKeys {
    private final SigningSettings.Pkcs11 settings;
    private @Nullable Provider provider;

    TokenKeys(SigningSettings.Pkcs11 settings) {
        this.settings = settings;
    }

    @Override
    public synchronized Optional<SigningKey> find(KeyName name) {
        try {
            return find(name, opened());
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            provider = null;
            throw new KeysUnreachable("The token cannot be used: " + e.getMessage(), e);
        }
    }

    private Optional<SigningKey> find(KeyName name, Provider token) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS11", token);
        store.load(null, settings.pin().toCharArray());
        return LocalKey.of(store, name.value(), settings.pin().toCharArray(), token);
    }

    private Provider opened() {
        var known = provider;
        if (known != null) {
            return known;
        }
        var configuration = "--name=motcua\nlibrary=%s\n%s\n"
                .formatted(settings.module(), settings.slot() >= 0 ? "slot=" + settings.slot() : "slotListIndex=0");
        var fresh = Security.getProvider("SunPKCS11").configure(configuration);
        provider = fresh;
        return fresh;
    }
}
