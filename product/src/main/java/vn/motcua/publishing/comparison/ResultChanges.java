package vn.motcua.publishing.comparison;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.packages.PackageLayout;

/** The paper that comes out: its template of each verdict, sentence by sentence and field by field. */
final class ResultChanges implements Part {
    @Override
    public String name() {
        return "result";
    }

    @Override
    public List<String> places() {
        return List.of(PackageLayout.RESULT, PackageLayout.SERVICE + "#/result");
    }

    @Override
    public void compare(Sides sides, Changes changes) {
        var words = changes.words();
        var result = sides.at(PackageLayout.SERVICE, "/result");
        changes.text(words.say("result.name"), result.at("/name"));
        changes.text(words.say("result.code"), result.at("/code"));
        changes.text(words.say("result.template"), result.at("/templateKey"));
        var templates = sides.at(PackageLayout.RESULT, "");
        var inForce = new Sides.Two(newest(templates.before()), newest(templates.after()));
        for (var template : Matched.by("verdict", inForce)) {
            var called = words.named("verdict", template.key());
            if (template.isAdded()) {
                changes.say(
                        "template-added", called, template.after().path("title").asString(""));
            } else if (template.isGone()) {
                changes.say("template-gone", called);
            } else if (!template.isSame()) {
                changed(called, template, changes, sides);
            }
        }
        earlier(templates, inForce, changes);
    }

    private static void earlier(Sides.Two templates, Sides.Two inForce, Changes changes) {
        for (var template : Matched.by("key", templates)) {
            boolean isInForce = holds(inForce.before(), template.before()) || holds(inForce.after(), template.after());
            if (!isInForce && !template.isSame()) {
                changes.say("earlier-template", template.key());
            }
        }
    }

    private static boolean holds(JsonNode templates, JsonNode template) {
        return templates.values().stream().anyMatch(template::equals);
    }

    /** Of each verdict the last one counts; those before it are kept for results that were drafted with them. */
    private static JsonNode newest(JsonNode templates) {
        var newest = JsonNodeFactory.instance.objectNode();
        templates.values().forEach(one -> newest.set(one.path("verdict").asString(""), one));
        var list = JsonNodeFactory.instance.arrayNode();
        newest.properties().forEach(entry -> list.add(entry.getValue()));
        return list;
    }

    private static void changed(String called, Matched template, Changes changes, Sides sides) {
        var words = changes.words();
        changes.text(words.say("template.key", called), template.at("/key"));
        for (var text : List.of("title", "numberPattern")) {
            changes.text(words.say("template." + text, called), template.at("/" + text));
        }
        layout(called, template, changes);
        var before = Questions.before(sides, words);
        var after = Questions.after(sides, words);
        for (var field : Matched.by("key", template.at("/fields"))) {
            var label = field.either().path("label").asString("");
            if (field.isAdded()) {
                changes.say("field-added", label, called);
            } else if (field.isGone()) {
                changes.say("field-gone", label, called);
            } else if (!field.isSame()) {
                field(label, field, changes, before, after);
            }
        }
        if (Matched.isReordered("key", template.at("/fields"))) {
            changes.say("order", words.say("template.fields", called));
        }
    }

    private static void layout(String called, Matched template, Changes changes) {
        var words = changes.words();
        boolean wasLaidOut = BlockWords.isLaidOut(template.before());
        boolean isLaidOut = BlockWords.isLaidOut(template.after());
        if (!wasLaidOut && !isLaidOut) {
            for (var text : List.of("opening", "closing")) {
                changes.text(words.say("template." + text, called), template.at("/" + text));
            }
            return;
        }
        var before = new BlockWords(template.before(), words).all();
        var after = new BlockWords(template.after(), words).all();
        if (before.equals(after) && wasLaidOut != isLaidOut) {
            changes.say("template-same-blocks", called);
        }
        changes.members(words.say("template.layout", called), before, after);
    }

    private static void field(String label, Matched field, Changes changes, Questions before, Questions after) {
        var words = changes.words();
        changes.text(words.say("field.label"), field.at("/label"));
        changes.flag(words.say("field.required", label), field.at("/required"));
        changes.text(words.say("field.section", label), field.at("/section"));
        changes.word(words.say("field.kind", label), "field-kind", field.at("/kind"));
        changes.members(
                words.say("field.from", label),
                titles(field.before().path("from"), before),
                titles(field.after().path("from"), after));
        changes.members(
                words.say("field.composed", label),
                composed(field.before().path("composed"), before),
                composed(field.after().path("composed"), after));
        changes.members(
                words.say("field.traits", label),
                traits(field.before().path("traits"), words),
                traits(field.after().path("traits"), words));
    }

    private static List<String> titles(JsonNode pointers, Questions questions) {
        return pointers.values().stream()
                .map(one -> questions.title(one.asString("")))
                .toList();
    }

    private static List<String> traits(JsonNode traits, Wording words) {
        return traits.values().stream()
                .map(one -> words.named("trait", one.asString("")))
                .toList();
    }

    /** A sentence, and for which answers it is written. */
    private static List<String> composed(JsonNode sentences, Questions questions) {
        return sentences.values().stream()
                .map(one -> {
                    var when = new StringBuilder();
                    one.path("when")
                            .properties()
                            .forEach(condition -> when.append(when.isEmpty() ? " (" : ", ")
                                    .append(questions.title(condition.getKey()))
                                    .append(": ")
                                    .append(questions.label(
                                            condition.getKey(),
                                            condition.getValue().asString(""))));
                    return one.path("text").asString("") + (when.isEmpty() ? "" : when + ")");
                })
                .toList();
    }
}
