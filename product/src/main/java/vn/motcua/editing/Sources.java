package vn.motcua.editing;

import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.editing.json.KeptLayout;
import vn.motcua.editing.json.Places;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;

/** The sources in the manifest of a package while somebody changes what they are of. */
final class Sources {
    /** Values that rest on the law as a whole: who changes one number of a limit changes the limit. */
    private static final Pattern WHOLE =
            Pattern.compile("(/limit|/fees/rules/\\d+|/fees/copies|/guide/options/\\d+/limit)/.*");

    private final ProcedurePackage pack;
    private final ObjectNode manifest;

    Sources(ProcedurePackage pack) {
        this.pack = pack;
        this.manifest = (ObjectNode) pack.files().json(PackageLayout.MANIFEST);
    }

    /** Who entered a value: kept with its place. */
    record Entry(String file, String place, String by, LocalDate at) {
        Entry {
            var whole = WHOLE.matcher(place);
            place = file.equals(PackageLayout.SERVICE) && whole.matches() ? whole.group(1) : place;
        }
    }

    /** Somebody entered the value; what it rests on stays as long as nobody says another ground. */
    void enter(Entry entry) {
        enter(entry, pack.manifest().groundOf(entry.file(), entry.place()));
    }

    /** Somebody entered what a value rests on. */
    void enter(Entry entry, String ground) {
        var entered = manifest.objectNode()
                .put("file", entry.file())
                .put("pointer", entry.place())
                .put("from", "ENTERED")
                .put("by", entry.by())
                .put("at", entry.at().toString());
        if (!ground.isBlank()) {
            entered.put("ground", ground);
        }
        for (int i = 0; i < sources().size(); i++) {
            if (isOf(sources().path(i), entry)) {
                sources().set(i, entered);
                return;
            }
        }
        sources().add(entered);
    }

    private ArrayNode sources() {
        return (ArrayNode) manifest.path("sources");
    }

    private static boolean isOf(JsonNode source, Entry entry) {
        return source.path("file").asString("").equals(entry.file())
                && source.path("pointer").asString("").equals(entry.place());
    }

    /** Rows of a file were moved or taken away: what is said of them goes with them. */
    void follow(String file, JsonNode before, JsonNode after) {
        var kept = manifest.arrayNode();
        for (var source : sources()) {
            if (source.path("file").asString("").equals(file)) {
                Places.moved(source.path("pointer").asString(""), before, after)
                        .ifPresent(place -> kept.add(((ObjectNode) source.deepCopy()).put("pointer", place)));
            } else {
                kept.add(source);
            }
        }
        manifest.set("sources", kept);
    }

    /** The manifest with what was said. */
    String written() {
        return KeptLayout.write(
                PackagesInForce.text(pack, PackageLayout.MANIFEST).orElseThrow(), manifest);
    }
}
