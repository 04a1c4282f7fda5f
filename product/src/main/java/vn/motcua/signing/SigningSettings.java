package vn.motcua.signing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With which keys, timestamps and trust a province signs.
 *
 * @param keystores folder of PKCS#12 files; default {@code <motcua.data>/keystores}
 * @param keystorePassword of these files; empty means one made by chance, kept in the folder
 * @param tsaUrl timestamp authority (RFC 3161)
 * @param caUrl where a certificate is asked for: PKCS#10 by POST, answer the chain as PEM
 * @param trust certificates of the authorities that are trusted: PEM files or addresses
 * @param remote where people keep their keys with a provider of remote signing
 * @param timeout of one question to the outside
 */
@ConfigurationProperties("motcua.signing")
record SigningSettings(
        @DefaultValue("") String keystores,
        @DefaultValue("") String keystorePassword,
        @DefaultValue("") String tsaUrl,
        @DefaultValue("") String caUrl,
        @DefaultValue List<String> trust,
        @DefaultValue Pkcs11 pkcs11,
        @DefaultValue Remote remote,
        @DefaultValue("10s") Duration timeout) {
    /**
     * A hardware token or HSM.
     *
     * @param module library of the token; empty means none
     * @param slot number of the slot; -1 is the first one with a token
     */
    record Pkcs11(
            @DefaultValue("") String module,
            @DefaultValue("-1") int slot,
            @DefaultValue("") String pin) {}

    /**
     * A provider of remote signing (ký số từ xa) that speaks the API of the Cloud Signature Consortium, version 2.
     *
     * @param url beginning of its addresses, as {@code https://provider.example/csc/v2}; empty means none
     * @param tokenUrl where a token of service is asked for; default {@code <url>/oauth2/token}
     * @param clientId of this installation
     * @param clientSecret likewise
     * @param users how the provider names whose keys they are, by the name of the key; who is not named here is known
     *     there by the name of the key itself
     * @param confirmWithin how long a signer has to agree on the own device
     * @param askEvery how long is waited between two questions whether the signer agreed
     */
    record Remote(
            @DefaultValue("") String url,
            @DefaultValue("") String tokenUrl,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue Map<String, String> users,
            @DefaultValue("60s") Duration confirmWithin,
            @DefaultValue("2s") Duration askEvery) {
        Remote {
            users = Map.copyOf(users);
        }

        String user(KeyName key) {
            return users.getOrDefault(key.value(), key.value());
        }

        String tokens() {
            return tokenUrl.isBlank() ? url + "/oauth2/token" : tokenUrl;
        }
    }

    SigningSettings {
        trust = List.copyOf(trust);
    }
}
