package vn.motcua.forms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema file as it was published: what it says about each field. Follows local references. */
record SchemaFile(ObjectNode root) {
    private static final int REFERENCES_MAX = 10;
    private static final Set<String> NAMES = Set.of("#/$defs/personName", "#/$defs/businessName");

    /** Schema of a dotted name; missing node when the schema does not describe it. */
    JsonNode of(String name) {
        return of(root, name);
    }

    JsonNode ofRow(String group, String name) {
        return of(resolve(of(group).path("items")), name);
    }

    private JsonNode of(JsonNode from, String name) {
        return resolve(described(from, name));
    }

    private JsonNode described(JsonNode from, String name) {
        JsonNode node = from;
        for (var step : List.of(name.split("\\.", -1))) {
            node = resolve(node).path("properties").path(step);
        }
        return node;
    }

    /** Whether a dotted name is described as the name of a person or a business. */
    boolean isName(String name) {
        return NAMES.contains(described(root, name).path("$ref").asString(""));
    }

    boolean isNameInRow(String group, String name) {
        return NAMES.contains(
                described(resolve(of(group).path("items")), name).path("$ref").asString(""));
    }

    private JsonNode resolve(JsonNode node) {
        var resolved = node;
        for (int i = 0; i < REFERENCES_MAX && resolved.path("$ref").isString(); i++) {
            var reference = resolved.path("$ref").asString();
            resolved = reference.startsWith("#/") ? root.at(reference.substring(1)) : Tree.NODES.missingNode();
        }
        return resolved;
    }

    static Set<String> enumValues(JsonNode schema) {
        var values = new LinkedHashSet<String>();
        schema.path("enum").values().forEach(value -> values.add(value.asString("")));
        return values;
    }

    /** Dotted names of all leaves that the schema describes; places and groups count as one. */
    Set<String> leaves() {
        var leaves = new LinkedHashSet<String>();
        collect(root, "", leaves);
        return leaves;
    }

    private void collect(JsonNode schema, String prefix, Set<String> leaves) {
        for (var entry : schema.path("properties").properties()) {
            var name = prefix + entry.getKey();
            var inner = resolve(entry.getValue());
            boolean isPlace = inner.path("properties").has("communeName");
            if (inner.path("type").asString("").equals("object") && !isPlace) {
                collect(inner, name + ".", leaves);
            } else {
                leaves.add(name);
            }
        }
    }
}
