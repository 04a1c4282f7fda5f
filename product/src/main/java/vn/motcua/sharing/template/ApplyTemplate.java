package vn.motcua.sharing.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.editing.json.KeptLayout;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.sharing.template.SharedTemplate.Part;

/**
 * A package is made of a template: what the template says stands in it as in any package, so that everybody reads it as before, and
 * the manifest says which template made it, with which values.
 */
public final class ApplyTemplate {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FORM = List.of("form/schema.json", "form/ui.json", "form/facts.json");

    /**
     * @param templates by key and version
     * @param isPublished whether something was published under a name that {@link ProcedurePackage#provides} gives it
     */
    public record Known(Function<String, Optional<SharedTemplate>> templates, Predicate<String> isPublished) {}

    /** @param findings why it could not be made; then the package is as it was */
    public record Applied(ProcedurePackage pack, List<PackageFinding> findings) {
        public Applied {
            findings = List.copyOf(findings);
        }
    }

    private final Known known;

    public ApplyTemplate(Known known) {
        this.known = known;
    }

    /**
     * A form or a template of a result that changes gets a number of its own: what was published under a name is never another.
     *
     * @param with values that differ from those the template proposes
     */
    public Applied to(ProcedurePackage pack, SharedTemplate template, Map<String, String> with) {
        var findings = new PackageFindings();
        var filled = new FillTemplate(known.templates(), pack, findings).fill(template, with);
        if (!findings.isEmpty()) {
            return new Applied(pack, findings.all());
        }
        var places = new ArrayList<String>();
        var made = written(pack, filled, places, findings);
        if (!findings.isEmpty()) {
            return new Applied(pack, findings.all());
        }
        var manifest = new Manifest(made);
        manifest.sharedFrom(template, own(template, with), places);
        return new Applied(renumbered(pack, manifest.written()), List.of());
    }

    /** A value that is what the template proposes is not said again: who changes the proposal changes it for all. */
    private static Map<String, String> own(SharedTemplate template, Map<String, String> with) {
        var own = new LinkedHashMap<>(with);
        template.parameters().forEach(one -> one.value().ifPresent(value -> own.remove(one.key(), value)));
        return own;
    }

    private static ProcedurePackage written(
            ProcedurePackage pack, List<Part.Content> filled, List<String> places, PackageFindings findings) {
        var made = pack;
        for (var content : filled) {
            var file = content.file();
            if (content.pointer().isEmpty()) {
                made = made.with(file, content.content().asString("").getBytes(StandardCharsets.UTF_8));
                places.add(file);
                continue;
            }
            if (!made.files().has(file)) {
                findings.add(file, "", Found.say("no-file"));
                continue;
            }
            var tree = made.files().json(file);
            var put = new Spot(content.pointer()).put(tree, content.content());
            if (put.isEmpty()) {
                findings.add(file, content.pointer(), Found.say("no-place"));
                continue;
            }
            places.add(file + "#" + put.get());
            made = made.with(file, changed(made, file, tree));
        }
        return made;
    }

    private static byte[] changed(ProcedurePackage pack, String file, JsonNode tree) {
        var before = new String(pack.files().bytes(file).orElseThrow(), StandardCharsets.UTF_8);
        return KeptLayout.write(before, tree).getBytes(StandardCharsets.UTF_8);
    }

    private ProcedurePackage renumbered(ProcedurePackage before, ProcedurePackage made) {
        var pack = results(before, made);
        boolean isSameForm = FORM.stream()
                .allMatch(file -> Arrays.equals(
                        before.files().bytes(file).orElse(new byte[0]),
                        pack.files().bytes(file).orElse(new byte[0])));
        var form = before.manifest().form();
        if (isSameForm || !known.isPublished().test(ProcedurePackage.formName(form))) {
            return pack;
        }
        var manifest = new Manifest(pack);
        manifest.form(next(form, ProcedurePackage::formName));
        return manifest.written();
    }

    private ProcedurePackage results(ProcedurePackage before, ProcedurePackage made) {
        var was = before.files().json(PackageLayout.RESULT);
        var now = made.files().json(PackageLayout.RESULT);
        if (was.equals(now)) {
            return made;
        }
        for (var template : now.values()) {
            var key = template.path("key").asString("");
            boolean isAnother = was.values().stream()
                    .anyMatch(other -> other.path("key").asString("").equals(key) && !other.equals(template));
            if (isAnother && template instanceof ObjectNode object) {
                object.put("key", next(key, ProcedurePackage::resultName));
            }
        }
        return made.with(PackageLayout.RESULT, changed(made, PackageLayout.RESULT, now));
    }

    /** The next number that is free. */
    private String next(String name, Function<String, String> provided) {
        int cut = name.indexOf('/');
        int number = Integer.parseInt(name.substring(cut + 1)) + 1;
        while (known.isPublished().test(provided.apply(name.substring(0, cut) + "/" + number))) {
            number++;
        }
        return name.substring(0, cut) + "/" + number;
    }

    /** A whole file as text: what KeptLayout needs nothing before for. */
    static String laidOut(JsonNode tree) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }
}
