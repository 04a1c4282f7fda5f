package vn.motcua.signing;

/** How long a signature can be proved by what the file itself carries (PAdES baseline levels, ETSI EN 319 142-1). */
public enum ProofLevel {
    /** B: the signature alone. */
    SIGNED,
    /** T: an authority confirms the time. */
    TIMESTAMPED,
    /** LT: with the proof that no certificate was revoked. */
    LONG_TERM,
    /** LTA: with a time stamp over all of it, that can be renewed before it ends. */
    ARCHIVED
}
