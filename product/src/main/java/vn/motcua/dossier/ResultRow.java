package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result (kết quả giải quyết) as the store keeps it.
 *
 * @param token what the QR code carries: 128 bits of chance, in base64url
 * @param fields what stands in the result, by field of its template
 */
public record ResultRow(
        ResultId id,
        DossierId dossier,
        String token,
        Decision.Verdict verdict,
        State state,
        String template,
        Map<String, String> fields,
        @Nullable String number,
        @Nullable Instant numberedAt,
        @Nullable UUID document,
        @Nullable String sha256,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable UUID replacedBy) {
    /** From draft to the end of its force. */
    public enum State {
        DRAFTED,
        APPROVED,
        NUMBERED,
        SIGNED,
        REVOKED,
        REPLACED
    }

    public ResultRow {
        fields = Map.copyOf(fields);
    }

    ResultRow numbered(String withNumber, Instant at) {
        return new ResultRow(
                id,
                dossier,
                token,
                verdict,
                State.NUMBERED,
                template,
                fields,
                withNumber,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ResultRow signed(UUID paper, String hash, Actor by, Instant at) {
        return new ResultRow(
                id,
                dossier,
                token,
                verdict,
                State.SIGNED,
                template,
                fields,
                number,
                numberedAt,
                paper,
                hash,
                at,
                by.account().value(),
                null,
                null,
                null);
    }
}
