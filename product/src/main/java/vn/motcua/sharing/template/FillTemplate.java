package vn.motcua.sharing.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.sharing.template.SharedTemplate.Part;

/** What a template puts into the package of one procedure, with all that it includes. */
public final class FillTemplate {
    /** Letters of all that a template puts into a package. */
    private static final int LETTERS_MAX = 1_000_000;

    private final Function<String, Optional<SharedTemplate>> known;
    private final ProcedurePackage pack;
    private final PackageFindings findings;
    private final Set<String> included = new HashSet<>();
    private long letters;

    /**
     * @param known templates by key and version
     * @param findings a template that is not there or includes itself, a value that is missing or of another kind is added to it
     */
    public FillTemplate(
            Function<String, Optional<SharedTemplate>> known, ProcedurePackage pack, PackageFindings findings) {
        this.known = known;
        this.pack = pack;
        this.findings = findings;
    }

    /** In the order of the template; what was found wrong is not among it. */
    public List<Part.Content> fill(SharedTemplate template, Map<String, String> with) {
        var filled = new ArrayList<Part.Content>();
        included.clear();
        letters = 0;
        fill(template, with, List.of(), filled);
        for (int i = 0; i < filled.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Spot.overlap(filled.get(i), filled.get(j))) {
                    findings.add(
                            PackageLayout.MANIFEST,
                            "/shared/" + template.name(),
                            Found.say("twice", filled.get(i).place()));
                }
            }
        }
        return filled;
    }

    private void fill(SharedTemplate template, Map<String, String> with, List<String> way, List<Part.Content> filled) {
        if (way.contains(template.key())) {
            findings.add(
                    PackageLayout.MANIFEST,
                    "/shared/" + template.name(),
                    Found.say("circle", String.join(" → ", way) + " → " + template.key()));
            return;
        }
        if (!included.add(template.name()) || way.size() > SharedTemplate.DEPTH_MAX) {
            findings.add(
                    PackageLayout.MANIFEST,
                    "/shared/" + template.name(),
                    way.size() > SharedTemplate.DEPTH_MAX
                            ? Found.say("deep", SharedTemplate.DEPTH_MAX, String.join(" → ", way))
                            : Found.say("included-twice", template.name()));
            return;
        }
        var values = Values.settled(template, with, pack, findings);
        var numbers = Values.numbers(template);
        var further = new ArrayList<>(way);
        further.add(template.key());
        for (var part : template.parts()) {
            switch (part) {
                case Part.Content content -> {
                    letters += Placeholders.letters(content.content(), values);
                    if (letters > LETTERS_MAX) {
                        findings.add(
                                PackageLayout.MANIFEST,
                                "/shared/" + template.name(),
                                Found.say("filled-large", LETTERS_MAX));
                        return;
                    }
                    filled.add(filled(content, values, numbers));
                }
                case Part.Include include -> include(include, with(include, template, with), further, filled);
            }
        }
    }

    private static Part.Content filled(Part.Content content, Map<String, String> values, Set<String> numbers) {
        return new Part.Content(
                content.file(),
                content.pointer(),
                content.file().endsWith(".json")
                        ? Placeholders.fill(content.content(), values, numbers)
                        : JsonNodeFactory.instance.stringNode(
                                Placeholders.fillXml(content.content().asString(""), values)));
    }

    /** Values of the including template are passed on as they were said: a share stays a share. */
    private Map<String, String> with(Part.Include include, SharedTemplate template, Map<String, String> with) {
        var said = new LinkedHashMap<>(Values.ofProcedure(pack));
        template.parameters().forEach(one -> one.value().ifPresent(value -> said.put(one.key(), value)));
        said.putAll(with);
        var passed = new LinkedHashMap<String, String>();
        include.with().forEach((name, text) -> {
            if (Placeholders.letters(text, said) > Values.LETTERS_MAX) {
                findings.add(
                        PackageLayout.MANIFEST,
                        "/shared/" + include.template() + "/with/" + name,
                        Found.say("long", Values.LETTERS_MAX));
            } else {
                passed.put(name, Placeholders.fill(text, said));
            }
        });
        return passed;
    }

    private void include(Part.Include include, Map<String, String> with, List<String> way, List<Part.Content> filled) {
        var found = known.apply(include.template());
        if (found.isEmpty()) {
            findings.add(
                    PackageLayout.MANIFEST,
                    "/shared/" + String.join("/", way),
                    Found.say("included", include.template(), way.getLast()));
        } else {
            fill(found.get(), with, way, filled);
        }
    }
}
