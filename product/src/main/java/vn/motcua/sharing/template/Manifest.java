package vn.motcua.sharing.template;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.editing.json.KeptLayout;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.PackageManifest;
import vn.motcua.packages.ProcedurePackage;

/** The manifest of a package while parts of the package change. */
public final class Manifest {
    private static final String SHARED = "shared";
    private static final String SOURCES = "sources";

    private final ProcedurePackage pack;
    private final ObjectNode tree;

    public Manifest(ProcedurePackage pack) {
        this.pack = pack;
        this.tree = (ObjectNode) pack.files().json(PackageLayout.MANIFEST);
    }

    /** The package is made of a template at these places; what it said of the template before holds no more. */
    void sharedFrom(SharedTemplate template, Map<String, String> with, List<String> places) {
        leave(one -> one.key().equals(template.key()));
        var entry = tree.withArray(SHARED).addObject().put("template", template.name());
        var values = entry.putObject("with");
        new TreeMap<>(with).forEach(values::put);
        var list = entry.putArray("places");
        places.forEach(list::add);
        for (var place : places) {
            int cut = place.indexOf('#');
            var file = cut < 0 ? place : place.substring(0, cut);
            var pointer = cut < 0 ? "" : place.substring(cut + 1);
            var source = source(file, pointer).put("from", "DERIVED").put("rule", Found.say("rule", template.name()));
            var ground = pack.manifest().groundOf(file, pointer);
            if (!ground.isBlank()) {
                source.put("ground", ground);
            }
        }
    }

    /** It is made of these templates no more; what they made stays as it is. */
    public void leave(Predicate<PackageManifest.Shared> which) {
        var kept = tree.arrayNode();
        var shared = pack.manifest().shared();
        if (!(tree.path(SHARED) instanceof ArrayNode entries)) {
            return;
        }
        for (int i = 0; i < shared.size(); i++) {
            if (!which.test(shared.get(i))) {
                kept.add(entries.get(i));
            }
        }
        if (kept.isEmpty()) {
            tree.remove(SHARED);
        } else {
            tree.set(SHARED, kept);
        }
    }

    /** Somebody entered the value; what it rests on stays. */
    public void entered(String file, String pointer, String by, LocalDate at) {
        var ground = pack.manifest().groundOf(file, pointer);
        var source = source(file, pointer).put("from", "ENTERED").put("by", by).put("at", at.toString());
        if (!ground.isBlank()) {
            source.put("ground", ground);
        }
    }

    void form(String name) {
        tree.put("form", name);
    }

    /** What is said of this place, anew. */
    private ObjectNode source(String file, String pointer) {
        var sources = tree.withArray(SOURCES);
        var fresh = tree.objectNode().put("file", file).put("pointer", pointer);
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).path("file").asString("").equals(file)
                    && sources.get(i).path("pointer").asString("").equals(pointer)) {
                sources.set(i, fresh);
                return fresh;
            }
        }
        sources.add(fresh);
        return fresh;
    }

    /** The package with what was said; nothing else of it changes by a letter. */
    public ProcedurePackage written() {
        var before = new String(pack.files().bytes(PackageLayout.MANIFEST).orElseThrow(), StandardCharsets.UTF_8);
        return pack.with(PackageLayout.MANIFEST, KeptLayout.write(before, tree).getBytes(StandardCharsets.UTF_8));
    }
}
