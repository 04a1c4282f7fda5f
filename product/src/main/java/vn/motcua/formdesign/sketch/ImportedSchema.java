package vn.motcua.formdesign.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Schema that somebody brings takes the place of the form's own. What no page asks yet is asked on a new page at the end, in the
 * words of the schema; a question that the schema does not know any more is found by the judge of forms.
 */
public final class ImportedSchema {
    /** More than any form asks; of others the judge of forms says so. */
    private static final int ASKED_MAX = 200;

    private static final int HINT_MAX = 200;
    /** What may be longer is asked in several lines. */
    private static final int LINE_MAX = 300;

    private ImportedSchema() {}

    /**
     * @param ui of the form as it was
     * @param title of the new page
     * @return empty when it is no JSON object
     */
    public static Optional<FormSketch> into(String ui, String schema, ChangeForm.Typed title) {
        return FormSketch.read(ui, schema).map(form -> {
            var asked = form.questions().stream()
                    .filter(question -> question.spot().kind() == Spot.Kind.FIELD)
                    .map(FormSketch.Question::name)
                    .toList();
            var missing = new ArrayList<>(form.described().answers());
            missing.removeAll(asked);
            if (!missing.isEmpty()) {
                ask(form, missing, title);
            }
            return form;
        });
    }

    private static void ask(FormSketch form, List<String> names, ChangeForm.Typed title) {
        var spot = new ChangeForm(form).addPage(Spot.FORM, title);
        var questions = FormSketch.list((ObjectNode) form.pages().path(spot.page()), "fields");
        for (var name : names.subList(0, Math.min(names.size(), ASKED_MAX))) {
            var question = questions.addObject().put("field", name);
            var here = Spot.field(spot.page(), questions.size() - 1);
            var description = form.describes(here);
            fill(question, name, description);
            var rows = description.path("items").path("properties");
            if (question.path("widget").asString("").equals("group")) {
                var list = question.putArray("rows");
                rows.properties()
                        .forEach(row -> fill(
                                list.addObject().put("field", row.getKey()),
                                row.getKey(),
                                form.describes(Spot.row(here.page(), here.field(), list.size() - 1))));
            }
            Kinds.complete(form, question, form.described().written(here, form));
        }
    }

    private static void fill(ObjectNode question, String name, JsonNode description) {
        var kind = kind(description);
        question.put("widget", kind);
        var called = description.path("title").asString(spelled(name));
        question.putArray("title").add(called).add(called);
        var hint = description.path("description").asString("");
        if (!hint.isBlank() && hint.length() <= HINT_MAX) {
            question.putArray("hint").add(hint).add(hint);
        }
        if (Kinds.isChoice(kind)) {
            var options = question.putArray("options");
            var values = kind.equals("checkboxes") ? description.path("items").path("enum") : description.path("enum");
            values.values()
                    .forEach(value -> options.addArray()
                            .add(value.asString(""))
                            .add(value.asString(""))
                            .add(value.asString("")));
        }
        if (kind.equals("group") && description.path("maxItems").isInt()) {
            question.set("max", description.path("maxItems"));
        }
    }

    private static String kind(JsonNode description) {
        return switch (description.path("type").asString("")) {
            case "boolean" -> "yes-no";
            case "integer" -> "number";
            case "object" -> "address";
            case "array" -> description.path("items").has("enum") ? "checkboxes" : "group";
            default -> {
                if (description.has("enum")) {
                    yield "radios";
                }
                yield switch (description.path("format").asString("")) {
                    case "date" -> "date";
                    case "email" -> "email";
                    default -> description.path("maxLength").asInt(0) > LINE_MAX ? "textarea" : "text";
                };
            }
        };
    }

    /** {@code child.fullName} becomes “Full name”. */
    private static String spelled(String name) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        var words = last.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
