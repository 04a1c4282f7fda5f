package vn.motcua.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key that signs and the certificates that say whose it is. The key itself may never leave the place where it is kept. */
interface SigningKey {
    /** The signer's certificate first. */
    List<CertificateToken> chain();

    /**
     * @throws SigningKeys.KeysUnreachable when the place of the key does not answer, or answers what is no signature
     * @throws SigningKeys.NotConfirmed when the signer must agree and does not
     */
    SignatureValue sign(byte[] content) throws GeneralSecurityException;

    /**
     * The signatures of several contents, in their order: all of them or none. Where the signer must agree, the signer is asked
     * once for all.
     *
     * @param contents no more than {@link Elsewhere#together} where there is such a bound
     */
    default List<SignatureValue> signAll(List<byte[]> contents) throws GeneralSecurityException {
        var values = new ArrayList<SignatureValue>();
        for (var content : contents) {
            values.add(sign(content));
        }
        return List.copyOf(values);
    }

    /** How the signer is asked to agree on a device of the own; nothing where the key signs without asking. */
    default Optional<Elsewhere> elsewhere() {
        return Optional.empty();
    }

    /**
     * The signer agrees on a device of the own.
     *
     * @param together for how many contents at a time, at least 1
     * @param within how long is waited for it
     */
    record Elsewhere(int together, Duration within) {}

    default CertificateToken certificate() {
        return chain().getFirst();
    }

    default SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(certificate().getPublicKey()), DigestAlgorithm.SHA256);
    }
}
