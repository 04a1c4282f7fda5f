package vn.motcua.publishing.comparison;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.motcua.packages.ProcedurePackage;

/** Two versions beside each other. Each file is read once. */
final class Sides {
    private final @Nullable ProcedurePackage before;
    private final ProcedurePackage after;
    private final Map<String, Two> read = new HashMap<>();

    /** @param before none for a procedure that is new */
    Sides(@Nullable ProcedurePackage before, ProcedurePackage after) {
        this.before = before;
        this.after = after;
    }

    @Nullable
    ProcedurePackage before() {
        return before;
    }

    ProcedurePackage after() {
        return after;
    }

    /** The same place in both. */
    record Two(JsonNode before, JsonNode after) {
        Two at(String pointer) {
            return new Two(before.at(pointer), after.at(pointer));
        }

        boolean isSame() {
            return before.equals(after);
        }
    }

    Two at(String file, String pointer) {
        return read.computeIfAbsent(
                        file,
                        _ -> new Two(
                                before == null ? MissingNode.getInstance() : json(before, file), json(after, file)))
                .at(pointer);
    }

    private static JsonNode json(ProcedurePackage pack, String file) {
        return pack.files().has(file) ? pack.files().json(file) : MissingNode.getInstance();
    }

    /** Whether a file is the same, byte by byte; a procedure that is new has none before. */
    boolean haveSame(String file) {
        return before != null
                && before.files().has(file)
                && Arrays.equals(
                        before.files().bytes(file).orElseThrow(),
                        after.files().bytes(file).orElse(new byte[0]));
    }

    /** The files of a part that are not the same, by their names. */
    List<String> differing(Part part) {
        return part.places(this).stream()
                .filter(place -> !isSame(place))
                .map(place -> place.replaceFirst("#.*", ""))
                .distinct()
                .toList();
    }

    /** The files below a folder that are not the same. */
    List<String> differing(String folder) {
        return names(folder).filter(file -> !isSameFile(file)).toList();
    }

    private boolean isSame(String place) {
        var cut = place.indexOf('#');
        if (cut >= 0) {
            return at(place.substring(0, cut), place.substring(cut + 1)).isSame();
        }
        return names(place).allMatch(this::isSameFile);
    }

    private Stream<String> names(String place) {
        if (!place.endsWith("/")) {
            return Stream.of(place);
        }
        var names = new TreeSet<>(after.files().under(place));
        if (before != null) {
            names.addAll(before.files().under(place));
        }
        return names.stream();
    }

    private boolean isSameFile(String file) {
        if (file.endsWith(".json")) {
            return at(file, "").isSame();
        }
        return before != null
                && Arrays.equals(
                        before.files().bytes(file).orElse(new byte[0]),
                        after.files().bytes(file).orElse(new byte[0]));
    }
}
