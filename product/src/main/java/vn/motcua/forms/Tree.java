package vn.motcua.forms;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers by dotted names ({@code child.birthDate}) in a JSON object. */
final class Tree {
    static final JsonMapper JSON = JsonMapper.shared();
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Above it not every whole number can be told from its neighbours. */
    private static final double WHOLE_MAX = 1L << 53;

    private Tree() {}

    /** Numbers without a fraction become integers ({@code 2.0}, {@code 2e0}: 2), as JSON Schema sees them; in place. */
    static ObjectNode wholeNumbers(ObjectNode root) {
        root.properties().forEach(property -> {
            property.setValue(whole(property.getValue()));
        });
        return root;
    }

    private static JsonNode whole(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return wholeNumbers(object);
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, whole(array.get(i)));
            }
            return array;
        }
        boolean isWhole = node.isNumber()
                && !node.isIntegralNumber()
                && Math.abs(node.doubleValue()) < WHOLE_MAX
                && node.doubleValue() == Math.rint(node.doubleValue());
        return isWhole ? NODES.numberNode(node.longValue()) : node;
    }

    static JsonNode at(JsonNode root, String name) {
        return root.at("/" + name.replace('.', '/'));
    }

    static String text(JsonNode root, String name) {
        var node = at(root, name);
        return node.isValueNode() && !node.isNull() ? node.asString("") : "";
    }

    static boolean isBlank(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isString() && node.asString().isBlank())
                || (node.isContainer() && node.isEmpty());
    }

    /** Writes the value, or removes it when blank. Objects on the way are made and, when empty, removed. */
    static void put(ObjectNode root, String name, JsonNode value) {
        put(root, List.of(name.split("\\.", -1)), value);
    }

    static void remove(ObjectNode root, String name) {
        put(root, name, NODES.missingNode());
    }

    private static void put(ObjectNode object, List<String> path, JsonNode value) {
        var first = path.getFirst();
        if (path.size() == 1) {
            if (isBlank(value)) {
                object.remove(first);
            } else {
                object.set(first, value);
            }
            return;
        }
        var child = object.path(first);
        var inner = child.isObject() ? child.asObject() : NODES.objectNode();
        put(inner, path.subList(1, path.size()), value);
        if (inner.isEmpty()) {
            object.remove(first);
        } else {
            object.set(first, inner);
        }
    }

    /** Makes the objects that lead to the name, so that what is missing is named by the field and not by its group. */
    static void ensureParents(ObjectNode root, List<String> path) {
        var object = root;
        for (var step : path) {
            var child = object.path(step);
            if (child.isMissingNode()) {
                object.putObject(step);
                child = object.path(step);
            }
            if (!child.isObject()) {
                return;
            }
            object = child.asObject();
        }
    }
}
