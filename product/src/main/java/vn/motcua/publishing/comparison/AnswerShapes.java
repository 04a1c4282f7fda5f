package vn.motcua.publishing.comparison;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.packages.PackageLayout;

/** How answers may look: lengths, numbers, patterns of the form's schema, said for the question that each is about. */
record AnswerShapes(Sides sides, Questions questions) {
    private static final String DEFINITIONS = "$defs";
    private static final String PROPERTIES = "properties";
    private static final String ITEMS = "items";
    private static final List<String> NAMED = List.of(
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "format",
            "pattern",
            "type",
            "$ref");

    void compare(Changes changes) {
        var words = changes.words();
        var schema = sides.at(PackageLayout.FORM_SCHEMA, "");
        var before = new TreeMap<String, JsonNode>();
        var after = new TreeMap<String, JsonNode>();
        collect("", schema.before(), before);
        collect("", schema.after(), after);
        before.forEach((name, shape) -> {
            var now = after.get(name);
            if (now != null) {
                var called = name.isEmpty()
                        ? words.say("shape.whole")
                        : words.say("shape", questions.title(name.replace(".*", "")));
                shape(called, shape, now, changes);
            }
        });
        for (var shared : Matched.by(
                entry -> entry.path("is").asString(""),
                new Sides.Two(
                        named(schema.before().path(DEFINITIONS)),
                        named(schema.after().path(DEFINITIONS))))) {
            if (!shared.isAdded() && !shared.isGone() && !shared.isSame()) {
                shape(words.say("shape.shared", shared.key()), shared.before(), shared.after(), changes);
            }
        }
    }

    private static JsonNode named(JsonNode definitions) {
        var list = JsonNodeFactory.instance.arrayNode();
        definitions.properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                list.add(entry.getValue().asObject().deepCopy().put("is", entry.getKey()));
            }
        });
        return list;
    }

    /** Single answers by their names, and of groups what holds for the whole group. */
    private static void collect(String name, JsonNode schema, Map<String, JsonNode> found) {
        if (!schema.isObject()) {
            return;
        }
        var shell = schema.asObject().deepCopy();
        shell.remove(List.of(PROPERTIES, ITEMS, DEFINITIONS));
        found.put(name, shell);
        schema.path(PROPERTIES)
                .properties()
                .forEach(entry -> collect(
                        name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(), entry.getValue(), found));
        var items = schema.path(ITEMS);
        if (items.path(PROPERTIES).isObject()) {
            collect(name + ".*", withoutName(items), found);
            items.path(PROPERTIES)
                    .properties()
                    .forEach(entry -> collect(name + "." + entry.getKey(), entry.getValue(), found));
        } else {
            collect(name + ".*", items, found);
        }
    }

    private static JsonNode withoutName(JsonNode items) {
        var shell = items.asObject().deepCopy();
        shell.remove(PROPERTIES);
        return shell;
    }

    private static void shape(String what, JsonNode before, JsonNode after, Changes changes) {
        if (before.equals(after)) {
            return;
        }
        var words = changes.words();
        var two = new Sides.Two(before, after);
        int said = 0;
        for (var word : NAMED) {
            var values = two.at("/" + word);
            if (!values.isSame()) {
                changes.text(words.say("shape." + word.replace("$", ""), what), values);
                said++;
            }
        }
        if (!two.at("/enum").isSame()) {
            changes.members(words.say("shape.enum", what), two.at("/enum"));
            said++;
        }
        if (said == 0) {
            changes.say("shape-other", what);
        }
    }
}
