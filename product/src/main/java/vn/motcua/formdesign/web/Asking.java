package vn.motcua.formdesign.web;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.editing.values.Conditions;
import vn.motcua.formdesign.sketch.FormConditions;
import vn.motcua.formdesign.web.FormView.Ask;
import vn.motcua.formdesign.web.FormView.Choice;
import vn.motcua.formdesign.web.FormView.Clause;
import vn.motcua.formdesign.web.FormView.Group;
import vn.motcua.formdesign.web.FormView.Option;
import vn.motcua.formdesign.web.FormView.Sentence;
import vn.motcua.formdesign.web.FormView.Tick;
import vn.motcua.formdesign.web.FormView.Words;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** How single values of a form are asked for on the page. */
record Asking(Messages messages, Language language) {
    String say(String key, Object... facts) {
        return messages.text(language, key, facts);
    }

    private String hint(String key) {
        var hint = "formdesign.hint-of." + key.substring(key.indexOf('.') + 1);
        return messages.has(language, hint) ? say(hint) : "";
    }

    /** A text in both languages, beside each other. */
    List<Ask> both(String name, String key, JsonNode text, int lines) {
        return List.of(
                new Words(
                        name + "-vi",
                        say("editing.in-vietnamese", say(key)),
                        hint(key),
                        text.path(0).asString(""),
                        lines,
                        "vi"),
                new Words(
                        name + "-en",
                        say("editing.in-english", say(key)),
                        "",
                        text.path(1).asString(""),
                        lines,
                        "en"));
    }

    Words words(String name, String key, JsonNode value) {
        return new Words(name, say(key), hint(key), text(value), 1, "");
    }

    static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? ""
                : value.isContainer() ? value.toString() : value.asString("");
    }

    /** @param options one group without a title; what stands there and is none of them is a choice too */
    Choice choice(String name, String key, String value, List<Option> options) {
        return choice(name, key, value, List.of(new Group("", options)), false);
    }

    Choice choice(String name, String key, String value, List<Group> groups, boolean reloads) {
        boolean isKnown = groups.stream()
                .flatMap(group -> group.options().stream())
                .anyMatch(option -> option.value().equals(value));
        var all = new ArrayList<>(groups);
        if (!isKnown) {
            all.addFirst(new Group("", List.of(new Option(value, value))));
        }
        return new Choice(name, say(key), hint(key), value, all, reloads);
    }

    /** The words of a sort that has names, as options. */
    List<Option> named(String key, List<String> words) {
        return words.stream().map(word -> new Option(word, say(key + word))).toList();
    }

    /**
     * On which choices something depends, as a sentence.
     *
     * @param of what depends: a page, a question, a check
     */
    Sentence sentence(JsonNode when, FormConditions conditions, String of) {
        var clauses = new ArrayList<Clause>();
        var said = new ArrayList<String>();
        for (var one : when) {
            boolean isNot = one.has("notIn");
            var question = conditions.question(one.path("field").asString(""));
            var title = question.map(known -> known.title().in(language))
                    .orElse(one.path("field").asString(""));
            var ticks = new ArrayList<Tick>();
            var choices = new ArrayList<String>();
            for (var node : one.path(isNot ? "notIn" : "in")) {
                var value = node.asString("");
                var called =
                        question.map(known -> known.called(value).in(language)).orElse(value);
                choices.add(say("editing.sentence.choice", called));
                if (question.isPresent()) {
                    ticks.add(new Tick(FormConditions.choice(clauses.size(), value), called));
                }
            }
            said.add(say(
                    isNot ? "formdesign.sentence.is-not" : "editing.sentence.is",
                    title,
                    String.join(say("editing.sentence.or"), choices)));
            clauses.add(new Clause(
                    question.isEmpty() ? said.getLast() : isNot ? say("formdesign.sentence.other", title) : title,
                    ticks));
        }
        return new Sentence(
                "khi",
                say("formdesign.asked." + of),
                "",
                said.isEmpty()
                        ? say("formdesign.always." + of)
                        : say("formdesign.if." + of, String.join(say("editing.sentence.and"), said)),
                clauses,
                adds(conditions));
    }

    private List<Group> adds(FormConditions conditions) {
        return conditions.questions().stream()
                .map(question -> new Group(question.title().in(language), adds(question)))
                .toList();
    }

    private List<Option> adds(Conditions.Question question) {
        var options = new ArrayList<Option>();
        for (var choice : question.choices()) {
            options.add(new Option(
                    question.pointer() + FormConditions.IS + choice.value(),
                    say("editing.sentence.choice-of", choice.label().in(language))));
        }
        for (var choice : question.choices()) {
            options.add(new Option(
                    question.pointer() + FormConditions.IS_NOT + choice.value(),
                    say("formdesign.sentence.not-choice-of", choice.label().in(language))));
        }
        return options;
    }
}
