package vn.motcua.result;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ResultId;
import vn.motcua.dossier.ResultState;

/**
 * A result (kết quả giải quyết) as the store keeps it.
 *
 * @param token what the QR code carries: 128 bits of chance, in base64url
 * @param fields what stands in the result, by field of its template
 * @param leader the leader's signature while number, date and seal are still to come; null before it and where all was
 *     signed at once
 * @param signedAt when it was issued: signed, numbered and sealed
 * @param signedBy the leader's account
 */
public record ResultRow(
        ResultId id,
        DossierId dossier,
        String token,
        Decision.Verdict verdict,
        ResultState state,
        String template,
        Map<String, String> fields,
        @Nullable String number,
        @Nullable Instant numberedAt,
        @Nullable LeaderSignature leader,
        @Nullable UUID document,
        @Nullable String sha256,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable UUID replacedBy) {
    /**
     * The paper as the leader signed it, without seal.
     *
     * @param sha256 in hex, of that file
     */
    public record LeaderSignature(UUID document, String sha256, Instant at, String by) {}

    public ResultRow {
        fields = Map.copyOf(fields);
    }

    /** Whether it is under work still: nobody has issued it. */
    public boolean isOpen() {
        return signedAt == null;
    }

    /** With the number that it has already, else with this one. */
    ResultRow numbered(String withNumber, Instant at) {
        return new ResultRow(
                id,
                dossier,
                token,
                verdict,
                ResultState.NUMBERED,
                template,
                fields,
                number == null ? withNumber : number,
                numberedAt == null ? at : numberedAt,
                leader,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ResultRow issued(Issued paper) {
        return new ResultRow(
                id,
                dossier,
                token,
                verdict,
                ResultState.SIGNED,
                template,
                fields,
                number,
                numberedAt,
                leader,
                paper.document(),
                paper.sha256(),
                paper.at(),
                paper.leader(),
                null,
                null,
                null);
    }

    /**
     * The issued paper.
     *
     * @param leader account of the leader who signed it
     */
    record Issued(UUID document, String sha256, Instant at, String leader) {}
}
