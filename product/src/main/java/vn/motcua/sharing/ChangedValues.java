package vn.motcua.sharing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.editing.json.KeptLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.sharing.template.Manifest;

/** Values of a package while one person changes them: each says afterwards who entered it, and is made by no template any more. */
final class ChangedValues {
    private final ProcedurePackage pack;
    private final Map<String, JsonNode> trees = new LinkedHashMap<>();
    private final Set<Place> changed = new LinkedHashSet<>();

    private record Place(String file, String pointer) {
        /** @param other as {@code service.json#/fees}, or a file */
        boolean touches(String other) {
            int cut = other.indexOf('#');
            var theirs = cut < 0 ? "" : other.substring(cut + 1);
            return (cut < 0 ? other : other.substring(0, cut)).equals(file)
                    && (isWithin(pointer, theirs) || isWithin(theirs, pointer));
        }

        private static boolean isWithin(String inner, String outer) {
            return inner.equals(outer) || inner.startsWith(outer + "/");
        }
    }

    ChangedValues(ProcedurePackage pack) {
        this.pack = pack;
    }

    JsonNode in(String file) {
        return trees.computeIfAbsent(file, pack.files()::json);
    }

    /**
     * @param source place that says who entered it: a limit and a fee are entered as a whole
     * @return whether it was another value
     */
    boolean set(String file, String pointer, JsonNode value, String source) {
        int cut = pointer.lastIndexOf('/');
        if (in(file).at(pointer).equals(value)) {
            return false;
        }
        if (!(in(file).at(pointer.substring(0, cut)) instanceof ObjectNode above)) {
            throw new IllegalStateException("What " + pointer + " stands in must be an object");
        }
        above.set(pointer.substring(cut + 1), value);
        changed.add(new Place(file, source));
        return true;
    }

    boolean set(String file, String pointer, JsonNode value) {
        return set(file, pointer, value, pointer);
    }

    /** Something else of the file was changed by hand, and says itself where it comes from. */
    void touched(String file, String pointer) {
        changed.add(new Place(file, pointer));
    }

    ProcedurePackage written(String by, LocalDate at) {
        if (changed.isEmpty()) {
            return pack;
        }
        var made = pack;
        for (var tree : trees.entrySet()) {
            var before = new String(pack.files().bytes(tree.getKey()).orElseThrow(), StandardCharsets.UTF_8);
            made = made.with(
                    tree.getKey(), KeptLayout.write(before, tree.getValue()).getBytes(StandardCharsets.UTF_8));
        }
        var manifest = new Manifest(made);
        manifest.leave(shared ->
                shared.places().stream().anyMatch(place -> changed.stream().anyMatch(one -> one.touches(place))));
        changed.forEach(place -> manifest.entered(place.file(), place.pointer(), by, at));
        return manifest.written();
    }
}
