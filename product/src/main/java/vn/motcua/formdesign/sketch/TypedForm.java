package vn.motcua.formdesign.sketch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.formdesign.sketch.Spot.Kind;
import vn.motcua.forms.FormVocabulary;

/** What somebody typed about one thing of a form, put into its files. */
public final class TypedForm {
    /** Limits that the schema says, by kind of question. */
    private static final Map<String, List<String>> LIMITS = Map.of(
            "text", List.of("minLength", "maxLength"),
            "textarea", List.of("minLength", "maxLength"),
            "number", List.of("minimum", "maximum"),
            "money", List.of("minimum", "maximum"),
            "checkboxes", List.of("minItems", "maxItems"),
            "group", List.of("minItems", "maxItems"));

    /** Limits that the question itself says. */
    private static final List<String> DATES = List.of("notBefore", "notAfter");

    private final FormSketch form;
    private final Typing typed;
    private final Map<String, String> sent;
    private final FormConditions conditions;

    /** @param sent by name of the field */
    public TypedForm(FormSketch form, Map<String, String> sent, FormConditions conditions) {
        this.form = form;
        this.sent = Map.copyOf(sent);
        this.typed = new Typing(this.sent);
        this.conditions = conditions;
    }

    /** Limits in the schema of a kind of question, as JSON Schema calls them. */
    public static List<String> limits(String kind) {
        return LIMITS.getOrDefault(kind, List.of());
    }

    public void into(Spot spot) {
        var node = form.node(spot);
        if (!form.has(spot) || node.isEmpty()) {
            return;
        }
        switch (spot.kind()) {
            case FORM -> typed.text(form.ui(), "title", "ten", false);
            case PAGE -> {
                typed.text(node.get(), "title", "ten", false);
                typed.text(node.get(), "lead", "dan", true);
                condition(node.get());
            }
            case GROUP -> typed.text(node.get(), "section", "ten", true);
            case FIELD, ROW -> question(spot, node.get());
            case CHECK -> check(node.get());
        }
    }

    private void condition(ObjectNode node) {
        if (typed.has("khi")) {
            var when = conditions.typed(node.path("when"), sent);
            if (when.isEmpty()) {
                node.remove("when");
            } else if (!node.path("when").equals(when)) {
                node.set("when", when);
            }
        }
    }

    private void question(Spot spot, ObjectNode node) {
        typed.text(node, "title", "ten", false);
        typed.text(node, "hint", "goi-y", true);
        typed.text(node, "help", "giai-thich", true);
        if (typed.has("bat-buoc")) {
            boolean isNeeded = typed.line("bat-buoc").orElse("").equals("co");
            if (isNeeded) {
                node.remove("optional");
            } else if (!node.path("optional").asBoolean(false)) {
                node.put("optional", true);
            }
        }
        if (spot.kind() == Kind.FIELD) {
            heading(spot, node);
            condition(node);
            typed.word(node, "prefill", "nguon");
            typed.flag(node, "locked", "khoa");
            typed.word(node, "copyFrom", "chep");
        }
        var before = node.path("widget").asString("");
        var kind = typed.line("kieu").orElse(before);
        if (!kind.equals(before) && Kinds.has(kind) && !(spot.kind() == Kind.ROW && kind.equals("group"))) {
            become(spot, node, kind);
        } else {
            options(spot, node);
            limits(spot, node, before);
        }
    }

    /** A question that begins a group says its heading; without one it stands in the group before it. */
    private void heading(Spot spot, ObjectNode node) {
        if (typed.has("phan-vi") || typed.has("phan-en")) {
            var questions = FormSketch.list((ObjectNode) form.pages().path(spot.page()), "fields");
            typed.text(node, "section", "phan", true);
            Groups.spread(questions);
            Groups.gather(questions);
        }
    }

    private void become(Spot spot, ObjectNode node, String kind) {
        boolean keepsOptions =
                Kinds.isChoice(kind) && Kinds.isChoice(node.path("widget").asString(""));
        Kinds.set(node, kind);
        var description = Kinds.schema(kind);
        form.described().put(spot, form, node.path("field").asString(""), description);
        Kinds.complete(form, node, description);
        if (keepsOptions) {
            follow(spot, node);
        }
    }

    private void limits(Spot spot, ObjectNode node, String kind) {
        for (var limit : limits(kind)) {
            var now = form.describes(spot).path(limit).asString("");
            var wanted = typed.line("gh-" + limit);
            if (wanted.isPresent() && !wanted.get().equals(now)) {
                var description = form.described()
                        .changeable(spot, form, node.path("field").asString(""));
                typed.number(description, limit, "gh-" + limit);
                if (kind.equals("group")
                        && limit.equals("maxItems")
                        && description.path(limit).isInt()) {
                    node.set("max", description.path(limit));
                }
            }
        }
        DATES.forEach(limit -> typed.word(node, limit, "gh-" + limit));
        typed.number(node, "ageAtLeast", "gh-ageAtLeast");
    }

    private void options(Spot spot, ObjectNode node) {
        if (!Kinds.isChoice(node.path("widget").asString("")) || !typed.has("lc")) {
            return;
        }
        var list = typed.line("lc-danh-sach").orElse("");
        if (FormVocabulary.lists().contains(list)) {
            if (!node.path("options").asString("").equals(list)) {
                node.put("options", list);
                form.described()
                        .put(
                                spot,
                                form,
                                node.path("field").asString(""),
                                form.ui().objectNode().put("type", "string").put("maxLength", 10));
            }
            return;
        }
        var options = typedOptions(node);
        if (!node.path("options").equals(options)) {
            node.set("options", options);
            follow(spot, node);
        }
    }

    private ArrayNode typedOptions(ObjectNode node) {
        var options = node.arrayNode();
        for (int i = 0; typed.has("lc-" + i + "-vi"); i++) {
            var at = "lc-" + i + "-";
            var vi = typed.line(at + "vi").orElse("");
            var en = typed.line(at + "en").orElse("");
            if (vi.isEmpty() && en.isEmpty()) {
                continue;
            }
            var value = typed.line(at + "ma").orElse("");
            var option = options.addArray()
                    .add(value.isEmpty() ? value(options, en.isEmpty() ? vi : en) : value)
                    .add(vi)
                    .add(en);
            var hintVi = typed.line(at + "gvi").orElse("");
            var hintEn = typed.line(at + "gen").orElse("");
            if (!hintVi.isEmpty() || !hintEn.isEmpty()) {
                option.add(hintVi).add(hintEn);
            }
        }
        return options;
    }

    private static String value(ArrayNode options, String text) {
        var letters = motcua.vietnamese.Letters.fold(text)
                .toUpperCase(java.util.Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_|_$", "");
        var wanted = letters.isEmpty() ? "OTHER" : letters.length() > 40 ? letters.substring(0, 40) : letters;
        var value = wanted;
        for (int i = 2; isTaken(options, value); i++) {
            value = wanted + "_" + i;
        }
        return value;
    }

    private static boolean isTaken(ArrayNode options, String value) {
        return options.values().stream()
                .anyMatch(option -> option.path(0).asString("").equals(value));
    }

    /** The schema takes what the question offers. */
    private void follow(Spot spot, ObjectNode node) {
        var description =
                form.described().changeable(spot, form, node.path("field").asString(""));
        var ofOne = description.path("items") instanceof ObjectNode items ? items : description;
        ofOne.remove("maxLength");
        var values = ofOne.putArray("enum");
        node.path("options")
                .values()
                .forEach(option -> values.add(option.path(0).asString("")));
    }

    private void check(ObjectNode node) {
        typed.text(node, "text", "ten", false);
        typed.line("muc-do").ifPresent(level -> {
            if (!level.equals(node.path("level").asString("refuse"))) {
                node.put("level", level);
            }
        });
        typed.word(node, "link", "lien-ket");
        typed.line("tai").ifPresent(at -> {
            if (!at.equals(node.path("at").asString(""))) {
                node.put("at", at);
            }
        });
        condition(node);
        var words = FormVocabulary.checks().get(node.path("check").asString(""));
        if (words != null) {
            words.needed().forEach(word -> word(node, word));
            words.possible().forEach(word -> word(node, word));
        }
    }

    private void word(ObjectNode node, String word) {
        switch (word) {
            case "max", "min", "women" -> typed.number(node, word, "tu-" + word);
            case "in" -> list(node, word);
            case "fields" -> fields(node);
            default -> typed.word(node, word, "tu-" + word);
        }
    }

    private void list(ObjectNode node, String word) {
        typed.line("tu-" + word).ifPresent(written -> {
            var values = node.arrayNode();
            for (var value : written.split(",", -1)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
            if (!node.path(word).equals(values)) {
                node.set(word, values);
            }
        });
    }

    private void fields(ObjectNode node) {
        if (typed.has("tu-fields")) {
            var names = node.arrayNode();
            for (int i = 0; typed.has("tu-fields-" + i); i++) {
                typed.line("tu-fields-" + i).filter(name -> !name.isEmpty()).ifPresent(names::add);
            }
            if (names.isEmpty()) {
                node.remove("fields");
            } else if (!node.path("fields").equals(names)) {
                node.set("fields", names);
            }
        }
    }

    /** The name under which the answer is kept, where another was typed; empty where it cannot be one. */
    public static Optional<String> name(Map<String, String> sent, String now) {
        var name = new Typing(sent).line("ma").orElse(now);
        return name.equals(now) || Names.isName(name) ? Optional.of(name) : Optional.empty();
    }

    /** The answer is kept under another name, and whatever speaks of it in the form says so. */
    public static void rename(FormSketch form, Spot spot, String name) {
        new Renaming(form).rename(spot, name);
    }
}
