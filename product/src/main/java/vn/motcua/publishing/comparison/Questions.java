package vn.motcua.publishing.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.shared.Language;

/** What the questions of a form are called, and their answers: so that a condition can be said in words. */
final class Questions {
    private static final String CASE = "case";

    private final Wording words;
    private final Map<String, JsonNode> byName = new HashMap<>();
    private final JsonNode cases;

    private Questions(Wording words, JsonNode ui, JsonNode cases) {
        this.words = words;
        this.cases = cases;
        for (var page : ui.path("pages").values()) {
            for (var question : page.path("fields").values()) {
                var name = question.path("field").asString("");
                byName.put(name, question);
                question.path("rows")
                        .values()
                        .forEach(
                                row -> byName.put(name + "." + row.path("field").asString(""), row));
            }
        }
    }

    static Questions before(Sides sides, Wording words) {
        return new Questions(words, ui(sides).before(), cases(sides).before());
    }

    static Questions after(Sides sides, Wording words) {
        return new Questions(words, ui(sides).after(), cases(sides).after());
    }

    private static Sides.Two ui(Sides sides) {
        return sides.at(PackageLayout.FORM_UI, "");
    }

    private static Sides.Two cases(Sides sides) {
        return sides.at(PackageLayout.SERVICE, "/guide/options");
    }

    /** The title of a question, by its name or its pointer. */
    String title(String nameOrPointer) {
        var name = nameOrPointer.startsWith("/") ? nameOrPointer.substring(1).replace('/', '.') : nameOrPointer;
        if (name.equals(CASE)) {
            return words.say("the-case");
        }
        var question = byName.get(name);
        var title = question == null ? "" : words.text(question.path("title"));
        return title.isBlank() ? name : title;
    }

    /** {@code câu “…” trả lời “…” hoặc “…”}. */
    String answered(String name, JsonNode values) {
        return words.say("answered", title(name), answers(name, values));
    }

    /** The conditions of a page, question or check; blank where there are none. */
    String conditions(JsonNode conditions) {
        return conditions.values().stream()
                .map(condition -> {
                    var name = condition.path("field").asString("");
                    boolean isNot = condition.has("notIn");
                    return words.say(
                            isNot ? "not-answered" : "answered",
                            title(name),
                            answers(name, condition.path(isNot ? "notIn" : "in")));
                })
                .collect(Collectors.joining(words.say("and")));
    }

    private String answers(String name, JsonNode values) {
        return values.values().stream()
                .map(value -> "“" + label(name, value.asString("")) + "”")
                .collect(Collectors.joining(words.say("or")));
    }

    /** What an answer is called in the form. */
    String label(String nameOrPointer, String value) {
        var name = nameOrPointer.startsWith("/") ? nameOrPointer.substring(1).replace('/', '.') : nameOrPointer;
        if (name.equals(CASE)) {
            return cases.values().stream()
                    .filter(option -> option.path("key").asString("").equals(value))
                    .map(option -> words.text(option.path("label")))
                    .findFirst()
                    .orElse(value);
        }
        var question = byName.get(name);
        if (question == null) {
            return value;
        }
        if (question.path("widget").asString("").equals("yes-no")) {
            return words.yes(value.equals("true"));
        }
        return question.path("options").values().stream()
                .filter(option -> option.path(0).asString("").equals(value))
                .map(option ->
                        option.path(words.language() == Language.VI ? 1 : 2).asString(value))
                .findFirst()
                .orElse(value);
    }
}
