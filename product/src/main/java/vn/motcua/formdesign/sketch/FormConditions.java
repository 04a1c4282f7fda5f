package vn.motcua.formdesign.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import vn.motcua.editing.values.Conditions.Choice;
import vn.motcua.editing.values.Conditions.Question;
import vn.motcua.shared.LocalText;

/**
 * On what a page or a question may depend: choices that were made before it. A condition is a sentence of them, as that of a paper is; here
 * a choice may also be one that was not made.
 */
public final class FormConditions {
    /** Between question and choice, as the page sends what is added. */
    public static final String IS = "=";

    public static final String IS_NOT = "!=";

    private final List<Question> questions;

    private FormConditions(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    /** Words that stand in no form. */
    public record Words(LocalText yes, LocalText no, LocalText caseOfProcedure) {}

    /**
     * What stands before a spot; before a check all questions do.
     *
     * @param cases of the procedure
     */
    public static FormConditions before(Spot spot, FormSketch form, List<Choice> cases, Words words) {
        var questions = new ArrayList<Question>();
        if (!cases.isEmpty()) {
            questions.add(new Question(FormSketch.CASE, words.caseOfProcedure(), cases));
        }
        form.questions().stream()
                .filter(question -> question.spot().kind() == Spot.Kind.FIELD && isBefore(question.spot(), spot))
                .forEach(question -> {
                    var choices = choices(question.node(), words);
                    if (!choices.isEmpty()) {
                        questions.add(new Question(
                                question.name(), text(question.node().path("title"), 0, question.name()), choices));
                    }
                });
        return new FormConditions(questions);
    }

    private static boolean isBefore(Spot question, Spot spot) {
        return switch (spot.kind()) {
            case CHECK, FORM -> true;
            case PAGE -> question.page() < spot.page();
            default ->
                question.page() < spot.page() || question.page() == spot.page() && question.field() < spot.field();
        };
    }

    private static List<Choice> choices(JsonNode question, Words words) {
        if (question.path("widget").asString("").equals("yes-no")) {
            return List.of(new Choice("true", words.yes()), new Choice("false", words.no()));
        }
        return question.path("options").isArray()
                        && !question.path("widget").asString("").equals("checkboxes")
                ? question.path("options").values().stream()
                        .map(option -> new Choice(option.path(0).asString(""), text(option, 1, "–")))
                        .toList()
                : List.of();
    }

    private static LocalText text(JsonNode texts, int first, String none) {
        var vi = texts.path(first).asString("");
        var en = texts.path(first + 1).asString("");
        var otherwise = none.isBlank() ? "–" : none;
        return new LocalText(vi.isBlank() ? otherwise : vi, en.isBlank() ? otherwise : en);
    }

    public List<Question> questions() {
        return questions;
    }

    public Optional<Question> question(String name) {
        return questions.stream()
                .filter(question -> question.pointer().equals(name))
                .findFirst();
    }

    /** As the page calls a choice of a clause. */
    public static String choice(int clause, String value) {
        return "khi-" + clause + "-" + value;
    }

    /**
     * The condition as it was typed: choices that are still ticked, and one that is added.
     *
     * @param sent {@code khi} says that the sentence was on the page, {@code khi-them} what is added
     */
    ArrayNode typed(JsonNode given, Map<String, String> sent) {
        var typed = FormSketch.JSON.createArrayNode();
        int number = 0;
        for (var clause : given) {
            int at = number++;
            boolean isNot = clause.has("notIn");
            var name = clause.path("field").asString("");
            Predicate<String> stays = value -> question(name).isEmpty() || sent.containsKey(choice(at, value));
            var left = clause.path(isNot ? "notIn" : "in").values().stream()
                    .map(value -> value.asString(""))
                    .filter(stays)
                    .toList();
            if (!left.isEmpty()) {
                var kept = typed.addObject().put("field", name);
                left.forEach(kept.putArray(isNot ? "notIn" : "in")::add);
            }
        }
        add(typed, sent.getOrDefault("khi-them", ""));
        return typed;
    }

    private void add(ArrayNode typed, String added) {
        boolean isNot = added.contains(IS_NOT);
        var mark = isNot ? IS_NOT : IS;
        int cut = added.indexOf(mark);
        if (cut < 0 || question(added.substring(0, cut)).isEmpty()) {
            return;
        }
        var name = added.substring(0, cut);
        var value = added.substring(cut + mark.length());
        var list = isNot ? "notIn" : "in";
        for (var clause : typed) {
            if (clause.path("field").asString("").equals(name) && clause.path(list) instanceof ArrayNode values) {
                if (values.values().stream().noneMatch(one -> one.asString("").equals(value))) {
                    values.add(value);
                }
                return;
            }
        }
        typed.addObject().put("field", name).putArray(list).add(value);
    }
}
