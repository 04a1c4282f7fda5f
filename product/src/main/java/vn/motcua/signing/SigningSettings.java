package vn.motcua.signing;

import java.time.Duration;
import java.util.List;
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

    SigningSettings {
        trust = List.copyOf(trust);
    }
}
