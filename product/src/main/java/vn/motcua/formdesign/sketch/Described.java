package vn.motcua.formdesign.sketch;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a schema says of each answer, while that is changed. */
final class Described {
    private static final String PROPERTIES = "properties";
    private static final String DEFINITIONS = "$defs";
    private static final int REFERENCES_MAX = 10;
    /** A few definitions that name each other ask for millions. */
    private static final int ANSWERS_MAX = 1_000;
    /** Objects that hold no answer are walked through as well. */
    private static final int VISITED_MAX = 20_000;

    private final ObjectNode schema;

    Described(ObjectNode schema) {
        this.schema = schema;
    }

    /** Of the question there, references followed. */
    JsonNode of(Spot spot, FormSketch form) {
        return followed(written(spot, form));
    }

    /** Of the question there, as it is written: a reference stays one. */
    JsonNode written(Spot spot, FormSketch form) {
        var name = form.node(spot).map(node -> node.path("field").asString("")).orElse("");
        if (spot.kind() == Spot.Kind.ROW) {
            var group = form.node(Spot.field(spot.page(), spot.field()))
                    .map(node -> node.path("field").asString(""))
                    .orElse("");
            return followed(followed(at(schema, group)).path("items"))
                    .path(PROPERTIES)
                    .path(name);
        }
        return at(schema, name);
    }

    private JsonNode at(JsonNode from, String name) {
        var node = from;
        for (var step : name.split("\\.", -1)) {
            node = followed(node).path(PROPERTIES).path(step);
        }
        return node;
    }

    private JsonNode followed(JsonNode node) {
        var followed = node;
        for (int i = 0; i < REFERENCES_MAX && followed.path("$ref").isString(); i++) {
            var reference = followed.path("$ref").asString();
            followed = reference.startsWith("#/") ? schema.at(reference.substring(1)) : FormSketch.JSON.missingNode();
        }
        return followed;
    }

    /** Puts it there. What it is a part of is made where it is missing. */
    void put(Spot spot, FormSketch form, String name, JsonNode description) {
        if (spot.kind() == Spot.Kind.ROW) {
            form.node(Spot.field(spot.page(), spot.field()))
                    .map(group -> group.path("field").asString(""))
                    .ifPresent(group -> properties(itemsOf(group)).set(name, description));
        } else {
            put(name, description);
        }
    }

    void put(String name, JsonNode description) {
        int cut = name.lastIndexOf('.');
        properties(parent(cut < 0 ? "" : name.substring(0, cut))).set(name.substring(cut + 1), description);
    }

    private ObjectNode itemsOf(String group) {
        var list = own(parent(parentOf(group)), group.substring(group.lastIndexOf('.') + 1));
        if (!list.has("type")) {
            list.put("type", "array");
        }
        if (list.path("items") instanceof ObjectNode items && !items.has("$ref")) {
            return items;
        }
        var items = followed(list.path("items")) instanceof ObjectNode known ? known.deepCopy() : empty();
        list.set("items", items);
        return items;
    }

    private static String parentOf(String name) {
        int cut = name.lastIndexOf('.');
        return cut < 0 ? "" : name.substring(0, cut);
    }

    /** The object of this dotted name; empty for the whole. */
    private ObjectNode parent(String name) {
        var node = schema;
        if (!name.isEmpty()) {
            for (var step : name.split("\\.", -1)) {
                node = own(node, step);
            }
        }
        return node;
    }

    /** A part that is nobody else's: what was named by a reference is copied. */
    private ObjectNode own(ObjectNode object, String step) {
        var properties = properties(object);
        var there = properties.path(step);
        if (there instanceof ObjectNode part && !part.has("$ref")) {
            return part;
        }
        var part = followed(there) instanceof ObjectNode known ? known.deepCopy() : empty();
        properties.set(step, part);
        return part;
    }

    private ObjectNode empty() {
        var object = schema.objectNode();
        object.put("type", "object");
        object.put("additionalProperties", false);
        object.putObject(PROPERTIES);
        return object;
    }

    private static ObjectNode properties(ObjectNode object) {
        return object.path(PROPERTIES) instanceof ObjectNode properties ? properties : object.putObject(PROPERTIES);
    }

    /** Takes the description away, and what is empty without it. */
    void remove(Spot spot, FormSketch form, String name) {
        if (spot.kind() == Spot.Kind.ROW) {
            form.node(Spot.field(spot.page(), spot.field()))
                    .map(group -> group.path("field").asString(""))
                    .ifPresent(group -> properties(itemsOf(group)).remove(name));
        } else {
            remove(name);
        }
    }

    private void remove(String name) {
        var steps = name.split("\\.", -1);
        var path = new ArrayList<ObjectNode>(List.of(schema));
        for (int i = 0; i < steps.length - 1; i++) {
            if (!(path.getLast().path(PROPERTIES).path(steps[i]) instanceof ObjectNode next)) {
                return;
            }
            path.add(next);
        }
        for (int i = steps.length - 1; i >= 0; i--) {
            if (path.get(i).path(PROPERTIES) instanceof ObjectNode properties) {
                properties.remove(steps[i]);
                if (!properties.isEmpty()) {
                    return;
                }
            }
        }
    }

    /** The same answer under another name. */
    void rename(Spot spot, FormSketch form, String before, String after) {
        var description = written(spot, form);
        if (!description.isMissingNode()) {
            var kept = description.deepCopy();
            remove(spot, form, before);
            put(spot, form, after, kept);
        }
    }

    /** Puts those of these definitions there that are missing. */
    void define(JsonNode definitions) {
        for (var one : definitions.properties()) {
            if (schema.path(DEFINITIONS).path(one.getKey()).isMissingNode()) {
                var all = schema.path(DEFINITIONS) instanceof ObjectNode there ? there : schema.putObject(DEFINITIONS);
                all.set(one.getKey(), one.getValue().deepCopy());
            }
        }
    }

    /** The description of a question as one that can be changed for it alone. */
    ObjectNode changeable(Spot spot, FormSketch form, String name) {
        var there = written(spot, form);
        if (there instanceof ObjectNode own && !own.has("$ref")) {
            return own;
        }
        var copied = followed(there) instanceof ObjectNode known ? known.deepCopy() : schema.objectNode();
        put(spot, form, name, copied);
        return copied;
    }

    /** Dotted names of all answers; places and lists are one. */
    List<String> answers() {
        var names = new ArrayList<String>();
        collect(schema, "", names, new int[] {VISITED_MAX}, 0);
        return names;
    }

    private void collect(JsonNode node, String prefix, List<String> names, int[] left, int depth) {
        for (var entry : node.path(PROPERTIES).properties()) {
            if (names.size() >= ANSWERS_MAX || left[0]-- <= 0) {
                return;
            }
            var inner = followed(entry.getValue());
            boolean isPlace = inner.path(PROPERTIES).has("communeName");
            if (inner.path("type").asString("").equals("object") && !isPlace && depth < REFERENCES_MAX) {
                collect(inner, prefix + entry.getKey() + ".", names, left, depth + 1);
            } else {
                names.add(prefix + entry.getKey());
            }
        }
    }
}
