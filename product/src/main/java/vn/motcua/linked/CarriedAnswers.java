package vn.motcua.linked;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Form;
import vn.motcua.linked.LinkedGroup.Fill;
import vn.motcua.linked.LinkedGroup.Member;
import vn.motcua.shared.Language;

/**
 * What a member takes over from the others.
 *
 * @param answers of the members above, by key
 * @param results of the members that are decided: what stands in them, by field
 */
record CarriedAnswers(Map<String, Answers> answers, Map<String, Map<String, String>> results) {
    private static final String ANY = "*";

    CarriedAnswers {
        answers = Map.copyOf(answers);
        results = Map.copyOf(results);
    }

    /** The member's own answers with all that is known from elsewhere; what is only proposed never takes the place of an answer. */
    Answers into(Member member, Answers own) {
        var values = own.value("").map(JsonNode::asObject).orElseGet(JsonNodeFactory.instance::objectNode);
        var sources = new HashMap<>(own.sources());
        for (var fill : member.fills()) {
            value(fill).ifPresent(value -> {
                if (!fill.isProposed() || isBlank(values.at(fill.to()))) {
                    put(values, fill.to(), value);
                    sources.keySet().removeIf(fill::covers);
                    sources.putAll(sources(fill));
                }
            });
        }
        return Answers.filed(values, sources);
    }

    /** As {@link #into(Member, Answers)}, for a form: what it does not ask in this case is left out. */
    Answers into(Member member, Answers own, Form form) {
        var all = form.settled(into(member, own));
        var values = all.value("").map(JsonNode::asObject).orElseGet(JsonNodeFactory.instance::objectNode);
        for (var fill : member.fills()) {
            if (form.asks(fill.to())
                    && form.display(all, fill.to(), Language.VI).isEmpty()) {
                remove(values, fill.to());
            }
        }
        return Answers.filed(values, all.sources());
    }

    private static void remove(ObjectNode root, String pointer) {
        int last = pointer.lastIndexOf('/');
        if (root.at(pointer.substring(0, last)) instanceof ObjectNode inner) {
            inner.remove(pointer.substring(last + 1));
        }
    }

    /** Whether a question is not asked because another has answered it. */
    boolean isKnown(Member member, String pointer) {
        return member.fills().stream()
                .filter(fill -> !fill.isProposed() && fill.covers(pointer))
                .anyMatch(fill -> !fill.to().equals(pointer) || value(fill).isPresent());
    }

    /** Whether the answer comes with a result that is not there yet. */
    boolean isAwaited(Member member, String pointer) {
        return member.fills().stream()
                .filter(fill -> fill.result() != null && fill.covers(pointer))
                .anyMatch(fill -> !results.containsKey(fill.source().orElseThrow()));
    }

    private Optional<JsonNode> value(Fill fill) {
        if (fill.value() != null) {
            return Optional.of(fill.value());
        }
        if (fill.result() != null) {
            var fields = results.getOrDefault(fill.source().orElseThrow(), Map.of());
            var text = fields.getOrDefault(Fill.place(fill.result()), "");
            return text.isBlank() ? Optional.empty() : Optional.of(JsonNodeFactory.instance.stringNode(text));
        }
        return from(fill)
                .flatMap(other -> other.value(Fill.place(fill.from() == null ? "" : fill.from())))
                .map(value -> translated(fill, value))
                .filter(value -> !isBlank(value));
    }

    private static JsonNode translated(Fill fill, JsonNode value) {
        var by = fill.by();
        if (by == null) {
            return value;
        }
        var text = by.getOrDefault(value.asString(""), by.getOrDefault(ANY, ""));
        return JsonNodeFactory.instance.stringNode(text);
    }

    private Optional<Answers> from(Fill fill) {
        return fill.source().map(answers::get);
    }

    /** What the e-ID vouches for there it vouches for here. */
    private Map<String, String> sources(Fill fill) {
        var there = fill.from() == null ? "" : Fill.place(fill.from());
        var vouched = new HashMap<String, String>();
        if (fill.by() == null && !there.isEmpty()) {
            from(fill).map(Answers::sources).orElse(Map.of()).forEach((pointer, source) -> {
                if (pointer.equals(there) || pointer.startsWith(there + "/")) {
                    vouched.put(fill.to() + pointer.substring(there.length()), source);
                }
            });
        }
        return vouched;
    }

    private static boolean isBlank(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isString() && value.asString("").isBlank()
                || value.isObject() && value.isEmpty();
    }

    private static void put(ObjectNode root, String pointer, JsonNode value) {
        var names = List.of(pointer.substring(1).split("/", -1));
        var node = root;
        for (var name : names.subList(0, names.size() - 1)) {
            node = node.get(name) instanceof ObjectNode inner ? inner : node.putObject(name);
        }
        node.set(names.getLast(), value.deepCopy());
    }
}
