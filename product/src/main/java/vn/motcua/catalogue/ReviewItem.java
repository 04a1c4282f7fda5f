package vn.motcua.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.ProcedureCode;

/**
 * An open or answered question about a published text.
 *
 * @param path JSON Pointer into the content
 * @param original the published text concerned
 * @param proposal what another place of the page suggests
 */
public record ReviewItem(
        ReviewItemId id,
        ProcedureVersionId version,
        ProcedureCode code,
        String procedureName,
        ReviewReason reason,
        String path,
        String original,
        @Nullable String proposal,
        @Nullable Resolution resolution) {

    /** @param corrected whether the structure was corrected or accepted as it is */
    public record Resolution(boolean corrected, String by, Instant at, String note) {}

    /** Which small form corrects it; NONE: it can be accepted with a note only. */
    public enum Correctable {
        LIMIT,
        FEE,
        COMPONENT,
        NONE
    }

    public Correctable correctable() {
        if (path.matches("/channels/\\d+/limit")) {
            return Correctable.LIMIT;
        }
        if (path.matches("/channels/\\d+/fee")) {
            return Correctable.FEE;
        }
        return path.matches("/cases/\\d+/components/\\d+") ? Correctable.COMPONENT : Correctable.NONE;
    }
}
