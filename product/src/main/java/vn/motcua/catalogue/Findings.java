package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a person must look at while a published procedure is being read. */
final class Findings {
    /**
     * @param path JSON Pointer into the content
     * @param original the published text concerned
     * @param proposal what another place of the page suggests; never applied without a person
     */
    record Finding(
            ReviewReason reason,
            String path,
            String original,
            @Nullable String proposal) {}

    private final List<Finding> all = new ArrayList<>();
    private final List<ProcedureContent.Unread> unread = new ArrayList<>();

    void add(ReviewReason reason, String path, String original) {
        all.add(new Finding(reason, path, original, null));
    }

    void add(ReviewReason reason, String path, String original, @Nullable String proposal) {
        all.add(new Finding(reason, path, original, proposal));
    }

    /** The section goes into the content whole. */
    void unread(ReviewReason reason, ProcedureContent.Section section, String text) {
        all.add(new Finding(reason, "/unread/" + unread.size(), text, null));
        unread.add(new ProcedureContent.Unread(section, text));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    List<ProcedureContent.Unread> unread() {
        return List.copyOf(unread);
    }
}
