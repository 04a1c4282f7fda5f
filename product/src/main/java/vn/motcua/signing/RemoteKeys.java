package vn.motcua.signing;

import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.util.ArrayList;
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
            return signAll(List.of(content)).getFirst();
        }

        /** One that is of something else, or in another's place, makes all of them unbelievable. */
        @Override
        public List<SignatureValue> signAll(List<byte[]> contents) throws GeneralSecurityException {
            var hashes = new ArrayList<byte[]>();
            for (var content : contents) {
                hashes.add(Sha256.digest().digest(content));
            }
            var values = provider.sign(credential, hashes, algorithm().getOid());
            var believed = new ArrayList<SignatureValue>();
            for (int i = 0; i < contents.size(); i++) {
                believed.add(believed(contents.get(i), values.get(i)));
            }
            return List.copyOf(believed);
        }

        private SignatureValue believed(byte[] content, byte[] value) throws GeneralSecurityException {
            var check = Signature.getInstance(algorithm().getJCEId());
            check.initVerify(certificate().getPublicKey());
            check.update(content);
            if (!verifies(check, value)) {
                throw new KeysUnreachable("The provider of remote signing gave a signature of something else");
            }
            return new SignatureValue(algorithm(), value);
        }

        private static boolean verifies(Signature check, byte[] value) {
            try {
                return check.verify(value);
            } catch (SignatureException _) {
                return false;
            }
        }

        @Override
        public Optional<Elsewhere> elsewhere() {
            return Optional.of(new Elsewhere(credential.together(), provider.confirmWithin()));
        }
    }
}
