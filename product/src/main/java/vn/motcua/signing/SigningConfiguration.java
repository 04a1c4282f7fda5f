package vn.motcua.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Puts the keys and the trust of the settings together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SigningSettings.class, CheckSettings.class})
class SigningConfiguration {
    @Bean
    KeystoreFolder keystoreFolder(SigningSettings settings, Environment environment) throws IOException {
        return new KeystoreFolder(
                folder(settings, environment.getProperty("motcua.data", "")), settings.keystorePassword());
    }

    /** The token's keys where there is a token, then the folder's, then those that people keep with a provider. */
    @Bean
    AllKeys allKeys(SigningSettings settings, KeystoreFolder folder, JsonMapper json) {
        var places = new ArrayList<SigningKeys>();
        if (!settings.pkcs11().module().isBlank()) {
            places.add(new TokenKeys(settings.pkcs11()));
        }
        places.add(folder);
        if (!settings.remote().url().isBlank()) {
            places.add(new RemoteKeys(new RemoteSigning(settings.remote(), settings.timeout(), json)));
        }
        return new AllKeys(places);
    }

    @Bean
    TrustAnchors trustAnchors(SigningSettings settings) {
        return new TrustAnchors(settings.trust(), new HttpLoader(settings.timeout(), "application/octet-stream"));
    }

    private static Path folder(SigningSettings settings, String data) throws IOException {
        if (!settings.keystores().isBlank()) {
            return Path.of(settings.keystores());
        }
        return data.isBlank()
                ? Files.createTempDirectory("motcua-keystores")
                : Path.of(data).resolve("keystores");
    }
}
