package vn.motcua.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.GeneralSecurityException;
import java.util.List;

/** A key that signs and the certificates that say whose it is. The key itself may never leave the place where it is kept. */
interface SigningKey {
    /** The signer's certificate first. */
    List<CertificateToken> chain();

    /**
     * @throws SigningKeys.KeysUnreachable when the place of the key does not answer, or answers what is no signature
     * @throws SigningKeys.NotConfirmed when the signer must agree and does not
     */
    SignatureValue sign(byte[] content) throws GeneralSecurityException;

    default CertificateToken certificate() {
        return chain().getFirst();
    }

    default SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(certificate().getPublicKey()), DigestAlgorithm.SHA256);
    }
}
