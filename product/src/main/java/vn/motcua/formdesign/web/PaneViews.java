package vn.motcua.formdesign.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.motcua.formdesign.FormOnDesk;
import vn.motcua.formdesign.sketch.Blocks;
import vn.motcua.formdesign.sketch.FormSketch;
import vn.motcua.formdesign.sketch.Spot;
import vn.motcua.formdesign.web.FormView.Adds;
import vn.motcua.formdesign.web.FormView.Ask;
import vn.motcua.formdesign.web.FormView.Deeds;
import vn.motcua.formdesign.web.FormView.Option;
import vn.motcua.formdesign.web.FormView.Pane;
import vn.motcua.formdesign.web.FormView.Part;
import vn.motcua.forms.FormVocabulary;

/** One thing of a form laid out as fields. */
final class PaneViews {
    private static final int LINES = 2;

    private final FormOnDesk desk;
    private final Spot spot;
    private final FormTree tree;
    private final SpotFindings findings;
    private final Asking asking;

    PaneViews(FormOnDesk desk, Spot spot, FormTree tree, SpotFindings findings, Asking asking) {
        this.desk = desk;
        this.spot = spot;
        this.tree = tree;
        this.findings = findings;
        this.asking = asking;
    }

    Pane pane() {
        var node = desk.sketch().ui().at(spot.pointer());
        boolean isGroup = spot.kind() == Spot.Kind.FIELD
                && node.path("widget").asString("").equals("group");
        boolean isInRows = spot.kind() == Spot.Kind.ROW;
        return new Pane(
                spot.kind().name(),
                spot.word(),
                tree.title(spot),
                parts(node),
                findings.wrong(spot),
                findings.doubtful(spot),
                deeds(),
                new Adds(
                        kinds(isInRows || isGroup),
                        isInRows ? List.of() : blocks(),
                        asking.named(
                                "formdesign.check.",
                                List.copyOf(FormVocabulary.checks().keySet())),
                        isGroup));
    }

    private List<Option> kinds(boolean isForRows) {
        return FormVocabulary.kinds().stream()
                .map(FormVocabulary.Kind::word)
                .filter(kind -> !isForRows || spot.kind() != Spot.Kind.ROW || !kind.equals("group"))
                .map(kind -> new Option(kind, asking.say("formdesign.kind." + kind)))
                .toList();
    }

    private List<Option> blocks() {
        return Blocks.all().stream()
                .map(block -> new Option(block.key(), block.title().in(asking.language())))
                .toList();
    }

    private Deeds deeds() {
        if (spot.kind() == Spot.Kind.FORM) {
            return new Deeds(false, false, List.of());
        }
        var pages = new ArrayList<Option>();
        if (spot.kind() == Spot.Kind.FIELD) {
            for (int page = 0; page < desk.sketch().pages().size(); page++) {
                if (page != spot.page()) {
                    pages.add(new Option(Spot.page(page).word(), tree.title(Spot.page(page))));
                }
            }
        }
        return new Deeds(true, true, pages);
    }

    private List<Part> parts(JsonNode node) {
        return switch (spot.kind()) {
            case FORM -> List.of(open(List.of(asking.both("ten", "formdesign.form-title", node.path("title"), 1))));
            case PAGE ->
                List.of(
                        open(List.of(
                                asking.both("ten", "formdesign.page-title", node.path("title"), 1),
                                asking.both("dan", "formdesign.lead", node.path("lead"), LINES))),
                        open(List.of(List.of(asking.sentence(node.path("when"), desk.conditions(spot), "page")))));
            case GROUP -> List.of(open(List.of(asking.both("ten", "formdesign.heading", node.path("section"), 1))));
            case FIELD, ROW -> new QuestionParts(desk, spot, node, findings, asking).parts();
            case CHECK -> check(node);
        };
    }

    static Part open(List<List<Ask>> lines) {
        return new Part("", false, true, lines);
    }

    private List<Part> check(JsonNode node) {
        var kind = node.path("check").asString("");
        var lines = new ArrayList<List<Ask>>();
        lines.add(asking.both("ten", "formdesign.check-text", node.path("text"), LINES));
        lines.add(List.of(
                asking.choice(
                        "muc-do",
                        "formdesign.level",
                        node.path("level").asString("refuse"),
                        asking.named("formdesign.level.", FormVocabulary.levels())),
                asking.choice("tai", "formdesign.at", node.path("at").asString(""), questions(true))));
        var words = FormVocabulary.checks().getOrDefault(kind, new FormVocabulary.CheckWords(List.of(), List.of()));
        var asks = Stream.concat(words.needed().stream(), words.possible().stream())
                .flatMap(word -> word(word, node).stream())
                .toList();
        for (int i = 0; i < asks.size(); i += 2) {
            lines.add(asks.subList(i, Math.min(i + 2, asks.size())));
        }
        return List.of(
                new Part("", false, true, lines),
                open(List.of(List.of(asking.sentence(node.path("when"), desk.conditions(spot), "check")))));
    }

    private List<Ask> word(String word, JsonNode node) {
        var name = "tu-" + word;
        var key = "formdesign.word." + word;
        return switch (word) {
            case "min", "max", "women" -> List.of(asking.words(name, key, node.path(word)));
            case "sexIs" ->
                List.of(asking.choice(
                        name,
                        key,
                        node.path(word).asString(""),
                        List.of(
                                new Option("", ""),
                                new Option("MALE", asking.say("formdesign.male")),
                                new Option("FEMALE", asking.say("formdesign.female")))));
            case "in" ->
                List.of(new FormView.Words(
                        name,
                        asking.say(key),
                        asking.say("formdesign.word.in.hint"),
                        String.join(
                                ", ",
                                node.path(word).values().stream()
                                        .map(Asking::text)
                                        .toList()),
                        1,
                        ""));
            case "fields" -> fields(node.path(word));
            case "from", "to", "rowNumber", "rowBorn" ->
                List.of(asking.choice(
                        name,
                        key,
                        node.path(word).asString(""),
                        rows(node.path("group").asString(""))));
            default -> List.of(asking.choice(name, key, node.path(word).asString(""), questions(false)));
        };
    }

    /** As many questions as are compared, and one more. */
    private List<Ask> fields(JsonNode names) {
        var asks = new ArrayList<Ask>();
        for (int i = 0; i <= names.size() || i < 2; i++) {
            var ask = asking.choice(
                    "tu-fields-" + i, "formdesign.word.fields", names.path(i).asString(""), questions(false));
            asks.add(new FormView.Choice(
                    ask.name(), asking.say("formdesign.word.fields", i + 1), "", ask.value(), ask.groups(), false));
        }
        asks.add(new FormView.Flag("tu-fields", "", "", true));
        return asks;
    }

    private List<Option> rows(String group) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ""));
        desk.sketch()
                .named(group)
                .ifPresent(question -> question.node()
                        .path("rows")
                        .forEach(row -> options.add(new Option(
                                row.path("field").asString(""),
                                row.path("title").path(0).asString("")))));
        return options;
    }

    private List<Option> questions(boolean isNeeded) {
        return questions(desk, asking, isNeeded ? Map.of() : Map.of("", "", "today", asking.say("formdesign.today")));
    }

    /** All questions that are no part of a row, behind what else can be chosen. */
    static List<Option> questions(FormOnDesk desk, Asking asking, Map<String, String> before) {
        var options = new ArrayList<Option>();
        before.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> options.add(new Option(one.getKey(), one.getValue())));
        boolean isEnglish = asking.language() == vn.motcua.shared.Language.EN;
        desk.sketch().questions().stream()
                .filter(question -> question.spot().kind() == Spot.Kind.FIELD)
                .forEach(question ->
                        options.add(new Option(question.name(), called(desk.sketch(), question, isEnglish))));
        return options;
    }

    private static String called(FormSketch form, FormSketch.Question question, boolean isEnglish) {
        var page = form.pages()
                .path(question.spot().page())
                .path("title")
                .path(isEnglish ? 1 : 0)
                .asString("");
        return page + ": " + question.title(isEnglish);
    }
}
