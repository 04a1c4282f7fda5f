package vn.motcua.rules;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;

/** What a form lets people choose from, so that a table that asks for something else is found: nobody could ever answer it. */
record AnswerChoices(JsonNode schema) {
    private static final int REFERENCES_MAX = 10;

    static AnswerChoices of(ProcedurePackage pack) {
        return new AnswerChoices(pack.files().json(PackageLayout.FORM_SCHEMA));
    }

    /**
     * @param answer JSON Pointer into the answers
     * @return empty where anything may be written
     */
    Optional<List<String>> at(String answer) {
        var node = schema;
        for (var step : answer.substring(1).split("/", -1)) {
            node = resolved(node).path("properties").path(step);
        }
        var choices = resolved(node).path("enum");
        boolean areTexts = choices.size() > 0 && choices.valueStream().allMatch(JsonNode::isString);
        return areTexts
                ? Optional.of(choices.valueStream().map(JsonNode::stringValue).toList())
                : Optional.empty();
    }

    private JsonNode resolved(JsonNode node) {
        var resolved = node;
        for (int i = 0; i < REFERENCES_MAX && resolved.path("$ref").isString(); i++) {
            var reference = resolved.path("$ref").stringValue();
            resolved = reference.startsWith("#/") ? schema.at(reference.substring(1)) : resolved.path("none");
        }
        return resolved;
    }
}
