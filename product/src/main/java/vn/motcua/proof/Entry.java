package vn.motcua.proof;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Sha256;

/**
 * What the log says of one row: which it is and the hash of what stands in it.
 *
 * @param kind of row, as {@link LoggedTable} names it
 * @param subject of rows that are known by a UUID; null for others
 * @param seq which of the subject's events; 0 where there is one row for each subject
 * @param label of rows that are known by something else; null for others
 */
public record Entry(
        Tree tree,
        String kind,
        @Nullable UUID subject,
        int seq,
        @Nullable String label,
        byte[] hash) {
    /** Kind of a dossier's events. */
    public static final String EVENT = "event";

    /** Kind of entries of the access log. */
    public static final String ACCESS = "access";

    private static final byte LEAF = 0;

    /** One of a dossier's events. */
    public static Entry event(UUID dossier, int seq, byte[] leafHash) {
        return new Entry(Tree.LEDGER, EVENT, dossier, seq, null, leafHash);
    }

    /** One access. */
    public static Entry access(UUID id, byte[] rowHash) {
        return new Entry(Tree.ACCESS, ACCESS, id, 0, null, rowHash);
    }

    /**
     * The leaf of RFC 6962, §2.1: {@code SHA-256(0x00 || what it says)}. An event's hash is a leaf already, made so before
     * there were entries of other kinds.
     */
    byte[] leafHash() {
        if (kind.equals(EVENT)) {
            return hash;
        }
        var digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(text().getBytes(StandardCharsets.UTF_8));
    }

    /** All that is said, in one way only. */
    String text() {
        var known = subject == null ? "label " + label : "subject " + subject;
        return "motcua-entry-1\n" + tree + "\n" + kind + "\n" + known + "\n" + seq + "\n"
                + HexFormat.of().formatHex(hash);
    }

    /** How a finding names it. */
    String where() {
        return kind + " " + (subject == null ? label : subject) + (seq == 0 ? "" : " " + seq);
    }
}
