package motcua.simulators.vneid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.stereotype.Component;

/** The signing key of each realm, kept in the folder {@code motcua.simulators.data} where one is given. */
@Component
class RealmKeys implements JWKSource<SecurityContext> {
    private static final int KEY_BITS = 2048;

    private final Map<Realm, JWKSet> keys = new EnumMap<>(Realm.class);

    RealmKeys(@Value("${motcua.simulators.data:}") String folder) {
        for (var realm : Realm.values()) {
            keys.put(realm, new JWKSet(folder.isBlank() ? fresh() : kept(Path.of(folder), realm)));
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return Realm.ofIssuer(AuthorizationServerContextHolder.getContext().getIssuer())
                .map(keys::get)
                .map(selector::select)
                .orElse(List.of());
    }

    private static JWK kept(Path folder, Realm realm) {
        var file = folder.resolve(realm.path() + ".jwk.json");
        try {
            if (Files.exists(file)) {
                return JWK.parse(Files.readString(file));
            }
            Files.createDirectories(folder);
            var key = fresh();
            Files.writeString(file, key.toJSONString());
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(
                    file + " must hold a key, but cannot be read; delete it to get a new one", e);
        }
    }

    private static JWK fresh() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
