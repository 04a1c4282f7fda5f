package vn.motcua.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.ProcedureCode;

/**
 * A procedure is offered no more from a day on (bãi bỏ thủ tục). Dossiers filed before that day are handled to their end.
 *
 * @param decision number of the decision that repeals it
 */
public record Repeal(
        UUID id, ProcedureCode code, LocalDate endsOn, String decision, String reason, Editor by, Instant at) {

    /** Whether it ends a version that begins on this day; one that begins when it ends, or later, is a new beginning. */
    boolean ends(LocalDate versionFrom) {
        return versionFrom.isBefore(endsOn);
    }

    /**
     * Why a procedure cannot be repealed; null when it can.
     *
     * @param inForceFrom first day of the version in force
     * @param waiting a version whose day lies ahead
     * @param last the last repeal
     */
    static @Nullable PublishingRefusal judge(
            Optional<LocalDate> inForceFrom, Optional<Revision> waiting, Optional<Repeal> last) {
        if (inForceFrom.isEmpty()) {
            return new PublishingRefusal.NotOffered();
        }
        var ended = last.filter(repeal -> repeal.ends(inForceFrom.get()));
        if (ended.isPresent()) {
            return new PublishingRefusal.IsRepealed(ended.get().endsOn());
        }
        return waiting.map(Revision::waits).orElse(null);
    }
}
