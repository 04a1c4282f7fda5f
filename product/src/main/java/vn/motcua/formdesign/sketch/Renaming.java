package vn.motcua.formdesign.sketch;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A question gets another name: whatever speaks of it in the form speaks of the new one. */
final class Renaming {
    /** Words whose value is the name of a question. */
    private static final Set<String> NAMING = Set.of(
            "field",
            "copyFrom",
            "notAfter",
            "notBefore",
            "birthDate",
            "sex",
            "at",
            "date",
            "than",
            "born",
            "on",
            "sexOf",
            "number",
            "code",
            "group");
    /** Words of a check whose value is the name of a question in its rows. */
    private static final Set<String> NAMING_IN_ROWS = Set.of("from", "to", "rowNumber", "rowBorn");

    private final FormSketch form;

    Renaming(FormSketch form) {
        this.form = form;
    }

    void rename(Spot spot, String after) {
        var before =
                form.node(spot).map(node -> node.path("field").asString("")).orElse("");
        form.described().rename(spot, form, before, after);
        if (spot.kind() == Spot.Kind.ROW) {
            form.node(spot).ifPresent(node -> node.put("field", after));
            var group = form.node(Spot.field(spot.page(), spot.field()))
                    .map(node -> node.path("field").asString(""))
                    .orElse("");
            for (var check : form.checks()) {
                if (check instanceof ObjectNode ofGroup
                        && check.path("group").asString("").equals(group)) {
                    NAMING_IN_ROWS.forEach(word -> replace(ofGroup, word, before, after));
                }
            }
        } else {
            walk(form.ui(), before, after);
        }
    }

    private static void walk(JsonNode node, String before, String after) {
        if (node instanceof ObjectNode object) {
            NAMING.forEach(word -> replace(object, word, before, after));
            for (var word : object.properties()) {
                if (!word.getKey().equals("rows")) {
                    walk(word.getValue(), before, after);
                }
                if (word.getKey().equals("fields") && word.getValue() instanceof ArrayNode names) {
                    replace(names, before, after);
                }
            }
        } else {
            node.values().forEach(inner -> walk(inner, before, after));
        }
    }

    private static void replace(ObjectNode object, String word, String before, String after) {
        if (object.path(word).isString() && object.path(word).asString().equals(before)) {
            object.put(word, after);
        }
    }

    /** Names that a check compares. */
    private static void replace(ArrayNode names, String before, String after) {
        for (int i = 0; i < names.size(); i++) {
            if (names.path(i).isString() && names.path(i).asString().equals(before)) {
                names.set(i, FormSketch.JSON.getNodeFactory().stringNode(after));
            }
        }
    }
}
