package vn.motcua.sharing.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.PackageTexts;
import vn.motcua.packages.Shapes;
import vn.motcua.shared.JsonSchemas;
import vn.motcua.sharing.template.SharedTemplate.Group;
import vn.motcua.sharing.template.SharedTemplate.Kind;
import vn.motcua.sharing.template.SharedTemplate.Parameter;
import vn.motcua.sharing.template.SharedTemplate.Part;
import vn.motcua.sharing.template.SharedTemplate.Text;

/** Reads a template that somebody sent: its shape, its letters, and whether places and parameters fit each other. */
public final class ReadTemplate {
    public static final int BYTES_MAX = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final com.networknt.schema.Schema SHAPE = shape();
    private static final String HOURS_OF_DAY = "8";

    private ReadTemplate() {}

    /** What came of it. */
    public sealed interface Reading {
        record Read(SharedTemplate template) implements Reading {}

        /** @param findings all of them; places are those of the template */
        record Refused(List<PackageFinding> findings) implements Reading {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    public static Reading read(byte[] content) {
        var findings = new PackageFindings();
        if (content.length > BYTES_MAX) {
            findings.add("", "", Found.say("large"));
            return new Reading.Refused(findings.all());
        }
        var json = json(content, findings);
        if (json.isPresent()) {
            Shapes.check(SHAPE, "", json.get(), findings);
            PackageTexts.check("", json.get(), findings);
        }
        if (json.isEmpty() || !findings.isEmpty()) {
            return new Reading.Refused(findings.all());
        }
        var template = of(json.get());
        judge(template, findings);
        return findings.isEmpty() ? new Reading.Read(template) : new Reading.Refused(findings.all());
    }

    /** One that was read without fault before. */
    public static SharedTemplate kept(String content) {
        return of(JSON.readTree(content));
    }

    private static com.networknt.schema.Schema shape() {
        try (var in = ReadTemplate.class.getResourceAsStream("/vn/motcua/sharing/schemas/template.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("The schema of templates must be on the class path, but is not");
            }
            return JsonSchemas.of(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<JsonNode> json(byte[] content, PackageFindings findings) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(JSON.readTree(text));
        } catch (CharacterCodingException _) {
            findings.add("", "", Found.say("not-utf-8"));
        } catch (JacksonException e) {
            var at = e.getLocation();
            findings.add(
                    "", "", Found.say("not-json", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr()));
        }
        return Optional.empty();
    }

    private static SharedTemplate of(JsonNode json) {
        var parameters = new ArrayList<Parameter>();
        for (var one : json.path("parameters")) {
            parameters.add(new Parameter(
                    one.path("key").asString(""),
                    Kind.valueOf(one.path("kind").asString("")),
                    text(one.path("title")),
                    one.path("value").isString() ? Optional.of(one.path("value").asString("")) : Optional.empty()));
        }
        var parts = new ArrayList<Part>();
        for (var one : json.path("parts")) {
            parts.add(
                    one.has("template")
                            ? new Part.Include(one.path("template").asString(""), texts(one.path("with")))
                            : new Part.Content(
                                    one.path("file").asString(""),
                                    one.path("pointer").asString(""),
                                    one.has("text") ? one.path("text") : one.path("json")));
        }
        var group = json.path("group");
        return new SharedTemplate(
                json.path("key").asString(""),
                json.path("version").asInt(0),
                text(json.path("title")),
                new Group(
                        group.path("field").asString(""),
                        group.path("decidedBy").asString("")),
                new BigDecimal(json.path("hoursOfDay").asString(HOURS_OF_DAY)),
                parameters,
                parts);
    }

    private static Text text(JsonNode json) {
        return new Text(json.path("vi").asString(""), json.path("en").asString(""));
    }

    private static Map<String, String> texts(JsonNode json) {
        var texts = new LinkedHashMap<String, String>();
        json.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asString("")));
        return texts;
    }

    private static void judge(SharedTemplate template, PackageFindings findings) {
        var names = new HashSet<String>();
        int i = 0;
        for (var parameter : template.parameters()) {
            var place = "/parameters/" + i++;
            findings.require(names.add(parameter.key()), "", place + "/key", Found.say("parameter-twice"));
            parameter
                    .value()
                    .flatMap(value -> Values.problem(parameter.kind(), value))
                    .ifPresent(why -> findings.add("", place + "/value", why));
        }
        var used = new HashSet<String>();
        int part = 0;
        for (var one : template.parts()) {
            judge(one, "/parts/" + part++, used, findings);
        }
        used.stream()
                .filter(name -> !names.contains(name) && !Values.OF_PROCEDURE.contains(name))
                .sorted()
                .forEach(name -> findings.add("", "/parts", Found.say("no-parameter", "{{" + name + "}}")));
        names.stream()
                .filter(name -> !used.contains(name))
                .sorted()
                .forEach(name -> findings.add("", "/parameters", Found.say("unused", name)));
        overlaps(template, findings);
    }

    private static void judge(Part part, String place, Set<String> used, PackageFindings findings) {
        switch (part) {
            case Part.Include include -> include.with().values().forEach(text -> used.addAll(Placeholders.in(text)));
            case Part.Content content -> {
                PackageLayout.problem(content.file()).ifPresent(why -> findings.add("", place + "/file", why));
                used.addAll(Placeholders.in(content.content()));
                boolean isText = !content.file().endsWith(".json");
                findings.require(
                        isText == content.content().isString()
                                || !isText && !content.pointer().isEmpty(),
                        "",
                        place,
                        isText ? Found.say("as-text") : Found.say("as-json"));
                findings.require(
                        !isText || content.pointer().isEmpty(), "", place + "/pointer", Found.say("whole-file"));
            }
        }
    }

    private static void overlaps(SharedTemplate template, PackageFindings findings) {
        var seen = new ArrayList<Part.Content>();
        int i = 0;
        for (var part : template.parts()) {
            if (part instanceof Part.Content content) {
                int at = i;
                seen.stream()
                        .filter(other -> Spot.overlap(other, content))
                        .findFirst()
                        .ifPresent(other -> findings.add("", "/parts/" + at, Found.say("overlaps", other.place())));
                seen.add(content);
            }
            i++;
        }
    }
}
