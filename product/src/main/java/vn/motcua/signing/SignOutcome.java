package vn.motcua.signing;

import java.time.Instant;
import java.util.List;

/** What came of an order to sign. All but {@link Signed} have signed nothing. */
public sealed interface SignOutcome {
    /**
     * @param signers names in the certificates, in the order of signing
     * @param level what the file carries to prove its signatures; less than {@link ProofLevel#ARCHIVED} when the authorities did
     *     not answer, never less than {@link ProofLevel#TIMESTAMPED}
     */
    record Signed(byte[] pdf, List<String> signers, Instant signedAt, ProofLevel level) implements SignOutcome {
        public Signed {
            signers = List.copyOf(signers);
        }
    }

    /** Nobody enrolled a key of this name. */
    record NoKey(KeyName key) implements SignOutcome {}

    /** The certificate of the key has ended or has not begun. */
    record CertificateNotInForce(KeyName key, Instant notBefore, Instant notAfter) implements SignOutcome {}

    /** The authority took the certificate of the key back. */
    record CertificateRevoked(KeyName key, Instant at) implements SignOutcome {}

    /** The signer was asked to agree on the own device, and said no or nothing in time. */
    record NotConfirmed(KeyName key) implements SignOutcome {}

    /** The timestamp authority or the token with the keys does not answer; the same order may be repeated later. */
    record Unreachable(String party, String reply) implements SignOutcome {}

    /** The file cannot take this signature: no PDF, locked, or the place is taken. */
    record NotSignable(String found) implements SignOutcome {}
}
