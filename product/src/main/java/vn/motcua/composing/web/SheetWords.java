package vn.motcua.composing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.motcua.composing.TemplateOnDesk;
import vn.motcua.composing.sheet.Asked;
import vn.motcua.composing.sheet.PlaceNames;
import vn.motcua.composing.sheet.Sheet;
import vn.motcua.composing.sheet.TypedSheet;
import vn.motcua.composing.web.ComposeView.Group;
import vn.motcua.composing.web.ComposeView.Option;
import vn.motcua.result.LayoutBlock.Test;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** What fields, answers and conditions of a template are called in one language. */
final class SheetWords {
    private final TemplateOnDesk desk;
    private final Asked asked;
    private final PlaceNames names;
    private final Messages messages;
    private final Language language;

    SheetWords(TemplateOnDesk desk, Messages messages, Language language) {
        this.desk = desk;
        this.asked = desk.asked();
        this.names = desk.sheet().names();
        this.messages = messages;
        this.language = language;
    }

    Sheet sheet() {
        return desk.sheet();
    }

    Asked asked() {
        return asked;
    }

    PlaceNames names() {
        return names;
    }

    String say(String key, Object... facts) {
        return messages.text(language, "composing." + key, facts);
    }

    /** A word of the format; the word itself where it is none. */
    String named(String kind, String word) {
        var key = "composing." + kind + "." + word;
        return messages.has(language, key) ? messages.text(language, key) : word;
    }

    String called(String pointer) {
        return asked.question(pointer).map(one -> one.called(language)).orElse(pointer);
    }

    /** Fields, and answers that no field has yet: what a sentence or a condition may name. */
    List<Group> places(boolean isForConditions) {
        var fields = names.all().entrySet().stream()
                .map(one -> new Option(one.getKey(), one.getValue()))
                .toList();
        var answers = asked.questions().stream()
                .filter(question -> !sheet().has(question))
                .filter(question -> !isForConditions || !question.choices().isEmpty())
                .map(question -> new Option(TypedSheet.ANSWER + question.pointer(), question.called(language)))
                .toList();
        return List.of(new Group(say("places.fields"), fields), new Group(say("places.answers"), answers));
    }

    /** All answers, by the page that asks them. */
    List<Group> questions() {
        var pages = new LinkedHashMap<String, List<Option>>();
        for (var question : asked.questions()) {
            var page = in(question.page());
            pages.computeIfAbsent(page, _ -> new ArrayList<>())
                    .add(new Option(question.pointer(), in(question.title())));
        }
        return pages.entrySet().stream()
                .map(page -> new Group(page.getKey(), page.getValue()))
                .toList();
    }

    String in(vn.motcua.ui.Said said) {
        return language == Language.VI ? said.vietnamese() : said.english();
    }

    /** Answers with each of their choices, as {@code pointer=choice}. */
    List<Option> choices() {
        return asked.questions().stream()
                .flatMap(question -> question.choices().stream()
                        .map(choice -> new Option(
                                question.pointer() + "=" + choice.value(),
                                in(question.title()) + ": " + in(choice.label()))))
                .toList();
    }

    /** When a block is printed; empty for always. */
    String sentence(JsonNode block) {
        var clauses = block.path("when").values().stream().map(this::clause).toList();
        return clauses.isEmpty() ? "" : say("when", String.join(say("and"), clauses));
    }

    private String clause(JsonNode condition) {
        var field = names.name(condition.path("field").asString(""));
        var is = condition.path("is").asString("");
        var values = condition.path("values").values().stream()
                .map(value -> "“" + value.asString("") + "”")
                .collect(Collectors.joining(say("or")));
        return is.equals(Test.ONE_OF.name()) ? say("clause.ONE_OF", field, values) : say("clause." + known(is), field);
    }

    private static String known(String is) {
        return is.equals(Test.EMPTY.name()) ? is : Test.FILLED.name();
    }

    /** What the field of a number is called. */
    String field(int at) {
        return say(
                "field-called", names.name(sheet().fields().path(at).path("key").asString("")));
    }
}
