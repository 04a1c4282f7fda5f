package vn.motcua.signing;

import java.time.Instant;
import java.util.List;

/** What came of an order to sign. All but {@link Signed} have signed nothing. */
public sealed interface SignOutcome {
    /**
     * @param signers names in the certificates, in the order of signing
     * @param isLongTerm whether the file carries the proof that no certificate was revoked (PAdES-LT), else only the
     *     timestamps (PAdES-T)
     */
    record Signed(byte[] pdf, List<String> signers, Instant signedAt, boolean isLongTerm) implements SignOutcome {
        public Signed {
            signers = List.copyOf(signers);
        }
    }

    /** Nobody enrolled a key of this name. */
    record NoKey(KeyName key) implements SignOutcome {}

    /** The certificate of the key has ended or has not begun. */
    record CertificateNotInForce(KeyName key, Instant notBefore, Instant notAfter) implements SignOutcome {}

    /** The signer was asked to agree on the own device, and said no or nothing in time. */
    record NotConfirmed(KeyName key) implements SignOutcome {}

    /** The timestamp authority or the token with the keys does not answer; the same order may be repeated later. */
    record Unreachable(String party, String reply) implements SignOutcome {}

    /** The file cannot take this signature: no PDF, locked, or the place is taken. */
    record NotSignable(String found) implements SignOutcome {}
}
