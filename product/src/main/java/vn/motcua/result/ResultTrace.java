package vn.motcua.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.ResultId;
import vn.motcua.dossier.ResultState;

/** What the log says of one issued result, to be held against its row: a row changed behind the product's back differs. */
record ResultTrace(
        @Nullable String sha256,
        @Nullable Instant signedAt,
        ResultState state,
        @Nullable Instant endedAt,
        @Nullable UUID successor) {

    /** @param log of the dossier, or its part about results, oldest first */
    static boolean agrees(ResultRow row, List<DossierEvent> log) {
        return of(row.id(), log)
                .equals(new ResultTrace(row.sha256(), row.signedAt(), row.state(), row.endedAt(), row.replacedBy()));
    }

    /** Whether the event issued this result. */
    static boolean isIssuing(DossierEvent event, ResultId id) {
        return switch (event) {
            case DossierEvent.Decided decided -> id.equals(decided.result());
            case DossierEvent.ResultReplaced replaced -> id.equals(replaced.result());
            default -> false;
        };
    }

    private static ResultTrace of(ResultId id, List<DossierEvent> log) {
        var trace = new ResultTrace(null, null, ResultState.NUMBERED, null, null);
        for (var event : log) {
            trace = trace.after(id, event);
        }
        return trace;
    }

    private ResultTrace after(ResultId id, DossierEvent event) {
        return switch (event) {
            case DossierEvent.Decided decided
            when id.equals(decided.result()) -> issued(decided.resultHash(), decided.at());
            case DossierEvent.ResultReplaced replaced
            when id.equals(replaced.result()) -> issued(replaced.resultHash(), replaced.at());
            case DossierEvent.ResultReplaced replaced
            when id.equals(replaced.replaced()) ->
                new ResultTrace(
                        sha256,
                        signedAt,
                        ResultState.REPLACED,
                        replaced.at(),
                        replaced.result().value());
            case DossierEvent.ResultRevoked revoked
            when id.equals(revoked.result()) ->
                new ResultTrace(sha256, signedAt, ResultState.REVOKED, revoked.at(), null);
            default -> this;
        };
    }

    private static ResultTrace issued(String hash, Instant at) {
        return new ResultTrace(hash, at, ResultState.SIGNED, null, null);
    }
}
