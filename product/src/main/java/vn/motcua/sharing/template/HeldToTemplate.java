package vn.motcua.sharing.template;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.PackageManifest;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.sharing.template.SharedTemplate.Part;

/** Whether a package that says it is made of templates is so: else changing the template would not change it as everybody expects. */
public final class HeldToTemplate {
    private final Function<String, Optional<SharedTemplate>> known;

    /** @param known templates by key and version */
    public HeldToTemplate(Function<String, Optional<SharedTemplate>> known) {
        this.known = known;
    }

    public void check(ProcedurePackage pack, PackageFindings findings) {
        int i = 0;
        for (var shared : pack.manifest().shared()) {
            check(pack, shared, "/shared/" + i++, findings);
        }
    }

    private void check(ProcedurePackage pack, PackageManifest.Shared shared, String place, PackageFindings findings) {
        var template = known.apply(shared.template());
        if (template.isEmpty()) {
            findings.add(PackageLayout.MANIFEST, place + "/template", Found.say("unknown", shared.template()));
            return;
        }
        var filling = new PackageFindings();
        var filled = new FillTemplate(known, pack, filling).fill(template.get(), shared.with());
        filling.all().forEach(one -> findings.add(one.file(), one.pointer(), one.message()));
        if (filling.isEmpty()) {
            filled.forEach(content -> hold(pack, content, template.get(), findings));
        }
    }

    private static void hold(
            ProcedurePackage pack, Part.Content content, SharedTemplate template, PackageFindings findings) {
        var there = content.pointer().isEmpty()
                ? pack.files().bytes(content.file()).map(bytes -> (Object) new String(bytes, StandardCharsets.UTF_8))
                : new Spot(content.pointer())
                        .in(pack.files().json(content.file()))
                        .map(found -> (Object) found);
        var must = content.pointer().isEmpty() ? content.content().asString("") : content.content();
        findings.require(
                there.equals(Optional.of(must)),
                content.file(),
                content.pointer(),
                Found.say("differs", template.name()));
    }

    /** What two versions of the values of one procedure have in common: those the newer template still knows. */
    public static Map<String, String> stillKnown(SharedTemplate template, Map<String, String> with) {
        var known = new java.util.TreeMap<>(with);
        known.keySet().removeIf(name -> template.parameter(name).isEmpty());
        return known;
    }
}
