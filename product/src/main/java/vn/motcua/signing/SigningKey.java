package vn.motcua.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key that signs and the certificates that say whose it is. The key itself may never leave its token. */
record SigningKey(
        PrivateKey key,
        List<CertificateToken> chain,
        @Nullable Provider provider) {
    static Optional<SigningKey> of(KeyStore store, String alias, char[] password, @Nullable Provider provider)
            throws GeneralSecurityException {
        if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
            return Optional.empty();
        }
        var chain = Arrays.stream(store.getCertificateChain(alias))
                .map(certificate -> new CertificateToken((X509Certificate) certificate))
                .toList();
        return Optional.of(new SigningKey(key, chain, provider));
    }

    CertificateToken certificate() {
        return chain.getFirst();
    }

    SignatureValue sign(byte[] content) throws GeneralSecurityException {
        var algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(certificate().getPublicKey()), DigestAlgorithm.SHA256);
        var signature = provider == null
                ? Signature.getInstance(algorithm.getJCEId())
                : Signature.getInstance(algorithm.getJCEId(), provider);
        signature.initSign(key);
        signature.update(content);
        return new SignatureValue(algorithm, signature.sign());
    }
}
