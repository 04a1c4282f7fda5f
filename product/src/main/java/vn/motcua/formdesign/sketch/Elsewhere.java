package vn.motcua.formdesign.sketch;

import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What other files of a package say of a form's answers follows the form. */
public final class Elsewhere {
    private Elsewhere() {}

    /**
     * Whatever names the answer names it by its new name: papers, tables, results.
     *
     * @param before pointer into the answers
     */
    public static void renamed(JsonNode file, String before, String after) {
        switch (file) {
            case ObjectNode object ->
                object.properties().forEach(word -> {
                    if (word.getValue().isString()) {
                        object.put(word.getKey(), renamed(word.getValue().asString(), before, after));
                    } else {
                        renamed(word.getValue(), before, after);
                    }
                });
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    if (list.path(i).isString()) {
                        list.set(i, list.stringNode(renamed(list.path(i).asString(), before, after)));
                    } else {
                        renamed(list.path(i), before, after);
                    }
                }
            }
            default -> {}
        }
    }

    private static String renamed(String text, String before, String after) {
        return text.equals(before) || text.startsWith(before + "/") ? after + text.substring(before.length()) : text;
    }

    /** The answer of an example stands under its new name. */
    public static void renamedAnswer(JsonNode example, String before, String after) {
        var value = example.at("/answers" + before);
        if (!value.isMissingNode()) {
            var kept = value.deepCopy();
            remove(example.path("answers"), before);
            put(example, after, kept);
        }
    }

    /** An example answers no more what is asked no more. */
    public static void removed(JsonNode example, Collection<String> pointers) {
        pointers.forEach(pointer -> remove(example.path("answers"), pointer));
    }

    private static void remove(JsonNode answers, String pointer) {
        int cut = pointer.lastIndexOf('/');
        if (answers.at(pointer.substring(0, cut)) instanceof ObjectNode parent) {
            parent.remove(pointer.substring(cut + 1));
            if (parent.isEmpty() && cut > 0) {
                remove(answers, pointer.substring(0, cut));
            }
        }
    }

    /** Puts an answer into an example. */
    public static void put(JsonNode example, String pointer, JsonNode value) {
        if (!(example instanceof ObjectNode whole)) {
            return;
        }
        var node = whole.path("answers") instanceof ObjectNode answers ? answers : whole.putObject("answers");
        var steps = pointer.substring(1).split("/", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            node = node.path(steps[i]) instanceof ObjectNode there ? there : node.putObject(steps[i]);
        }
        node.set(steps[steps.length - 1], value);
    }

    /**
     * An answer of an example as somebody typed it; blank takes it away.
     *
     * @param kind of the question
     */
    public static void answer(JsonNode example, String pointer, String kind, String typed) {
        if (typed.isEmpty()) {
            remove(example.path("answers"), pointer);
            return;
        }
        var nodes = FormSketch.JSON.getNodeFactory();
        JsonNode value = switch (kind) {
            case "yes-no", "declaration" -> nodes.booleanNode(typed.equals("true"));
            case "number", "money" -> Typing.number(typed);
            default -> nodes.stringNode(typed);
        };
        if (!example.at("/answers" + pointer).equals(value)) {
            put(example, pointer, value);
        }
    }
}
