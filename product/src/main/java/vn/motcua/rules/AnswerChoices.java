package vn.motcua.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;
import vn.motcua.decision.InputFact;
import vn.motcua.decision.ValueKind;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.JsonSchemas;

/**
 * What a form lets people answer, so that a table that asks for something else is found: nobody could ever answer it, and everybody
 * would fall into the last row.
 */
record AnswerChoices(JsonNode schema) {
    private static final int REFERENCES_MAX = 10;
    /** Where the case stands that was chosen, beside what the form asks. */
    private static final String CASE = "/case";

    private static final List<String> DAYS = List.of("2026", "2026-11", "2026-11-30");
    private static final List<String> NUMBERS = List.of("1", "12", "123", "1234", "12345678", "123456789012", "1.5");

    static AnswerChoices of(ProcedurePackage pack) {
        return new AnswerChoices(pack.files().json(PackageLayout.FORM_SCHEMA));
    }

    /**
     * @param answer JSON Pointer into the answers
     * @return empty where anything may be written
     */
    Optional<List<String>> at(String answer) {
        var choices = asked(answer).path("enum");
        boolean areTexts = choices.size() > 0 && choices.valueStream().allMatch(JsonNode::isString);
        return areTexts
                ? Optional.of(choices.valueStream().map(JsonNode::stringValue).toList())
                : Optional.empty();
    }

    /** What the form says of an answer; missing where it asks no such thing. */
    private JsonNode asked(String answer) {
        var node = schema;
        for (var step : answer.substring(1).split("/", -1)) {
            node = resolved(node).path("properties").path(step);
        }
        return resolved(node);
    }

    /** What is known of an answer that is told as it is. */
    Optional<InputFact> fact(String answer) {
        var asked = asked(answer);
        boolean isWhole = asked.path("type").asString("").equals("integer");
        return isWhole || asked.path("type").asString("").equals("number")
                ? Optional.of(InputFact.number(isWhole, bound(asked, "minimum"), bound(asked, "maximum")))
                : at(answer).map(InputFact::choice);
    }

    private static @Nullable BigDecimal bound(JsonNode asked, String name) {
        return asked.path(name).isNumber() ? asked.path(name).decimalValue() : null;
    }

    /** Whether what is answered there can ever be told to a column of this kind. */
    boolean canBeTold(String answer, TableInput.From from, ValueKind kind) {
        var asked = asked(answer);
        var type = asked.path("type").asString("");
        boolean isListed = !asked.path("enum").isEmpty();
        boolean isText = type.equals("string") && !isListed;
        boolean isDay = isText && (asked.path("format").asString("").equals("date") || takes(asked, DAYS));
        if (answer.equals(CASE)) {
            return from == TableInput.From.ANSWER && kind == ValueKind.TEXT;
        }
        if (from != TableInput.From.ANSWER) {
            return isDay;
        }
        return switch (kind) {
            case TEXT -> type.equals("string") || type.isEmpty() && at(answer).isPresent();
            case NUMBER ->
                type.equals("integer")
                        || type.equals("number")
                        || isText && takes(asked, NUMBERS)
                        || isListed && at(answer).orElse(List.of("")).stream().allMatch(AnswerChoices::isNumber);
            case FLAG -> type.equals("boolean");
            case DATE -> isDay;
        };
    }

    /** Whether a text that is held to a pattern may be one of these; one that is held to none says nothing of days and numbers. */
    private static boolean takes(JsonNode asked, List<String> samples) {
        var pattern = asked.path("pattern").asString("");
        if (pattern.isEmpty() || !JsonSchemas.isPattern(pattern)) {
            return false;
        }
        var alone = JsonSchemas.of(JsonNodeFactory.instance.objectNode().put("pattern", pattern));
        return samples.stream()
                .anyMatch(sample -> alone.validate(StringNode.valueOf(sample)).isEmpty());
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,18}(?:\\.\\d{1,4})?");
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
