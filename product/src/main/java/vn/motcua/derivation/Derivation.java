package vn.motcua.derivation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalogue.OpenPoint;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.importing.PublishedText;
import vn.motcua.packages.PackageFiles;
import vn.motcua.packages.PackageLayout;

/** A package while it is being derived: its files, where each value comes from, and what is open. */
final class Derivation {
    static final JsonMapper JSON = JsonMapper.shared();
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int GROUND_MAX = 500;

    final PublishedText published;
    final Rules rules;
    final ObjectNode service = NODES.objectNode();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final ArrayNode sources = NODES.arrayNode();
    private final List<OpenPoint> open = new ArrayList<>();

    Derivation(PublishedText published, Rules rules) {
        this.published = published;
        this.rules = rules;
    }

    ProcedureContent content() {
        return published.content();
    }

    /** Name of what is made for this procedure: its form, route and template. */
    String key() {
        return "p-" + content().code().replace('.', '-');
    }

    void leaveOpen(What what, String why, String text) {
        open.add(new OpenPoint(what, why, text));
    }

    List<OpenPoint> open() {
        return List.copyOf(open);
    }

    /** Whether a person must still look at the value at this place. */
    boolean isQuestioned(String path) {
        return published.questions().stream()
                .anyMatch(question -> question.path().equals(path));
    }

    /** The value at this place and below was derived by the rule from the published text. */
    void derived(String file, String pointer, String rule) {
        sources.addObject()
                .put("file", file)
                .put("pointer", pointer)
                .put("from", "DERIVED")
                .put("rule", rule + " (v" + rules.version() + ")")
                .put("ground", ground());
    }

    void published(String file) {
        sources.addObject()
                .put("file", file)
                .put("pointer", "")
                .put("from", "PUBLISHED")
                .put("ground", ground());
    }

    /** What a derived value rests on: the decision that published it, else the published text itself. */
    private String ground() {
        var decision = content().decision();
        return decision.isBlank()
                ? "Nội dung công bố của thủ tục " + content().code()
                : "Quyết định " + cut(decision, GROUND_MAX - "Quyết định ".length());
    }

    void json(String file, JsonNode content) {
        text(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
    }

    void text(String file, String content) {
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Both languages: published texts are Vietnamese only, and no rule translates. */
    static ObjectNode both(String text) {
        return both(text, text);
    }

    static ObjectNode both(String vi, String en) {
        return NODES.objectNode().put("vi", vi).put("en", en);
    }

    static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }

    PackageFiles files() {
        for (var point : open) {
            service.withArray("open")
                    .addObject()
                    .put("what", point.what().name())
                    .put("why", point.why())
                    .put("text", point.text());
        }
        json(PackageLayout.SERVICE, service);
        var manifest = NODES.objectNode()
                .put("format", 1)
                .put("code", content().code())
                .put("version", 1)
                .put("validFrom", rules.validFrom().toString())
                .put("decision", cut(content().decision(), 100))
                .put("form", key() + "/1")
                .put("route", key());
        manifest.set("sources", sources);
        json(PackageLayout.MANIFEST, manifest);
        return PackageFiles.of(files);
    }
}
