package vn.motcua.formdesign.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.motcua.formdesign.FormOnDesk;
import vn.motcua.formdesign.sketch.Spot;
import vn.motcua.formdesign.sketch.TypedForm;
import vn.motcua.formdesign.web.FormView.Ask;
import vn.motcua.formdesign.web.FormView.Flag;
import vn.motcua.formdesign.web.FormView.Group;
import vn.motcua.formdesign.web.FormView.Option;
import vn.motcua.formdesign.web.FormView.OptionRow;
import vn.motcua.formdesign.web.FormView.Options;
import vn.motcua.formdesign.web.FormView.Part;
import vn.motcua.formdesign.web.FormView.Words;
import vn.motcua.forms.FormVocabulary;

/** A question laid out as fields: what most editors change first, the rest behind summaries. */
final class QuestionParts {
    private static final int LINES = 2;
    private static final int BLANK_ROWS = 2;
    /** With five fields each, as many as a request may have. */
    private static final int OPTIONS_MAX = 150;

    private static final String DATE = "date";

    private final FormOnDesk desk;
    private final Spot spot;
    private final JsonNode node;
    private final SpotFindings findings;
    private final Asking asking;
    private final String kind;

    QuestionParts(FormOnDesk desk, Spot spot, JsonNode node, SpotFindings findings, Asking asking) {
        this.desk = desk;
        this.spot = spot;
        this.node = node;
        this.findings = findings;
        this.asking = asking;
        this.kind = node.path("widget").asString("");
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(PaneViews.open(List.of(
                asking.both("ten", "formdesign.title", node.path("title"), LINES),
                List.of(kinds(), needed()),
                asking.both("goi-y", "formdesign.hint", node.path("hint"), LINES))));
        if (FormVocabulary.kinds().stream().anyMatch(one -> one.word().equals(kind) && one.hasOptions())
                && node.path("options").size() <= OPTIONS_MAX) {
            parts.add(PaneViews.open(List.of(List.of(options()))));
        }
        if (spot.kind() == Spot.Kind.FIELD) {
            parts.add(PaneViews.open(
                    List.of(List.of(asking.sentence(node.path("when"), desk.conditions(spot), "question")))));
        }
        var limits = limits();
        if (!limits.isEmpty()) {
            parts.add(folded("formdesign.part.limits", limits));
        }
        if (spot.kind() == Spot.Kind.FIELD) {
            parts.add(folded("formdesign.part.sources", List.of(List.of(source(), locked()), List.of(copied()))));
            if (isSimple()) {
                parts.add(examples());
            }
        }
        parts.add(folded("formdesign.part.more", more()));
        return parts;
    }

    private static Part part(String title, boolean isOpen, List<List<Ask>> lines) {
        return new Part(title, true, isOpen, lines);
    }

    private Part folded(String key, List<List<Ask>> lines) {
        return part(asking.say(key), false, lines);
    }

    private Ask kinds() {
        var options = FormVocabulary.kinds().stream()
                .map(FormVocabulary.Kind::word)
                .filter(word -> spot.kind() == Spot.Kind.FIELD || !word.equals("group"))
                .map(word -> new Option(word, asking.say("formdesign.kind." + word)))
                .toList();
        return asking.choice("kieu", "formdesign.kind", kind, List.of(new Group("", options)), true);
    }

    private Ask needed() {
        var options = List.of(
                new Option("co", asking.say("formdesign.needed.yes")),
                new Option("khong", asking.say("formdesign.needed.no")));
        boolean isOptional = node.path("optional").asBoolean(false);
        return asking.choice("bat-buoc", "formdesign.needed", isOptional ? "khong" : "co", options);
    }

    private Ask options() {
        var listed = node.path("options");
        var rows = new ArrayList<OptionRow>();
        if (listed.isArray()) {
            for (var option : listed) {
                rows.add(new OptionRow(
                        rows.size(),
                        option.path(0).asString(""),
                        option.path(1).asString(""),
                        option.path(2).asString(""),
                        option.path(3).asString(""),
                        option.path(4).asString("")));
            }
        }
        for (int i = 0; i < BLANK_ROWS; i++) {
            rows.add(new OptionRow(rows.size(), "", "", "", "", ""));
        }
        var lists = new ArrayList<Option>();
        lists.add(new Option("", asking.say("formdesign.list.own")));
        lists.addAll(FormVocabulary.lists().stream()
                .map(list -> new Option(list, asking.say("formdesign.list." + list.replace("lists/", ""))))
                .toList());
        return new Options(
                "lc",
                asking.say("formdesign.options"),
                asking.say("formdesign.options.hint"),
                List.of(new Group("", lists)),
                listed.isString() ? listed.asString() : "",
                rows);
    }

    private List<List<Ask>> limits() {
        var asks = new ArrayList<Ask>();
        var described = desk.sketch().describes(spot);
        for (var limit : TypedForm.limits(kind)) {
            asks.add(asking.words("gh-" + limit, "formdesign.limit." + limit, described.path(limit)));
        }
        if (kind.equals(DATE)) {
            for (var limit : List.of("notBefore", "notAfter")) {
                asks.add(asking.words("gh-" + limit, "formdesign.limit." + limit, node.path(limit)));
            }
            asks.add(asking.words("gh-ageAtLeast", "formdesign.limit.ageAtLeast", node.path("ageAtLeast")));
        }
        return asks.isEmpty()
                ? List.of()
                : asks.size() > 2 ? List.of(asks.subList(0, 2), asks.subList(2, asks.size())) : List.of(asks);
    }

    private Ask source() {
        var options = new ArrayList<Option>();
        options.add(new Option("", asking.say("formdesign.source.none")));
        options.addAll(asking.named("formdesign.source.", FormVocabulary.sources()));
        return asking.choice("nguon", "formdesign.source", node.path("prefill").asString(""), options);
    }

    private Ask locked() {
        return new Flag(
                "khoa", asking.say("formdesign.locked"), "", node.path("locked").asBoolean(false));
    }

    private Ask copied() {
        var options = PaneViews.questions(desk, asking, Map.of("", asking.say("formdesign.source.none"))).stream()
                .filter(option -> !option.value().equals(node.path("field").asString("")))
                .toList();
        return asking.choice("chep", "formdesign.copied", node.path("copyFrom").asString(""), options);
    }

    /** Whether one value answers it, which fits into one field of a page. */
    private boolean isSimple() {
        return !List.of("group", "checkboxes", "area", "address").contains(kind);
    }

    /** What the examples of the package answer: a question that must be answered is answered there too. */
    private Part examples() {
        var lines = new ArrayList<List<Ask>>();
        int i = 0;
        for (var example : desk.examples()) {
            var answer = Asking.text(
                    example.answers().at("/" + node.path("field").asString("").replace('.', '/')));
            lines.add(List.of(answer("vd-" + i++, example.title().in(asking.language()), answer)));
        }
        boolean isOpen = findings.wrong(spot).stream().anyMatch(sentence -> sentence.contains("“"));
        return part(asking.say("formdesign.part.examples"), isOpen, lines);
    }

    private Ask answer(String name, String label, String value) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ""));
        if (kind.equals("yes-no") || kind.equals("declaration")) {
            options.add(new Option("true", asking.say("formdesign.yes")));
            options.add(new Option("false", asking.say("formdesign.no")));
        }
        int text = asking.language() == vn.motcua.shared.Language.EN ? 2 : 1;
        if (node.path("options").isArray()) {
            for (var option : node.path("options")) {
                options.add(new Option(
                        option.path(0).asString(""), option.path(text).asString("")));
            }
        }
        if (options.size() == 1) {
            return new Words(name, label, "", value, 1, "");
        }
        if (options.stream().noneMatch(option -> option.value().equals(value))) {
            options.add(new Option(value, value));
        }
        return new FormView.Choice(name, label, "", value, List.of(new Group("", options)), false);
    }

    private List<List<Ask>> more() {
        var lines = new ArrayList<List<Ask>>();
        lines.add(asking.both("giai-thich", "formdesign.help", node.path("help"), LINES));
        if (spot.kind() == Spot.Kind.FIELD) {
            lines.add(asking.both("phan", "formdesign.begins", node.path("section"), 1));
        }
        lines.add(List.of(asking.words("ma", "formdesign.name", node.path("field"))));
        return lines;
    }
}
