package vn.motcua.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One paper of a dossier (giấy tờ): which component it satisfies and how.
 *
 * @param component key of the component in the procedure
 * @param source uploaded, known from a data source, or presented at the counter
 * @param document the stored file; null when nothing was uploaded
 */
public record Paper(
        String component,
        Source source,
        @Nullable UUID document,
        String fileName,
        @Nullable String sha256) {
    /** How a component is satisfied. */
    public enum Source {
        UPLOAD,
        DATA_SOURCE,
        PRESENTED
    }
}
