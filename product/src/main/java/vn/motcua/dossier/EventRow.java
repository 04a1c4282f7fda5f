package vn.motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import vn.motcua.shared.Sha256;

/** An event as the log keeps it. */
public record EventRow(UUID dossierId, int seq, String type, Instant at, String actor, String payload) {
    private static final byte LEAF = 0;

    /** The leaf hash of RFC 6962, §2.1, over every column: {@code SHA-256(0x00 || columns)}. */
    public byte[] leafHash() {
        var digest = Sha256.digest();
        digest.update(LEAF);
        for (var column : new String[] {dossierId.toString(), Integer.toString(seq), type, at.toString(), actor}) {
            digest.update(column.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return digest.digest(payload.getBytes(StandardCharsets.UTF_8));
    }
}
