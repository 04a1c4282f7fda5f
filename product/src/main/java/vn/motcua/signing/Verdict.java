package vn.motcua.signing;

import java.time.Instant;
import java.util.List;

/** What a strict check of a signed paper finds. */
public sealed interface Verdict {
    /**
     * One signature.
     *
     * @param signer name in the certificate
     * @param organisation of the signer, empty if the certificate names none
     * @param signedAt by the timestamp, else as the signer claims
     * @param isTimestamped whether an authority confirms the time
     * @param revocationIsKnown whether it is known that the certificate was not revoked
     * @param proof what the file itself carries to prove the signature
     */
    record Signature(
            String signer,
            String organisation,
            Instant signedAt,
            boolean isTimestamped,
            boolean revocationIsKnown,
            Proof proof) {}

    /**
     * How long a signature can be proved by the file.
     *
     * @param until the end of the certificate of the last time stamp where the file carries what is needed
     *     ({@link ProofLevel#LONG_TERM} and above), else the end of the signer's certificate
     */
    record Proof(ProofLevel level, Instant until) {}

    /** Every signature is whole and by somebody trusted, and nothing was changed after them. */
    record Valid(List<Signature> signatures) implements Verdict {
        public Valid {
            signatures = List.copyOf(signatures);
        }
    }

    /** The paper is not what was signed. */
    record Altered(List<Signature> signatures, List<String> findings) implements Verdict {
        public Altered {
            signatures = List.copyOf(signatures);
            findings = List.copyOf(findings);
        }
    }

    /** The paper is as it was signed, but by somebody whom no trusted authority vouches for (any more). */
    record Untrusted(List<Signature> signatures, List<String> findings) implements Verdict {
        public Untrusted {
            signatures = List.copyOf(signatures);
            findings = List.copyOf(findings);
        }
    }

    /** A PDF without any signature. */
    record NotSigned() implements Verdict {}

    /** No PDF, one that cannot be read, or one that asks for more than a paper needs. */
    record Unreadable() implements Verdict {}

    /** Too many papers are being checked, or this one takes too long. */
    record NotNow() implements Verdict {}
}
