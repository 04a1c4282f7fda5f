package vn.motcua.forms;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.shared.BadInput;

/**
 * What a person declared so far: a JSON object, and of each value that was not typed the source it came from. Never
 * changes; {@link Form} makes new ones.
 */
public final class Answers {
    public static final Answers EMPTY = new Answers(Tree.NODES.objectNode(), Map.of());

    private final ObjectNode values;
    private final Map<String, String> sources;

    Answers(ObjectNode values, Map<String, String> sources) {
        this.values = values;
        this.sources = Map.copyOf(sources);
    }

    /** Answers that came as JSON, from a machine. A whole number is kept as one, however it was written: 2.0, 2e0. */
    public static Answers of(JsonNode values) {
        if (!values.isObject()) {
            throw new BadInput("", "Nội dung tờ khai phải là một đối tượng JSON.");
        }
        return new Answers(Tree.wholeNumbers(values.asObject().deepCopy()), Map.of());
    }

    /** Answers as they were filed, with what was vouched for then ({@link Form#vouched}). */
    public static Answers filed(JsonNode values, Map<String, String> vouched) {
        return new Answers(values.asObject().deepCopy(), vouched);
    }

    /** The same values, of which only these are vouched for. */
    public static Answers filed(Answers answers, Map<String, String> vouched) {
        return new Answers(answers.values, vouched);
    }

    /** Reads what {@link #stored()} wrote. */
    public static Answers fromStored(String stored) {
        try {
            var both = Tree.JSON.readTree(stored);
            var sources = new TreeMap<String, String>();
            both.path("sources")
                    .properties()
                    .forEach(entry ->
                            sources.put(entry.getKey(), entry.getValue().asString("")));
            var values = both.path("values");
            return new Answers(values.isObject() ? values.asObject() : Tree.NODES.objectNode(), sources);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Stored answers must be JSON written by Answers.stored()", e);
        }
    }

    /** Values and sources in one JSON text, for a draft. */
    public String stored() {
        var both = Tree.NODES.objectNode();
        both.set("values", values);
        var kept = both.putObject("sources");
        new TreeMap<>(sources).forEach(kept::put);
        return both.toString();
    }

    /** The values alone, as the schema describes them. */
    public String json() {
        return values.toString();
    }

    /** The chosen case of the procedure; pages may depend on it. */
    public Answers withCase(String caseKey) {
        var changed = values();
        Tree.put(changed, FormDefinition.CASE, Tree.NODES.stringNode(caseKey));
        return new Answers(changed, sources);
    }

    public Optional<JsonNode> value(String pointer) {
        var node = pointer.isEmpty() || pointer.startsWith("/") ? values.at(pointer) : Tree.NODES.missingNode();
        return node.isMissingNode() ? Optional.empty() : Optional.of(node.deepCopy());
    }

    /** The value as text; empty when there is none. */
    public String text(String pointer) {
        return value(pointer)
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(node -> node.asString(""))
                .orElse("");
    }

    /** Pointer of each value that was not typed, with its source as {@code eid.fullName}. */
    public Map<String, String> sources() {
        return sources;
    }

    /** The same values as if they had been typed. */
    public Answers withoutSources() {
        return new Answers(values, Map.of());
    }

    /** A copy that the caller may change. */
    ObjectNode values() {
        return values.deepCopy();
    }

    /** The object itself, for reading only. */
    ObjectNode read() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers that && values.equals(that.values) && sources.equals(that.sources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, sources);
    }

    /** Without the values: they are personal data and do not belong into logs. */
    @Override
    public String toString() {
        return "Answers[" + values.size() + " parts]";
    }
}
