package vn.motcua.formdesign.sketch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers with which a question or a page is asked, so that an editor sees what depends on answers too. */
public final class MadeVisible {
    private static final int DEPTH_MAX = 10;

    private final FormSketch form;
    private final List<String> cases;
    private final ObjectNode answers;
    private final Map<String, String> chosen = new LinkedHashMap<>();

    private MadeVisible(FormSketch form, List<String> cases, JsonNode before) {
        this.form = form;
        this.cases = cases;
        this.answers = before instanceof ObjectNode given ? given.deepCopy() : FormSketch.JSON.createObjectNode();
    }

    /**
     * @param chosen what was chosen for it, by name of the question; the case of the procedure among them
     */
    public record Made(JsonNode answers, Map<String, String> chosen) {
        public Made {
            chosen = Map.copyOf(chosen);
        }
    }

    /**
     * @param before answers that stay as they are where they do not hinder it, the case under {@link FormSketch#CASE}
     * @param cases of the procedure
     */
    public static Made show(FormSketch form, Spot spot, JsonNode before, List<String> cases) {
        var made = new MadeVisible(form, cases, before);
        made.show(spot, new HashSet<>());
        return new Made(made.answers, made.chosen);
    }

    private void show(Spot spot, Set<String> begun) {
        if (spot.kind() == Spot.Kind.FORM || spot.kind() == Spot.Kind.CHECK || begun.size() > DEPTH_MAX) {
            return;
        }
        var conditions = new ArrayList<JsonNode>();
        form.node(Spot.page(spot.page())).ifPresent(page -> page.path("when").forEach(conditions::add));
        if (spot.kind() != Spot.Kind.PAGE) {
            form.node(Spot.field(spot.page(), spot.field()))
                    .ifPresent(field -> field.path("when").forEach(conditions::add));
        }
        for (var condition : conditions) {
            hold(condition, begun);
        }
    }

    private void hold(JsonNode condition, Set<String> begun) {
        var name = condition.path("field").asString("");
        boolean isNot = condition.has("notIn");
        var values = condition.path(isNot ? "notIn" : "in").values().stream()
                .map(value -> value.asString(""))
                .toList();
        var now = answers.at(FormSketch.pointer(name)).asString("");
        if (values.contains(now) != isNot || values.isEmpty()) {
            return;
        }
        if (isNot) {
            offered(name).stream()
                    .filter(value -> !values.contains(value))
                    .findFirst()
                    .ifPresent(other -> choose(name, other));
        } else {
            choose(name, values.getFirst());
        }
        if (begun.add(name)) {
            form.named(name).ifPresent(question -> show(question.spot(), begun));
        }
    }

    private List<String> offered(String name) {
        return name.equals(FormSketch.CASE)
                ? cases
                : form.named(name)
                        .map(question -> question.node().path("options").values().stream()
                                .map(option -> option.path(0).asString(""))
                                .toList())
                        .orElse(List.of());
    }

    private void choose(String name, String value) {
        boolean isYesNo = form.named(name)
                .filter(question -> question.kind().equals("yes-no"))
                .isPresent();
        var nodes = FormSketch.JSON.getNodeFactory();
        var example = FormSketch.JSON.createObjectNode();
        example.set("answers", answers);
        Elsewhere.put(
                example,
                FormSketch.pointer(name),
                isYesNo ? nodes.booleanNode(value.equals("true")) : nodes.stringNode(value));
        chosen.put(name, value);
    }
}
