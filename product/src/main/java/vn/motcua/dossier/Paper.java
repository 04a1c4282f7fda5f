package vn.motcua.dossier;

import java.util.HashSet;
import java.util.List;
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

    /** What is the same of two papers when they are one. */
    private record Sameness(
            String component, Source source, @Nullable Object content) {}

    private static Sameness sameness(Paper paper) {
        return new Sameness(paper.component, paper.source, paper.sha256 == null ? paper.document : paper.sha256);
    }

    /** The same content for the same component is one paper, however often it was sent: the first stays. */
    public static List<Paper> once(List<Paper> papers) {
        var seen = new HashSet<Sameness>();
        return papers.stream().filter(paper -> seen.add(sameness(paper))).toList();
    }

    /** Whether it is one paper with one of these. */
    public static boolean isAmong(List<Paper> papers, Paper paper) {
        return papers.stream().anyMatch(other -> sameness(other).equals(sameness(paper)));
    }
}
