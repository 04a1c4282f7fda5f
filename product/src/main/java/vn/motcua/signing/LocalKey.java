package vn.motcua.signing;

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

/** A key in a file or a token of this machine. */
record LocalKey(
        PrivateKey key,
        List<CertificateToken> chain,
        @Nullable Provider provider) implements SigningKey {
    static Optional<SigningKey> of(KeyStore store, String alias, char[] password, @Nullable Provider provider)
            throws GeneralSecurityException {
        if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
            return Optional.empty();
        }
        var chain = Arrays.stream(store.getCertificateChain(alias))
                .map(certificate -> new CertificateToken((X509Certificate) certificate))
                .toList();
        return Optional.of(new LocalKey(key, chain, provider));
    }

    @Override
    public SignatureValue sign(byte[] content) throws GeneralSecurityException {
        var signature = provider == null
                ? Signature.getInstance(algorithm().getJCEId())
                : Signature.getInstance(algorithm().getJCEId(), provider);
        signature.initSign(key);
        signature.update(content);
        return new SignatureValue(algorithm(), signature.sign());
    }
}
