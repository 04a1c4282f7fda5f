package vn.motcua.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Finding;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureContent.Origin;
import vn.motcua.catalogue.Proposal;
import vn.motcua.catalogue.ReadingRule;
import vn.motcua.catalogue.ReviewReason;

/**
 * Collects what a person must look at while a published procedure is being read, and where values were read that do not
 * stand in their own cell. What has one cause and one answer is one finding, wherever it appears.
 */
final class Findings {
    private static final int SHOWN_LETTERS_MAX = 4_000;

    /** @param answer what the answer would be; the same cause with another proposal is another question */
    private record Cause(
            ReviewReason reason, String what, @Nullable Proposal answer) {}

    private record Places(LinkedHashSet<String> paths, LinkedHashSet<String> originals) {
        void add(Places others) {
            paths.addAll(others.paths());
            originals.addAll(others.originals());
        }
    }

    private final Map<Cause, Places> causes = new LinkedHashMap<>();
    private final List<ProcedureContent.Unread> unread = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    void add(ReviewReason reason, String path, String original) {
        add(reason, path, original, null);
    }

    void add(ReviewReason reason, String path, String original, @Nullable Proposal proposal) {
        addOnce(reason, original, path, original, proposal);
    }

    /**
     * @param cause what is the same wherever the finding appears
     * @param original the text of this place
     */
    void addOnce(ReviewReason reason, String cause, String path, String original, @Nullable Proposal proposal) {
        var places = causes.computeIfAbsent(
                new Cause(reason, cause, proposal), _ -> new Places(new LinkedHashSet<>(), new LinkedHashSet<>()));
        places.paths().add(path);
        places.originals().add(original);
    }

    /** The section goes into the content whole. */
    void unread(ReviewReason reason, ProcedureContent.Section section, String text) {
        unread(reason, section, text, null);
    }

    void unread(ReviewReason reason, ProcedureContent.Section section, String text, @Nullable Proposal proposal) {
        add(reason, "/unread/" + unread.size(), text, proposal);
        unread.add(new ProcedureContent.Unread(section, text));
    }

    /** The value at the path was read by a rule. */
    void origin(String path, ReadingRule rule, String from) {
        origins.add(new Origin(path, rule, shortened(from.strip())));
    }

    void addAll(Findings others) {
        others.causes.forEach((cause, places) -> causes.computeIfAbsent(
                        cause, _ -> new Places(new LinkedHashSet<>(), new LinkedHashSet<>()))
                .add(places));
        origins.addAll(others.origins);
    }

    List<Finding> all() {
        var all = new ArrayList<Finding>();
        causes.forEach((cause, places) -> all.add(new Finding(
                cause.reason(),
                List.copyOf(places.paths()),
                places.originals().size() == 1
                        ? places.originals().getFirst()
                        : shortened(String.join("\n", places.originals())),
                cause.answer())));
        return all;
    }

    List<ProcedureContent.Unread> unread() {
        return List.copyOf(unread);
    }

    List<Origin> origins() {
        return List.copyOf(origins);
    }

    private static String shortened(String text) {
        return text.length() > SHOWN_LETTERS_MAX ? text.substring(0, SHOWN_LETTERS_MAX) + "…" : text;
    }
}
