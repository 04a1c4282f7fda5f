package vn.motcua.editing.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.LocalText;

/**
 * What a paper may depend on: questions of the form that are answered by a choice. A condition is a sentence of them, "if question is
 * choice or choice, and other question is choice". What is no such sentence stays as it is.
 */
public record Conditions(List<Question> questions) {
    /** Between question and choice, as the page sends them. */
    public static final String IS = "=";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** @param pointer into the answers */
    public record Question(String pointer, LocalText title, List<Choice> choices) {
        public Question {
            choices = List.copyOf(choices);
        }

        /** A choice as the form calls it; the value itself where the form has it no more. */
        public LocalText called(String value) {
            return choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .findFirst()
                    .map(Choice::label)
                    .orElseGet(() -> value.isBlank() ? new LocalText("–", "–") : new LocalText(value, value));
        }
    }

    public record Choice(String value, LocalText label) {}

    public Conditions {
        questions = List.copyOf(questions);
    }

    /** Of the form that a package has. */
    public static Conditions of(ProcedurePackage pack, LocalText yes, LocalText no) {
        var questions = new ArrayList<Question>();
        for (var page : pack.files().json(PackageLayout.FORM_UI).path("pages").values()) {
            for (var field : page.path("fields").values()) {
                var choices = choices(field, yes, no);
                var pointer = "/" + field.path("field").asString("").replace('.', '/');
                if (!choices.isEmpty()
                        && questions.stream().noneMatch(one -> one.pointer().equals(pointer))) {
                    questions.add(new Question(pointer, text(field.path("title"), 0, pointer), choices));
                }
            }
        }
        return new Conditions(questions);
    }

    /** The questions of a package's form that are answered by a number. */
    public static List<Question> numbers(ProcedurePackage pack) {
        var questions = new ArrayList<Question>();
        for (var page : pack.files().json(PackageLayout.FORM_UI).path("pages").values()) {
            for (var field : page.path("fields").values()) {
                var pointer = "/" + field.path("field").asString("").replace('.', '/');
                var type = pack.files()
                        .json(PackageLayout.FORM_SCHEMA)
                        .at(pointer.replace("/", "/properties/"))
                        .path("type")
                        .asString("");
                if (type.equals("integer") || type.equals("number")) {
                    questions.add(new Question(pointer, text(field.path("title"), 0, pointer), List.of()));
                }
            }
        }
        return questions;
    }

    private static List<Choice> choices(JsonNode field, LocalText yes, LocalText no) {
        if (field.path("widget").asString("").equals("yes-no")) {
            return List.of(new Choice("true", yes), new Choice("false", no));
        }
        return field.path("options").isArray()
                ? field.path("options").values().stream()
                        .map(option -> new Choice(option.path(0).asString(""), text(option, 1, "–")))
                        .toList()
                : List.of();
    }

    /** @param none what stands where a text is missing: forms that are drafted have such */
    private static LocalText text(JsonNode texts, int first, String none) {
        var vi = texts.path(first).asString("");
        var en = texts.path(first + 1).asString("");
        return new LocalText(vi.isBlank() ? none : vi, en.isBlank() ? none : en);
    }

    public Optional<Question> question(String pointer) {
        return questions.stream()
                .filter(question -> question.pointer().equals(pointer))
                .findFirst();
    }

    /** As the page calls a choice of a clause of a condition. */
    public static String choice(String field, int clause, String value) {
        return field + "/" + clause + "/" + value;
    }

    /** As the page calls what is to be added to a condition. */
    public static String added(String field) {
        return field + "+";
    }

    /**
     * The condition as it was typed: choices that are still ticked, and one that is added.
     *
     * @return none where nothing is asked
     */
    ArrayNode typed(JsonNode given, String field, Map<String, String> sent) {
        var typed = MAPPER.createArrayNode();
        int clause = 0;
        for (var one : given) {
            int number = clause++;
            var answer = one.path("answer").asString("");
            var left = one.path("in").values().stream()
                    .map(value -> value.asString(""))
                    .filter(value -> question(answer).isEmpty() || sent.containsKey(choice(field, number, value)))
                    .toList();
            if (!left.isEmpty()) {
                var kept = typed.addObject().put("answer", answer);
                left.forEach(kept.putArray("in")::add);
            }
        }
        add(typed, sent.getOrDefault(added(field), ""));
        return typed;
    }

    private void add(ArrayNode typed, String added) {
        int cut = added.indexOf(IS);
        if (cut < 0 || question(added.substring(0, cut)).isEmpty()) {
            return;
        }
        var answer = added.substring(0, cut);
        var value = added.substring(cut + IS.length());
        for (var clause : typed) {
            if (clause.path("answer").asString("").equals(answer) && clause.path("in") instanceof ArrayNode in) {
                if (in.values().stream().noneMatch(one -> one.asString("").equals(value))) {
                    in.add(value);
                }
                return;
            }
        }
        typed.addObject().put("answer", answer).putArray("in").add(value);
    }
}
