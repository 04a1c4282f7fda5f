package vn.motcua.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.editing.json.KeptLayout;
import vn.motcua.editing.values.Section;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.PackageManifest;
import vn.motcua.packages.ProcedurePackage;

/** The sources in the manifest of a package while somebody changes what they are of. */
final class Sources {
    /** Values that rest on the law as a whole: who changes one number of a limit changes the limit. */
    private static final Pattern WHOLE =
            Pattern.compile("(/limit|/fees/rules/\\d+|/fees/copies|/guide/options/\\d+/limit)/.*");

    private static final String SHARED = "shared";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ProcedurePackage pack;
    private final ObjectNode manifest;

    Sources(ProcedurePackage pack) {
        this.pack = pack;
        this.manifest = (ObjectNode) pack.files().json(PackageLayout.MANIFEST);
    }

    /**
     * A manifest that was drafted upon another version: of it holds what it says of the information of the procedure, and all else is as
     * the version in force has it.
     */
    static String merged(ProcedurePackage inForce, String drafted) {
        var sources = new Sources(inForce);
        var kept = sources.manifest.arrayNode();
        for (var source : sources.sources()) {
            if (!isOfInformation(source)) {
                kept.add(source);
            }
        }
        for (var source : MAPPER.readTree(drafted).path("sources")) {
            if (isOfInformation(source)) {
                kept.add(source);
            }
        }
        sources.manifest.set("sources", kept);
        return sources.written();
    }

    private static boolean isOfInformation(JsonNode source) {
        return Section.FILES.contains(source.path("file").asString(""));
    }

    /** What is said of the information of a procedure. */
    static List<PackageManifest.Source> ofInformation(ProcedurePackage pack) {
        return pack.manifest().sources().stream()
                .filter(source -> Section.FILES.contains(source.file()))
                .toList();
    }

    /** Who entered a value: kept with its place. */
    record Entry(String file, String place, String by, LocalDate at) {
        Entry {
            var whole = WHOLE.matcher(place);
            place = file.equals(PackageLayout.SERVICE) && whole.matches() ? whole.group(1) : place;
        }

        /** @param other as {@code service.json#/fees}, or a file */
        boolean touches(String other) {
            int cut = other.indexOf('#');
            var pointer = cut < 0 ? "" : other.substring(cut + 1);
            return (cut < 0 ? other : other.substring(0, cut)).equals(file)
                    && (isWithin(place, pointer) || isWithin(pointer, place));
        }

        private static boolean isWithin(String inner, String outer) {
            return inner.equals(outer) || inner.startsWith(outer + "/");
        }
    }

    /** Somebody entered the value; what it rests on stays as long as nobody says another ground. */
    void enter(Entry entry) {
        enter(entry, pack.manifest().groundOf(entry.file(), entry.place()));
    }

    /** Somebody entered what a value rests on. */
    void enter(Entry entry, String ground) {
        leaveTemplates(entry);
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

    /** What somebody changes by hand is made by no template for many procedures any more. */
    private void leaveTemplates(Entry entry) {
        if (!(manifest.path(SHARED) instanceof ArrayNode shared)) {
            return;
        }
        var kept = manifest.arrayNode();
        for (var one : shared) {
            if (one.path("places").values().stream().noneMatch(place -> entry.touches(place.asString("")))) {
                kept.add(one);
            }
        }
        if (kept.isEmpty()) {
            manifest.remove(SHARED);
        } else {
            manifest.set(SHARED, kept);
        }
    }

    private ArrayNode sources() {
        return (ArrayNode) manifest.path("sources");
    }

    private static boolean isOf(JsonNode source, Entry entry) {
        return source.path("file").asString("").equals(entry.file())
                && source.path("pointer").asString("").equals(entry.place());
    }

    /**
     * Rows of a list were moved or taken away: what is said of them goes with them.
     *
     * @param moved where a row stands now that stood somewhere before, from 0; negative where it is gone
     */
    void follow(String file, String list, IntUnaryOperator moved) {
        var row = Pattern.compile(Pattern.quote(list) + "/(\\d+)(/.*)?");
        var kept = manifest.arrayNode();
        for (var source : sources()) {
            var of = row.matcher(source.path("pointer").asString(""));
            if (source.path("file").asString("").equals(file) && of.matches()) {
                int now = moved.applyAsInt(Integer.parseInt(of.group(1)));
                if (now >= 0) {
                    var below = of.group(2) == null ? "" : of.group(2);
                    kept.add(((ObjectNode) source.deepCopy()).put("pointer", list + "/" + now + below));
                }
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
