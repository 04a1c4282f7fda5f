package vn.motcua.signing;

import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import java.util.Optional;
import vn.motcua.shared.Sha256;

/** Keys that people keep with a provider of remote signing. They never leave it; it asks the signer before each signature. */
record RemoteKeys(RemoteSigning provider) implements SigningKeys {
    @Override
    public Optional<SigningKey> find(KeyName name) {
        return provider.credentialOf(name).map(credential -> new RemoteKey(provider, credential));
    }

    private record RemoteKey(RemoteSigning provider, RemoteSigning.Credential credential) implements SigningKey {
        @Override
        public List<CertificateToken> chain() {
            return credential.chain();
        }

        /** What comes back is believed when it is a signature of this content by this certificate. */
        @Override
        public SignatureValue sign(byte[] content) throws GeneralSecurityException {
            var hash = Sha256.digest().digest(content);
            var value = provider.sign(credential, hash, algorithm().getOid());
            var check = Signature.getInstance(algorithm().getJCEId());
            check.initVerify(certificate().getPublicKey());
            check.update(content);
            if (!check.verify(value)) {
                throw new KeysUnreachable("The provider of remote signing gave a signature of something else");
            }
            return new SignatureValue(algorithm(), value);
        }
    }
}
