package vn.motcua.formdesign.web;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.formdesign.sketch.FormSketch;
import vn.motcua.formdesign.sketch.Spot;
import vn.motcua.formdesign.web.FormView.Count;
import vn.motcua.formdesign.web.FormView.Node;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** The form as a tree: pages, groups under their headings, questions, questions of rows. */
final class FormTree {
    private static final int TITLE_MAX = 70;

    private final FormSketch form;
    private final Spot here;
    private final SpotFindings findings;
    private final Messages messages;
    private final Language language;

    FormTree(FormSketch form, Spot here, SpotFindings findings, Messages messages, Language language) {
        this.form = form;
        this.here = here;
        this.findings = findings;
        this.messages = messages;
        this.language = language;
    }

    List<Node> pages() {
        var pages = new ArrayList<Node>();
        for (int page = 0; page < form.pages().size(); page++) {
            pages.add(node(Spot.page(page), "", questions(page)));
        }
        return pages;
    }

    private List<Node> questions(int page) {
        var nodes = new ArrayList<Node>();
        var fields = form.fields(page);
        var ofGroup = nodes;
        for (int field = 0; field < fields.size(); field++) {
            if (fields.path(field).has("section")) {
                ofGroup = new ArrayList<>();
                var end = end(fields, field);
                for (int inner = field; inner < end; inner++) {
                    ofGroup.add(question(page, inner));
                }
                nodes.add(node(Spot.group(page, field), "", ofGroup));
                field = end - 1;
            } else {
                nodes.add(question(page, field));
            }
        }
        return nodes;
    }

    private static int end(JsonNode fields, int first) {
        int end = first + 1;
        while (end < fields.size() && !fields.path(end).has("section")) {
            end++;
        }
        return end;
    }

    private Node question(int page, int field) {
        var rows = new ArrayList<Node>();
        for (int row = 0; row < form.fields(page).path(field).path("rows").size(); row++) {
            rows.add(node(Spot.row(page, field, row), kind(Spot.row(page, field, row)), List.of()));
        }
        return node(Spot.field(page, field), kind(Spot.field(page, field)), rows);
    }

    List<Node> checks() {
        var checks = new ArrayList<Node>();
        for (int check = 0; check < form.checks().size(); check++) {
            checks.add(node(Spot.check(check), "", List.of()));
        }
        return checks;
    }

    private String kind(Spot spot) {
        var word = form.ui().at(spot.pointer()).path("widget").asString("");
        return messages.has(language, "formdesign.kind." + word)
                ? messages.text(language, "formdesign.kind." + word)
                : word;
    }

    private Node node(Spot spot, String kind, List<Node> inner) {
        var own = findings.at(spot);
        var count = inner.stream()
                .map(Node::count)
                .reduce(own, (one, other) -> new Count(one.wrong() + other.wrong(), one.doubtful() + other.doubtful()));
        boolean isHere = spot.equals(here);
        return new Node(
                spot.word(),
                title(spot),
                kind,
                marks(form.ui().at(spot.pointer()), spot),
                count,
                isHere,
                isHere || inner.stream().anyMatch(Node::isAround),
                inner);
    }

    private List<String> marks(JsonNode node, Spot spot) {
        var marks = new ArrayList<String>();
        if (spot.kind() == Spot.Kind.FIELD || spot.kind() == Spot.Kind.ROW) {
            if (node.path("optional").asBoolean(false)) {
                marks.add(messages.text(language, "formdesign.mark.optional"));
            }
            if (node.has("prefill")) {
                marks.add(messages.text(language, "formdesign.mark.filled"));
            }
        }
        if (spot.kind() != Spot.Kind.GROUP && node.has("when")) {
            marks.add(messages.text(language, "formdesign.mark.depends"));
        }
        return marks;
    }

    String title(Spot spot) {
        var node = form.ui().at(spot.pointer());
        var text = switch (spot.kind()) {
            case CHECK -> node.path("text");
            case GROUP -> node.path("section");
            case FORM, PAGE, FIELD, ROW -> node.path("title");
        };
        var said = text.path(language == Language.VI ? 0 : 1).asString("");
        var otherwise = said.isBlank() ? text.path(0).asString("") : said;
        if (otherwise.isBlank()) {
            return messages.text(language, "formdesign.nameless");
        }
        return otherwise.length() > TITLE_MAX ? otherwise.substring(0, TITLE_MAX) + "…" : otherwise;
    }
}
