package vn.motcua.publishing.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.packages.PackageLayout;
import vn.motcua.publishing.comparison.Sides.Two;
import vn.motcua.shared.Language;

/** The form: its pages and questions, what is asked when, how it may be answered, and what the procedure learns from it. */
final class FormChanges implements Part {
    private static final List<String> FLAGS = List.of("optional", "locked", "partial", "inWords", "folded");
    private static final List<String> RULES = List.of("notAfter", "notBefore", "birthDate", "sex", "copyFrom");
    private static final List<String> VALUES =
            List.of("prefill", "ageAtLeast", "initial", "max", "width", "autocomplete");

    @Override
    public String name() {
        return "form";
    }

    @Override
    public List<String> places() {
        return List.of(
                PackageLayout.FORM_UI + "#/title",
                PackageLayout.FORM_UI + "#/pages",
                PackageLayout.FORM_SCHEMA,
                PackageLayout.FORM_FACTS,
                PackageLayout.FORM_COUNTER,
                PackageLayout.EARLIER_FORMS,
                PackageLayout.MANIFEST + "#/form");
    }

    @Override
    public void compare(Sides sides, Changes changes) {
        var words = changes.words();
        changes.text(words.say("form.version"), sides.at(PackageLayout.MANIFEST, "/form"));
        changes.text(words.say("form.title"), sides.at(PackageLayout.FORM_UI, "/title"));
        var pages = sides.at(PackageLayout.FORM_UI, "/pages");
        var before = Questions.before(sides, words);
        var after = Questions.after(sides, words);
        for (var page : Matched.by("key", pages)) {
            page(page, changes, before, after);
        }
        if (Matched.isReordered("key", pages)) {
            changes.say("order", words.say("form.pages"));
        }
        questions(questions(pages), changes, before, after);
        new AnswerShapes(sides, after).compare(changes);
        facts(sides, changes, before, after);
        sides.differing(PackageLayout.EARLIER_FORMS).forEach(file -> changes.say("earlier-form", file));
        if (!sides.at(PackageLayout.FORM_COUNTER, "").isSame()) {
            counter(sides.at(PackageLayout.FORM_COUNTER, ""), changes);
        }
    }

    private static void page(Matched page, Changes changes, Questions before, Questions after) {
        var words = changes.words();
        var called = words.text(page.either().path("title"));
        if (page.isAdded()) {
            changes.say("page-added", called);
        } else if (page.isGone()) {
            changes.say("page-gone", called);
        } else {
            changes.text(words.say("page.title"), page.at("/title"));
            changes.text(words.say("page.lead", called), page.at("/lead"));
            conditions(words.say("page.when", called), page.at("/when"), changes, before, after);
        }
    }

    private static void conditions(String what, Two when, Changes changes, Questions before, Questions after) {
        if (!when.isSame()) {
            changes.turned(what, said(when.before(), changes, before), said(when.after(), changes, after));
        }
    }

    private static String said(JsonNode when, Changes changes, Questions questions) {
        return when.isEmpty() ? changes.words().say("always") : questions.conditions(when);
    }

    /** All questions of all pages as two lists, rows of groups behind their group, each knowing its page. */
    private static Two questions(Two pages) {
        return new Two(listed(pages.before()), listed(pages.after()));
    }

    private static JsonNode listed(JsonNode pages) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (var page : pages.values()) {
            for (var question : page.path("fields").values()) {
                var name = question.path("field").asString("");
                all.add(placed(question, name, page));
                for (var row : question.path("rows").values()) {
                    all.add(placed(row, name + "." + row.path("field").asString(""), page));
                }
            }
        }
        return all;
    }

    private static JsonNode placed(JsonNode question, String name, JsonNode page) {
        var placed = question.isObject() ? question.asObject().deepCopy() : JsonNodeFactory.instance.objectNode();
        placed.put("field", name);
        placed.set("page", page.path("title"));
        placed.put("pageKey", page.path("key").asString(""));
        return placed;
    }

    private static void questions(Two questions, Changes changes, Questions before, Questions after) {
        var words = changes.words();
        for (var question : Matched.by("field", questions)) {
            var called = words.text(question.either().path("title"));
            var page = words.text(question.either().path("page"));
            if (question.isAdded()) {
                changes.say(
                        question.after().path("optional").asBoolean(false)
                                ? "question-added"
                                : "question-added-required",
                        called,
                        page);
            } else if (question.isGone()) {
                changes.say("question-gone", called, page);
            } else if (!question.isSame()) {
                changed(question, changes, before, after);
            }
        }
        if (Matched.isReordered("field", questions)) {
            changes.say("order", words.say("form.questions"));
        }
    }

    private static void changed(Matched question, Changes changes, Questions before, Questions after) {
        var words = changes.words();
        var called = words.text(question.after().path("title"));
        changes.text(words.say("question.title"), question.at("/title"));
        if (!question.at("/pageKey").isSame()) {
            changes.text(words.say("question.page", called), question.at("/page"));
        }
        for (var text : List.of("hint", "help", "section")) {
            changes.text(words.say("question." + text, called), question.at("/" + text));
        }
        changes.word(words.say("question.widget", called), "widget", question.at("/widget"));
        FLAGS.forEach(flag -> changes.flag(words.say("question." + flag, called), question.at("/" + flag)));
        VALUES.forEach(value -> changes.text(words.say("question." + value, called), question.at("/" + value)));
        for (var rule : RULES) {
            changes.turned(
                    words.say("question." + rule, called),
                    reference(question.before().path(rule).asString(""), before, words),
                    reference(question.after().path(rule).asString(""), after, words));
        }
        changes.members(words.say("question.forbidden", called), question.at("/forbiddenWords"));
        options(called, question, changes);
        conditions(words.say("question.when", called), question.at("/when"), changes, before, after);
        conditions(words.say("question.copy-when", called), question.at("/copyWhen"), changes, before, after);
        byName(
                words.say("question.by-case", called),
                question.at("/byCase"),
                changes,
                (key, value) -> words.say("by-case", after.label("case", key), value.asString("")));
        byName(
                words.say("question.offered", called),
                question.at("/offered"),
                changes,
                (key, value) -> words.say("offered", after.label(question.key(), key), after.conditions(value)));
        messages(called, question, changes);
    }

    private static void messages(String called, Matched question, Changes changes) {
        var names = new TreeSet<String>(question.before().path("messages").propertyNames());
        names.addAll(question.after().path("messages").propertyNames());
        names.forEach(name ->
                changes.text(changes.words().say("question.messages", called), question.at("/messages/" + name)));
    }

    /** A question, or a day, or today. */
    private static String reference(String to, Questions questions, Wording words) {
        if (to.isBlank()) {
            return "";
        }
        if (to.equals("today")) {
            return words.say("today");
        }
        return Character.isDigit(to.charAt(0)) ? words.day(to) : questions.title(to);
    }

    private static void options(String called, Matched question, Changes changes) {
        var words = changes.words();
        var options = question.at("/options");
        if (!options.before().isArray() || !options.after().isArray()) {
            changes.text(words.say("question.options", called), options);
            return;
        }
        int vi = 1;
        int en = 2;
        boolean isVietnamese = words.language() == Language.VI;
        for (var option : Matched.by(entry -> entry.path(0).asString(""), options)) {
            var label = option.either().path(isVietnamese ? vi : en).asString("");
            if (option.isAdded()) {
                changes.say("option-added", called, label);
            } else if (option.isGone()) {
                changes.say("option-gone", called, label);
            } else if (!option.isSame()) {
                changes.members(words.say("question.options", called), texts(option.before()), texts(option.after()));
            }
        }
    }

    private static List<String> texts(JsonNode option) {
        return option.values().stream().skip(1).map(text -> text.asString("")).toList();
    }

    /** Entries of an object, each said in its way. */
    private static void byName(String what, Two object, Changes changes, BiFunction<String, JsonNode, String> said) {
        if (!object.isSame()) {
            changes.members(what, list(object.before(), said), list(object.after(), said));
        }
    }

    private static List<String> list(JsonNode object, BiFunction<String, JsonNode, String> said) {
        var all = new ArrayList<String>();
        object.properties().forEach(entry -> all.add(said.apply(entry.getKey(), entry.getValue())));
        return all;
    }

    private static void facts(Sides sides, Changes changes, Questions before, Questions after) {
        var words = changes.words();
        for (var fact : List.of("owner", "area", "handOverWay")) {
            var pointers = sides.at(PackageLayout.FORM_FACTS, "/" + fact);
            changes.members(
                    words.say("fact-from." + fact),
                    pointers.before().values().stream()
                            .map(one -> before.title(one.asString("")))
                            .toList(),
                    pointers.after().values().stream()
                            .map(one -> after.title(one.asString("")))
                            .toList());
        }
    }

    /** Each entry: two sentences of the form and the two that the counter says instead. */
    private static void counter(Two counter, Changes changes) {
        var words = changes.words();
        int mine = words.language() == Language.VI ? 2 : 3;
        for (var entry : Matched.by(one -> one.path(0).asString(""), counter)) {
            var what = words.say("counter", entry.key());
            var before = entry.before().path(mine).asString("");
            var after = entry.after().path(mine).asString("");
            changes.turned(what, before, after);
            if (before.equals(after)) {
                changes.members(words.say("in-other-language", what), texts(entry.before()), texts(entry.after()));
            }
        }
    }
}
