package vn.motcua.forms;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.FormDefinition.FieldSpec;

/**
 * Takes answers over from another version of a form: those whose question is still asked in the same way. Where a choice is
 * offered no more, or another kind of value is asked, the question is open again.
 */
final class Adoption {
    private final FormDefinition definition;
    private final Answers older;
    private final ObjectNode values = Tree.NODES.objectNode();
    private final Map<String, String> sources = new HashMap<>();

    Adoption(FormDefinition definition, Answers older) {
        this.definition = definition;
        this.older = older;
    }

    Answers answers(Form form) {
        var given = older.read();
        Tree.put(values, FormDefinition.CASE, Tree.NODES.stringNode(Tree.text(given, FormDefinition.CASE)));
        for (var page : definition.pages()) {
            for (var field : page.fields()) {
                var value = Tree.at(given, field.name());
                if (isUsable(field, value)) {
                    Tree.put(values, field.name(), value);
                    source(field);
                }
            }
        }
        return form.settled(new Answers(values, sources));
    }

    private void source(FieldSpec field) {
        var source = older.sources().get(field.pointer());
        if (source != null && source.equals(field.source().prefill())) {
            sources.put(field.pointer(), source);
        }
    }

    private static boolean isUsable(FieldSpec field, JsonNode value) {
        if (Tree.isBlank(value)) {
            return false;
        }
        boolean isOfItsType = switch (field.widget().jsonType()) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            default ->
                throw new IllegalStateException(
                        "No such type: " + field.widget().jsonType());
        };
        return isOfItsType && isOffered(field, value);
    }

    private static boolean isOffered(FieldSpec field, JsonNode value) {
        return switch (field.widget()) {
            case RADIOS, SELECT -> field.choice(value.asString()).isPresent();
            case CHECKBOXES ->
                value.valueStream()
                        .allMatch(one -> field.choice(one.asString("")).isPresent());
            default -> true;
        };
    }
}
