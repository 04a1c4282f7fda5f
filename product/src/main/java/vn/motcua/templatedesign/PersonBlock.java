package vn.motcua.templatedesign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Said;

/** What a form asks of one more person (khối thông tin về một người), as a page of its own: which facts, and which of them must be told. */
final class PersonBlock {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLACE = Pattern.compile("[a-z][a-zA-Z0-9]{0,30}");
    private static final String NAME = "fullName";
    private static final String OPTIONAL = "OPTIONAL";
    private static final String REQUIRED = "REQUIRED";

    /** Facts in their order, with what a form accepts. */
    private static final Map<String, String> FACTS = facts();

    /** @param isOptional by fact, in their order */
    record Block(String place, String vi, String en, Map<String, Boolean> isOptional) {
        Block {
            isOptional = new LinkedHashMap<>(isOptional);
        }
    }

    private PersonBlock() {}

    static List<String> names() {
        return List.copyOf(FACTS.keySet());
    }

    static Block read(TypedTemplate typed, List<Finding> findings) {
        var place = typed.line("khoi");
        if (!PLACE.matcher(place).matches()) {
            findings.add(Said.of("templatedesign.bad.place").at("khoi"));
        }
        var asked = new LinkedHashMap<String, Boolean>();
        for (var fact : FACTS.keySet()) {
            var wanted = typed.line("hoi-" + fact);
            if (wanted.equals(OPTIONAL) || wanted.equals(REQUIRED)) {
                asked.put(fact, wanted.equals(OPTIONAL));
            }
        }
        if (!asked.containsKey(NAME)) {
            findings.add(Said.of("templatedesign.bad.no-name").at("hoi-" + NAME));
        }
        return new Block(place, typed.line("titleVi"), typed.line("titleEn"), asked);
    }

    static void parts(Block block, ArrayNode parts) {
        var schema = parts.addObject().put("file", "form/schema.json").put("pointer", "/properties/" + block.place());
        var properties = schema.putObject("json")
                .put("type", "object")
                .put("additionalProperties", false)
                .putObject("properties");
        block.isOptional()
                .keySet()
                .forEach(fact -> properties.set(fact, JSON.readTree(FACTS.getOrDefault(fact, "{}"))));
        var page = parts.addObject().put("file", "form/ui.json").put("pointer", "/pages/" + block.place());
        var shown = page.putObject("json").put("key", block.place());
        shown.putArray("title").add(block.vi()).add(block.en());
        var fields = shown.putArray("fields");
        block.isOptional().forEach((fact, isOptional) -> field(block, fact, isOptional, fields));
    }

    private static void field(Block block, String fact, boolean isOptional, ArrayNode fields) {
        var field = fields.addObject().put("field", block.place() + "." + fact).put("widget", widget(fact));
        FeeTable.both(field, "title", Said.of("templatedesign.fact." + fact));
        switch (fact) {
            case "birthDate" ->
                field.put("partial", true).put("notAfter", "today").put("notBefore", "1900-01-01");
            case "sex" -> sexes(field);
            case "personalNumber" -> compared(block, field);
            default -> {}
        }
        if (PATTERNED.contains(fact)) {
            FeeTable.both(field.putObject("messages"), "pattern", Said.of("templatedesign.pattern." + fact));
        }
        if (isOptional) {
            field.put("optional", true);
        }
    }

    private static final List<String> PATTERNED = List.of(NAME, "birthDate", "personalNumber", "phone");

    private static String widget(String fact) {
        return switch (fact) {
            case "birthDate" -> "date";
            case "sex" -> "radios";
            case "personalNumber" -> "personal-number";
            case "residence" -> "address";
            case "phone" -> "phone";
            default -> "text";
        };
    }

    private static void sexes(ObjectNode field) {
        var options = field.putArray("options");
        for (var sex : List.of("MALE", "FEMALE")) {
            var said = Said.of("templatedesign.sex." + sex);
            options.addArray().add(sex).add(said.vietnamese()).add(said.english());
        }
    }

    /** The number is held to what else is asked: it has the century, the sex and the year of birth in it. */
    private static void compared(Block block, ObjectNode field) {
        var others = new ArrayList<>(block.isOptional().keySet());
        others.retainAll(List.of("birthDate", "sex"));
        others.forEach(other -> field.put(other, block.place() + "." + other));
    }

    private static Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put(NAME, """
                {"type": "string", "minLength": 2, "maxLength": 100, "pattern": "^[\\\\p{L}\\\\p{M}][\\\\p{L}\\\\p{M}' .\\\\-]*$"}""");
        facts.put("birthDate", """
                {"type": "string", "pattern": "^\\\\d{4}(-\\\\d{2}(-\\\\d{2})?)?$"}""");
        facts.put("sex", """
                {"type": "string", "enum": ["MALE", "FEMALE"]}""");
        facts.put("personalNumber", """
                {"type": "string", "pattern": "^\\\\d{12}$"}""");
        facts.put("residence", """
                {"type": "object", "additionalProperties": false, "properties": {
                  "province": {"type": "string", "pattern": "^\\\\d{2}$"},
                  "provinceName": {"type": "string", "minLength": 2, "maxLength": 100},
                  "commune": {"type": "string", "pattern": "^\\\\d{5}$"},
                  "communeName": {"type": "string", "minLength": 2, "maxLength": 100},
                  "street": {"type": "string", "minLength": 1, "maxLength": 300}}}""");
        facts.put("phone", """
                {"type": "string", "pattern": "^(0\\\\d{9,10}|\\\\+\\\\d{8,15})$"}""");
        return facts;
    }
}
