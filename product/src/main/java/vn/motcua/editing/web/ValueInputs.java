package vn.motcua.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.motcua.editing.EditValues;
import vn.motcua.editing.values.Conditions;
import vn.motcua.editing.values.Field;
import vn.motcua.editing.values.Trees;
import vn.motcua.editing.values.Value.Kind;
import vn.motcua.editing.web.InformationView.Choice;
import vn.motcua.editing.web.InformationView.Clause;
import vn.motcua.editing.web.InformationView.Group;
import vn.motcua.editing.web.InformationView.Input;
import vn.motcua.editing.web.InformationView.Option;
import vn.motcua.editing.web.InformationView.Sentence;
import vn.motcua.editing.web.InformationView.Tick;
import vn.motcua.editing.web.InformationView.Ticks;
import vn.motcua.editing.web.InformationView.Words;
import vn.motcua.packages.PackageLayout;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** How each value is asked for on the page. */
final class ValueInputs {
    private static final int LINES = 3;
    private static final int LINES_OF_BOTH = 2;
    private static final String SHORT = "govuk-input--width-10";

    private final EditValues.Opened opened;
    private final Trees trees;
    private final FindingsBeside beside;
    private final Messages messages;
    private final Language language;

    ValueInputs(EditValues.Opened opened, Trees trees, FindingsBeside beside, Messages messages, Language language) {
        this.opened = opened;
        this.trees = trees;
        this.beside = beside;
        this.messages = messages;
        this.language = language;
    }

    List<Input> of(List<Field> fields) {
        var inputs = new ArrayList<Input>();
        fields.forEach(field -> add(field, inputs));
        return inputs;
    }

    private void add(Field field, List<Input> inputs) {
        var now = trees.at(field.file(), field.pointer());
        switch (field.value().kind()) {
            case LINE, NUMBER, MONEY, TEXT -> inputs.add(words(field, field.name(), label(field), text(now)));
            case ENTRIES -> inputs.add(words(field, field.name(), label(field), entries(now)));
            case BOTH -> {
                inputs.add(words(field, field.name() + "/vi", inVietnamese(field), text(now.path("vi"))));
                inputs.add(words(field, field.name() + "/en", inEnglish(field), text(now.path("en"))));
            }
            case GROUND -> {
                var ground = opened.pack().manifest().groundOf(field.file(), field.pointer());
                inputs.add(words(field, field.name(), label(field), ground));
            }
            case CHOICE, FLAG -> inputs.add(choice(field, now));
            case COUNT -> inputs.add(count(field, now));
            case CASES -> inputs.add(cases(field, now));
            case CONDITION -> inputs.add(sentence(field, now));
        }
    }

    private Words words(Field field, String name, String label, String value) {
        int lines = switch (field.value().kind()) {
            case TEXT, ENTRIES -> LINES;
            case BOTH -> LINES_OF_BOTH;
            default -> 1;
        };
        boolean isNumber = field.value().kind() == Kind.NUMBER || field.value().kind() == Kind.MONEY;
        return new Words(name, label, hint(field), value, lines, isNumber ? SHORT : "", beside.at(name));
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode()
                ? ""
                : value.isContainer() ? value.toString() : value.asString("");
    }

    private static String entries(JsonNode list) {
        return list.values().stream().map(ValueInputs::text).collect(Collectors.joining("\n"));
    }

    private String label(Field field) {
        return say("editing.value." + field.value().name());
    }

    private String inVietnamese(Field field) {
        return say("editing.in-vietnamese", label(field));
    }

    private String inEnglish(Field field) {
        return say("editing.in-english", label(field));
    }

    private String hint(Field field) {
        var key = "editing.value." + field.value().name() + ".hint";
        return messages.has(language, key) ? say(key) : "";
    }

    private String say(String key, Object... facts) {
        return messages.text(language, key, facts);
    }

    /** What stands there and is none of the words is a choice too: nothing is changed by looking. */
    private Choice choice(Field field, JsonNode now) {
        var value = text(now);
        var words = field.value().words().isEmpty()
                ? List.of("true", "false")
                : field.value().words();
        var options = new ArrayList<Option>();
        if (field.value().isOptional() || !words.contains(value)) {
            options.add(new Option(words.contains(value) ? "" : value, words.contains(value) ? "" : value));
        }
        words.forEach(word -> options.add(new Option(word, say("editing.word." + word))));
        return new Choice(field.name(), label(field), hint(field), value, options, beside.at(field.name()));
    }

    /** Questions that are answered by a number; one that the form has no more is a choice too. */
    private Choice count(Field field, JsonNode now) {
        var value = text(now);
        var options = new ArrayList<Option>();
        options.add(new Option("", ""));
        Conditions.numbers(opened.pack())
                .forEach(question -> options.add(
                        new Option(question.pointer(), question.title().in(language))));
        if (options.stream().noneMatch(option -> option.value().equals(value))) {
            options.add(new Option(value, value));
        }
        return new Choice(field.name(), label(field), hint(field), value, options, beside.at(field.name()));
    }

    private Ticks cases(Field field, JsonNode now) {
        var chosen = now.values().stream().map(key -> key.asString("")).toList();
        var ticks = new ArrayList<Tick>();
        for (var option : trees.at(PackageLayout.SERVICE, "/guide/options")) {
            var key = option.path("key").asString("");
            var label = option.path("label")
                    .path(language == Language.VI ? "vi" : "en")
                    .asString("");
            ticks.add(new Tick(field.name() + "/" + key, label.isBlank() ? key : label, chosen.contains(key)));
        }
        return new Ticks(field.name(), label(field), hint(field), ticks, beside.at(field.name()));
    }

    private Sentence sentence(Field field, JsonNode given) {
        var clauses = new ArrayList<Clause>();
        var said = new ArrayList<String>();
        for (var one : given) {
            var question = opened.conditions().question(one.path("answer").asString(""));
            var title = question.map(known -> known.title().in(language))
                    .orElse(one.path("answer").asString(""));
            var ticks = new ArrayList<Tick>();
            var choices = new ArrayList<String>();
            for (var node : one.path("in")) {
                var value = node.asString("");
                var called =
                        question.map(known -> known.called(value).in(language)).orElse(value);
                choices.add(say("editing.sentence.choice", called));
                if (question.isPresent()) {
                    ticks.add(new Tick(Conditions.choice(field.name(), clauses.size(), value), called, true));
                }
            }
            said.add(say("editing.sentence.is", title, String.join(say("editing.sentence.or"), choices)));
            clauses.add(new Clause(question.isPresent() ? title : said.getLast(), ticks));
        }
        return new Sentence(
                field.name(),
                label(field),
                hint(field),
                said.isEmpty()
                        ? say("editing.sentence.always")
                        : say("editing.sentence.if", String.join(say("editing.sentence.and"), said)),
                clauses,
                adds(),
                beside.at(field.name()));
    }

    private List<Group> adds() {
        return opened.conditions().questions().stream()
                .map(question -> new Group(
                        question.title().in(language),
                        question.choices().stream()
                                .map(choice -> new Option(
                                        question.pointer() + Conditions.IS + choice.value(),
                                        say(
                                                "editing.sentence.choice-of",
                                                choice.label().in(language))))
                                .toList()))
                .toList();
    }
}
