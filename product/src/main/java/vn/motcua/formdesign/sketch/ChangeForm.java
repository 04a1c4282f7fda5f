package vn.motcua.formdesign.sketch;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.formdesign.sketch.Spot.Kind;

/** The shape of a form is changed: something is added, moved or taken away, and the schema says the same as the pages. */
public final class ChangeForm {
    private final FormSketch form;
    private final Names names;
    private final Set<String> removed = new LinkedHashSet<>();

    public ChangeForm(FormSketch form) {
        this.form = form;
        this.names = new Names(form);
    }

    /** A text in two languages as it was typed. */
    public record Typed(String vi, String en) {}

    /** Pointers of answers that are asked no more. */
    public Set<String> removed() {
        return Set.copyOf(removed);
    }

    /** A page behind that of the spot; without questions it is not sound. */
    public Spot addPage(Spot behind, Typed title) {
        var pages = FormSketch.list(form.ui(), "pages");
        int at = behind.kind() == Kind.FORM || behind.kind() == Kind.CHECK
                ? pages.size()
                : Math.min(behind.page() + 1, pages.size());
        var page = form.ui().objectNode();
        page.put("key", names.page(title.en().isBlank() ? title.vi() : title.en()));
        pair(page, "title", title);
        page.putArray("fields");
        pages.insert(at, page);
        return Spot.page(at);
    }

    private static void pair(ObjectNode node, String word, Typed text) {
        node.putArray(word).add(text.vi()).add(text.en());
    }

    /** A question behind the spot, or in its group of rows; the spot itself where there is no page to ask it on. */
    public Spot addQuestion(Spot behind, String kind, Typed title) {
        var known = Kinds.has(kind) ? kind : "text";
        var question = form.ui().objectNode();
        question.put("field", "");
        question.put("widget", known);
        pair(question, "title", title);
        Kinds.set(question, known);
        if (behind.kind() == Kind.ROW) {
            return addRow(behind, question);
        }
        int page = pageOf(behind);
        if (page < 0) {
            return behind;
        }
        question.put("field", names.question(page, title.en().isBlank() ? title.vi() : title.en(), known));
        return put(behind, page, question, Kinds.schema(known));
    }

    /** One more question in each row of the group. */
    public Spot addToRows(Spot group, String kind, Typed title) {
        int rows = form.node(group).map(node -> node.path("rows").size()).orElse(0);
        return addQuestion(Spot.row(group.page(), group.field(), rows), kind, title);
    }

    private Spot addRow(Spot behind, ObjectNode question) {
        var group = Spot.field(behind.page(), behind.field());
        var node = form.node(group);
        if (node.isEmpty() || question.path("widget").asString().equals("group")) {
            return group;
        }
        var title = question.path("title");
        var kind = question.path("widget").asString();
        var english = title.path(1).asString("");
        var name = names.row(group, english.isBlank() ? title.path(0).asString("") : english, kind);
        question.put("field", name);
        var rows = FormSketch.list(node.get(), "rows");
        int at = Math.min(behind.row() + 1, rows.size());
        rows.insert(at, question);
        var spot = Spot.row(group.page(), group.field(), at);
        var description = Kinds.schema(kind);
        form.described().put(spot, form, name, description);
        Kinds.complete(form, question, description);
        return spot;
    }

    /** Puts a question behind the spot, under the heading of what stands before it unless it has its own. */
    private Spot put(Spot behind, int page, ObjectNode question, JsonNode description) {
        var questions = questions(page);
        Groups.spread(questions);
        int at = place(behind, questions);
        if (at > 0 && !question.has("section") && questions.path(at - 1).has("section")) {
            question.set("section", questions.path(at - 1).path("section").deepCopy());
        }
        questions.insert(at, question);
        Groups.gather(questions);
        form.described().put(question.path("field").asString(""), description);
        Kinds.complete(form, question, description);
        return Spot.field(page, at);
    }

    private static int place(Spot behind, ArrayNode questions) {
        return switch (behind.kind()) {
            case FIELD, ROW -> Math.min(behind.field() + 1, questions.size());
            case GROUP -> Groups.end(questions, Math.min(behind.field(), Math.max(0, questions.size() - 1)));
            case PAGE, FORM, CHECK -> questions.size();
        };
    }

    /** All questions of a block, under one new name. */
    public Spot addBlock(Spot behind, Blocks.Block block) {
        int page = pageOf(behind);
        if (page < 0) {
            return behind;
        }
        var object = names.object(block.name(), true);
        var last = behind.kind() == Kind.ROW ? Spot.field(behind.page(), behind.field()) : behind;
        Spot first = null;
        for (var one : block.questions()) {
            var question = (ObjectNode) one.path("ui").deepCopy();
            for (var word : new String[] {"field", "birthDate", "sex"}) {
                if (question.has(word)) {
                    question.put(word, object + "." + question.path(word).asString());
                }
            }
            last = put(last, page, question, one.path("schema").deepCopy());
            first = first == null ? last : first;
        }
        return first == null ? behind : first;
    }

    public Spot addCheck(String kind) {
        var check = form.ui().objectNode();
        check.put("key", names.check(kind));
        check.put("check", kind);
        check.put("level", "warn");
        check.put("at", "");
        pair(check, "text", new Typed("", ""));
        var checks = FormSketch.list(form.ui(), "checks");
        checks.add(check);
        return Spot.check(checks.size() - 1);
    }

    /** The page on which something behind the spot is asked; -1 where the form has none. */
    private int pageOf(Spot spot) {
        boolean isOfPage = spot.kind() != Kind.FORM && spot.kind() != Kind.CHECK;
        int page = isOfPage ? spot.page() : form.pages().size() - 1;
        return form.pages().path(page) instanceof ObjectNode ? page : -1;
    }

    private ArrayNode questions(int page) {
        return FormSketch.list((ObjectNode) form.pages().path(page), "fields");
    }

    /**
     * Takes it away, with what the schema says of it. Of a group only the heading goes: its questions stay.
     *
     * @return what the editor looks at next
     */
    public Spot remove(Spot spot) {
        if (!form.has(spot)) {
            return Spot.FORM;
        }
        return switch (spot.kind()) {
            case FORM -> spot;
            case CHECK -> {
                FormSketch.list(form.ui(), "checks").remove(spot.page());
                if (form.checks().isEmpty()) {
                    form.ui().remove("checks");
                }
                yield Spot.FORM;
            }
            case PAGE -> {
                for (int field = form.fields(spot.page()).size() - 1; field >= 0; field--) {
                    forget(Spot.field(spot.page(), field));
                }
                FormSketch.list(form.ui(), "pages").remove(spot.page());
                yield Spot.FORM;
            }
            case GROUP -> {
                unheaded(spot);
                yield Spot.page(spot.page());
            }
            case FIELD -> {
                forget(spot);
                var questions = questions(spot.page());
                Groups.spread(questions);
                questions.remove(spot.field());
                Groups.gather(questions);
                yield Spot.page(spot.page());
            }
            case ROW -> {
                var group = Spot.field(spot.page(), spot.field());
                var name = form.node(spot)
                        .map(node -> node.path("field").asString(""))
                        .orElse("");
                form.described().remove(spot, form, name);
                form.node(group).ifPresent(node -> FormSketch.list(node, "rows").remove(spot.row()));
                yield group;
            }
        };
    }

    private void forget(Spot spot) {
        form.question(spot).ifPresent(question -> {
            boolean isAskedOnce = form.questions().stream()
                            .filter(one -> one.spot().kind() == Kind.FIELD
                                    && one.name().equals(question.name()))
                            .count()
                    == 1;
            if (isAskedOnce) {
                form.described().remove(spot, form, question.name());
                removed.add(question.pointer());
            }
        });
    }

    private void unheaded(Spot group) {
        var questions = questions(group.page());
        Groups.spread(questions);
        int end = Groups.end(questions, group.field());
        var before = group.field() == 0
                ? FormSketch.JSON.missingNode()
                : questions.path(group.field() - 1).path("section");
        for (int i = group.field(); i < end; i++) {
            if (questions.path(i) instanceof ObjectNode question) {
                if (before.isMissingNode()) {
                    question.remove("section");
                } else {
                    question.set("section", before.deepCopy());
                }
            }
        }
        Groups.gather(questions);
    }

    /** One place up or down among its like; the first and the last stay where they are. */
    public Spot move(Spot spot, int by) {
        if (!form.has(spot)) {
            return spot;
        }
        return switch (spot.kind()) {
            case FORM -> spot;
            case PAGE -> Spot.page(swap(FormSketch.list(form.ui(), "pages"), spot.page(), by));
            case CHECK -> Spot.check(swap(FormSketch.list(form.ui(), "checks"), spot.page(), by));
            case ROW -> {
                var rows = form.node(Spot.field(spot.page(), spot.field()))
                        .map(group -> FormSketch.list(group, "rows"))
                        .orElseThrow();
                yield Spot.row(spot.page(), spot.field(), swap(rows, spot.row(), by));
            }
            case FIELD -> moveQuestion(spot, by);
            case GROUP -> moveGroup(spot, by);
        };
    }

    /** @param number of the choice, from 0 */
    public Spot choiceUp(Spot spot, String number) {
        form.node(spot).ifPresent(question -> {
            if (question.path("options") instanceof ArrayNode options && number.matches("\\d{1,3}")) {
                int at = Integer.parseInt(number);
                if (at < options.size()) {
                    swap(options, at, -1);
                }
            }
        });
        return spot;
    }

    private static int swap(ArrayNode list, int at, int by) {
        int to = at + by;
        if (to < 0 || to >= list.size()) {
            return at;
        }
        var moved = list.remove(at);
        list.insert(to, moved);
        return to;
    }

    /** Past the edge of its group a question joins the group beside it. */
    private Spot moveQuestion(Spot spot, int by) {
        var questions = questions(spot.page());
        Groups.spread(questions);
        int to = spot.field() + by;
        boolean isThere = to >= 0 && to < questions.size();
        var beside = isThere ? questions.path(to).path("section") : FormSketch.JSON.missingNode();
        boolean joins = isThere && !beside.equals(questions.path(spot.field()).path("section"));
        int now = spot.field();
        if (joins && questions.path(spot.field()) instanceof ObjectNode question) {
            if (beside.isMissingNode()) {
                question.remove("section");
            } else {
                question.set("section", beside.deepCopy());
            }
        } else {
            now = swap(questions, spot.field(), by);
        }
        Groups.gather(questions);
        return Spot.field(spot.page(), now);
    }

    private Spot moveGroup(Spot spot, int by) {
        var questions = questions(spot.page());
        Groups.spread(questions);
        int first = spot.field();
        int end = Groups.end(questions, first);
        int to = first;
        // What stands first without a heading would come under this one.
        if (by < 0 && first > 0 && questions.path(first - 1).has("section")) {
            to = Groups.begin(questions, first - 1);
        } else if (by > 0 && end < questions.size()) {
            to = first + Groups.end(questions, end) - end;
        }
        var moved = new java.util.ArrayList<JsonNode>();
        for (int i = first; i < end; i++) {
            moved.add(questions.remove(first));
        }
        for (int i = 0; i < moved.size(); i++) {
            questions.insert(to + i, moved.get(i));
        }
        Groups.gather(questions);
        return Spot.group(spot.page(), to);
    }

    /** To the end of another page. */
    public Spot toPage(Spot spot, int page) {
        if (spot.kind() != Kind.FIELD || !form.has(spot) || !form.has(Spot.page(page)) || page == spot.page()) {
            return spot;
        }
        var from = questions(spot.page());
        var to = questions(page);
        Groups.spread(from);
        Groups.spread(to);
        var moved = (ObjectNode) from.remove(spot.field());
        moved.remove("section");
        if (!to.isEmpty() && to.path(to.size() - 1).has("section")) {
            moved.set("section", to.path(to.size() - 1).path("section").deepCopy());
        }
        to.add(moved);
        Groups.gather(from);
        Groups.gather(to);
        return Spot.field(page, to.size() - 1);
    }
}
