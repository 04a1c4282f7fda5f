package vn.motcua.forms;

import com.networknt.schema.Schema;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.shared.JsonSchemas;

/**
 * Whether a published schema is JSON Schema 2020-12 that can be judged by itself. The standard lets a validator pass over words that it
 * does not know, so that {@code minlength} would ask for nothing; here every word is one that is judged, and every reference leads to a
 * place in the same file.
 */
final class SchemaCheck {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Schema META = JsonSchemas.of(Tree.NODES.objectNode().put("$ref", DIALECT));

    private static final Set<String> BY_NAME = Set.of("properties", "$defs", "patternProperties", "dependentSchemas");
    private static final Set<String> IN_LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> ONE = Set.of(
            "items",
            "additionalProperties",
            "unevaluatedProperties",
            "unevaluatedItems",
            "propertyNames",
            "contains",
            "not",
            "if",
            "then",
            "else");
    private static final Set<String> WORDS = Set.of(
            "$schema",
            "$comment",
            "$ref",
            "title",
            "description",
            "default",
            "examples",
            "type",
            "enum",
            "const",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "required",
            "dependentRequired",
            "minProperties",
            "maxProperties",
            "minItems",
            "maxItems",
            "minContains",
            "maxContains",
            "uniqueItems");
    private static final Set<String> FORMATS = Set.of(
            "date", "date-time", "time", "duration", "email", "idn-email", "uri", "uuid", "hostname", "ipv4", "ipv6");

    /** Letters or rows: nobody answers with more. */
    private static final BigDecimal SIZE_MAX = BigDecimal.valueOf(100_000);

    private final ObjectNode root;
    private final DefinitionFaults faults;

    private SchemaCheck(ObjectNode root, DefinitionFaults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** @return whether it has an end within bounds, so that it can be gone through */
    static boolean check(ObjectNode root, DefinitionFaults faults) {
        META.validate(root)
                .forEach(error -> faults.add(
                        DefinitionPlace.FORM,
                        DefinitionFault.SCHEMA_INVALID,
                        shown(String.valueOf(error.getInstanceLocation())),
                        error.getKeyword()));
        var check = new SchemaCheck(root, faults);
        check.each("", root);
        return new SchemaExtent(root, faults).isBounded();
    }

    private void each(String at, JsonNode schema) {
        for (var word : schema.properties()) {
            word(at, word.getKey(), word.getValue());
        }
        inner(at, schema, this::each);
    }

    private void word(String at, String word, JsonNode value) {
        var text = value.asString("");
        switch (word) {
            case "$schema" -> require(text.equals(DIALECT), DefinitionFault.SCHEMA_DIALECT, at, text);
            case "$ref" -> require(isHere(text), DefinitionFault.SCHEMA_REFERENCE, at, text);
            case "pattern" -> require(JsonSchemas.isPattern(text), DefinitionFault.SCHEMA_PATTERN, at, text);
            case "patternProperties" ->
                value.properties()
                        .forEach(one -> require(
                                JsonSchemas.isPattern(one.getKey()), DefinitionFault.SCHEMA_PATTERN, at, one.getKey()));
            case "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "minContains",
                    "maxContains",
                    "minProperties",
                    "maxProperties" ->
                require(
                        !value.isNumber() || value.decimalValue().compareTo(SIZE_MAX) <= 0,
                        DefinitionFault.SCHEMA_SIZE,
                        at + "/" + word,
                        String.valueOf(SIZE_MAX));
            case "format" -> require(FORMATS.contains(text), DefinitionFault.SCHEMA_FORMAT, at, text);
            default ->
                require(
                        WORDS.contains(word) || BY_NAME.contains(word) || IN_LIST.contains(word) || ONE.contains(word),
                        DefinitionFault.SCHEMA_WORD,
                        at,
                        word);
        }
    }

    private void require(boolean holds, DefinitionFault fault, String at, String found) {
        faults.require(holds, DefinitionPlace.FORM, fault, shown(at), found);
    }

    static void inner(String at, JsonNode schema, BiConsumer<String, JsonNode> visit) {
        for (var word : schema.properties()) {
            var here = at + "/" + word.getKey();
            if (BY_NAME.contains(word.getKey())) {
                word.getValue().properties().forEach(one -> visit.accept(here + "/" + one.getKey(), one.getValue()));
            } else if (ONE.contains(word.getKey())) {
                visit.accept(here, word.getValue());
            } else if (IN_LIST.contains(word.getKey())) {
                int i = 0;
                for (var one : word.getValue().values()) {
                    visit.accept(here + "/" + i++, one);
                }
            }
        }
    }

    private boolean isHere(String reference) {
        return isHere(root, reference);
    }

    static boolean isHere(ObjectNode root, String reference) {
        return reference.startsWith("#/") && root.at(reference.substring(1)).isObject();
    }

    private static String shown(String at) {
        return at.isEmpty() ? "/" : at;
    }
}
