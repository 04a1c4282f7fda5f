package vn.motcua.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person must look at in a published text: one cause, however often it appears.
 *
 * @param paths JSON Pointers into the content, of all places that one answer settles; at least one
 * @param original the published text concerned
 * @param proposal what another place of the page, or a rule, suggests; never applied without a person
 */
public record Finding(
        ReviewReason reason,
        List<String> paths,
        String original,
        @Nullable Proposal proposal) {
    public Finding {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("A finding must name a place of the content, but names none: " + reason);
        }
    }
}
