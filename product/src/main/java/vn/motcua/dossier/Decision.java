package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the dossier was decided. The clock stops at {@code at}.
 *
 * @param result the signed result that stands now; null where the procedure's result is recorded only (decided on paper)
 */
public record Decision(
        Verdict verdict, Instant at, @Nullable ResultId result) {
    /** Granted, or rejected with written reasons (từ chối giải quyết). */
    public enum Verdict {
        GRANTED,
        REJECTED
    }

    Decision in(ResultId corrected) {
        return new Decision(verdict, at, corrected);
    }
}
