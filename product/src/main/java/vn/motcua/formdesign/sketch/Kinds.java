package vn.motcua.formdesign.sketch;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a new question of each kind begins with: data of {@code kinds.json}. */
final class Kinds {
    private static final JsonNode FILE = Stored.read("kinds");
    private static final String GROUP = "group";
    private static final String DATE = "date";
    /** Words of a question that say the same whatever its kind is. */
    private static final Set<String> OF_ALL = Set.of(
            "field", "widget", "title", "hint", "help", "section", "when", "optional", "folded", "prefill", "locked");

    private static final Set<String> OF_OPTIONS = Set.of("options", "offered", "byCase", "initial");
    private static final Set<String> OF_DATES = Set.of("notAfter", "notBefore", "ageAtLeast", "inWords");

    private Kinds() {}

    static boolean has(String kind) {
        return FILE.path("kinds").has(kind);
    }

    private static JsonNode of(String kind) {
        return FILE.path("kinds").path(kind);
    }

    static JsonNode schema(String kind) {
        return of(kind).path("schema").deepCopy();
    }

    static boolean isChoice(String kind) {
        return of(kind).path("ui").has("options");
    }

    /** The question gets another kind: what it may no longer say goes, what it must say comes. */
    static void set(ObjectNode question, String kind) {
        boolean keepsOptions =
                isChoice(kind) && isChoice(question.path("widget").asString(""));
        for (var word : Set.copyOf(question.propertyNames())) {
            boolean stays = OF_ALL.contains(word)
                    || OF_OPTIONS.contains(word) && keepsOptions
                    || OF_DATES.contains(word) && kind.equals(DATE)
                    || word.equals("rows") && kind.equals(GROUP);
            if (!stays) {
                question.remove(word);
            }
        }
        question.put("widget", kind);
        for (var word : of(kind).path("ui").properties()) {
            if (!question.has(word.getKey())) {
                question.set(word.getKey(), word.getValue().deepCopy());
            }
        }
    }

    /** What a description asks for beside itself: definitions in the schema, and a sentence where a pattern is. */
    static void complete(FormSketch form, ObjectNode question, JsonNode description) {
        var needed = new HashSet<String>();
        references(description, needed);
        var definitions = FormSketch.JSON.createObjectNode();
        needed.forEach(name -> {
            var known = FILE.path("definitions").path(name);
            if (!known.isMissingNode()) {
                definitions.set(name, known);
            }
        });
        form.described().define(definitions);
        says(question, description);
        for (var row : question.path("rows")) {
            if (row instanceof ObjectNode inRow) {
                var name = row.path("field").asString("");
                says(inRow, description.path("items").path("properties").path(name));
            }
        }
    }

    private static void says(ObjectNode question, JsonNode description) {
        var of = description.has("pattern")
                ? "pattern"
                : description.path("$ref").asString("");
        var words = FILE.path("messages").path(of);
        if (!words.isMissingNode() && !question.path("messages").has("pattern")) {
            var messages =
                    question.path("messages") instanceof ObjectNode there ? there : question.putObject("messages");
            messages.set("pattern", words.deepCopy());
        }
    }

    private static void references(JsonNode node, Set<String> names) {
        var reference = node.path("$ref").asString("");
        if (!reference.isEmpty()) {
            names.add(reference.substring(reference.lastIndexOf('/') + 1));
        }
        node.values().forEach(inner -> references(inner, names));
    }
}
