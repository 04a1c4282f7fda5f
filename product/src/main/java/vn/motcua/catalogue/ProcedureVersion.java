package vn.motcua.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.ProcedureCode;

/**
 * A procedure as it stands on the days from {@code validFrom} to before {@code validTo}.
 *
 * @param revision counts an editor's corrections; the API's ETag
 */
public record ProcedureVersion(
        ProcedureVersionId id,
        ProcedureCode code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        State state,
        int revision,
        ProcedureContent content) {

    /** Whether a person still has to look at it. Both may be read; one in review is marked. */
    public enum State {
        PUBLISHED,
        IN_REVIEW
    }

    public boolean isInReview() {
        return state == State.IN_REVIEW;
    }
}
