package vn.motcua.forms;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.FormDefinition.Condition;
import vn.motcua.forms.FormDefinition.FieldSpec;
import vn.motcua.shared.JsonSchemas;

/**
 * Judges answers by the published schema, completed with what the pages add: a question is required unless optional, and
 * only where it is asked. The completed schema is again plain JSON Schema 2020-12, so other systems can judge the same.
 */
final class Judge {
    private static final List<String> AREA_PARTS = List.of("provinceName", "communeName");
    private static final List<String> ADDRESS_PARTS = List.of("provinceName", "communeName", "street");

    private final ObjectNode document;
    private final Schema schema;

    Judge(FormDefinition form, ObjectNode published) {
        document = complete(form, published);
        schema = JsonSchemas.of(document);
    }

    List<Error> errors(JsonNode answers) {
        return schema.validate(answers);
    }

    ObjectNode document() {
        return document.deepCopy();
    }

    private static ObjectNode complete(FormDefinition form, ObjectNode published) {
        var completed = published.deepCopy();
        completed
                .withObject("/properties")
                .putObject(FormDefinition.CASE)
                .put("type", "string")
                .put("maxLength", 60);
        var parts = completed.withArray("allOf");
        var byCondition = new LinkedHashMap<List<Condition>, ObjectNode>();
        for (var page : form.pages()) {
            for (var field : page.fields()) {
                var conditions = new ArrayList<>(page.when());
                conditions.addAll(field.when());
                if (!field.source().byCase().isEmpty()) {
                    conditions.add(new Condition(
                            FormDefinition.CASE, field.source().byCase().keySet(), true));
                }
                var then = byCondition.computeIfAbsent(conditions, key -> Tree.NODES.objectNode());
                describe(then, field);
            }
        }
        for (Map.Entry<List<Condition>, ObjectNode> entry : byCondition.entrySet()) {
            if (entry.getKey().isEmpty()) {
                parts.add(entry.getValue());
            } else {
                var rule = parts.addObject();
                var all = rule.putObject("if").putArray("allOf");
                entry.getKey().forEach(condition -> all.add(schemaOf(condition)));
                rule.set("then", entry.getValue());
            }
        }
        return completed;
    }

    /** Adds to the object schema: the field is required, and which options it allows. */
    private static void describe(ObjectNode root, FieldSpec field) {
        var path = List.of(field.name().split("\\.", -1));
        var object = root;
        for (var step : path.subList(0, path.size() - 1)) {
            if (!field.entry().optional()) {
                addOnce(object.withArray("required"), step);
            }
            object = object.withObject("/properties").withObject("/" + step);
        }
        var own = object.withObject("/properties").withObject("/" + path.getLast());
        switch (field.widget()) {
            case RADIOS, SELECT ->
                field.choices().forEach(choice -> own.withArray("enum").add(choice.value()));
            case CHECKBOXES ->
                field.choices()
                        .forEach(choice ->
                                own.withObject("/items").withArray("enum").add(choice.value()));
            case AREA -> AREA_PARTS.forEach(part -> addOnce(own.withArray("required"), part));
            case ADDRESS -> ADDRESS_PARTS.forEach(part -> addOnce(own.withArray("required"), part));
            case GROUP -> field.rows().forEach(row -> describe(own.withObject("/items"), row));
            case DECLARATION -> own.put("const", true);
            case TEXT, TEXTAREA, DATE, PERSONAL_NUMBER, PHONE, EMAIL, MONEY, NUMBER, YES_NO -> {}
        }
        if (!field.entry().optional()) {
            addOnce(object.withArray("required"), path.getLast());
        }
    }

    private static ObjectNode schemaOf(Condition condition) {
        var path = List.of(condition.field().split("\\.", -1));
        var root = Tree.NODES.objectNode();
        var object = root;
        for (var step : path) {
            object.putArray("required").add(step);
            object = object.putObject("properties").putObject(step);
        }
        var allowed = object.putArray("enum");
        for (var value : condition.values()) {
            switch (value) {
                case "true" -> allowed.add(true);
                case "false" -> allowed.add(false);
                default -> allowed.add(value);
            }
        }
        return condition.negated() ? Tree.NODES.objectNode().set("not", root) : root;
    }

    private static void addOnce(ArrayNode array, String text) {
        if (array.valueStream().noneMatch(node -> node.asString("").equals(text))) {
            array.add(text);
        }
    }
}
