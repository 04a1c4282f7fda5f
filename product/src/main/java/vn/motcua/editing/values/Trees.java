package vn.motcua.editing.values;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.editing.json.KeptLayout;

/** Files of a package while values in them are changed. */
public final class Trees {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String LIMIT = "/limit";

    private final Map<String, String> texts;
    private final Map<String, JsonNode> trees = new HashMap<>();

    /** @param texts of the files, each of which is JSON */
    public Trees(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
        texts.forEach((file, text) -> trees.put(file, MAPPER.readTree(text)));
    }

    public JsonNode at(String file, String pointer) {
        return trees.getOrDefault(file, MAPPER.missingNode()).at(pointer);
    }

    /** Puts a value there. What it is a member of is made where it is missing. */
    void put(String file, String pointer, JsonNode value) {
        int cut = pointer.lastIndexOf('/');
        object(file, pointer.substring(0, cut)).set(pointer.substring(cut + 1), value);
    }

    void remove(String file, String pointer) {
        int cut = pointer.lastIndexOf('/');
        object(file, pointer.substring(0, cut)).remove(pointer.substring(cut + 1));
    }

    private ObjectNode object(String file, String pointer) {
        if (!(at(file, pointer) instanceof ObjectNode)) {
            put(file, pointer, begun(file, pointer));
        }
        return (ObjectNode) at(file, pointer);
    }

    /** A limit of one case is like that of all, until somebody says how it is not. */
    private ObjectNode begun(String file, String pointer) {
        if (!pointer.endsWith(LIMIT)) {
            return MAPPER.createObjectNode();
        }
        if (at(file, LIMIT) instanceof ObjectNode limit) {
            var like = limit.deepCopy();
            like.remove("table");
            return like;
        }
        var limit = MAPPER.createObjectNode();
        limit.putNull("amount");
        limit.put("unit", "WORKING_DAY");
        limit.putNull("cutOff");
        return limit.put("pauseMode", "SUBTRACT");
    }

    /** The list there; made where it is missing. */
    ArrayNode list(String file, String pointer) {
        if (!(at(file, pointer) instanceof ArrayNode)) {
            put(file, pointer, MAPPER.createArrayNode());
        }
        return (ArrayNode) at(file, pointer);
    }

    /** Each file with its changes, which keeps all letters that no change touched. */
    public Map<String, String> written() {
        var written = new HashMap<String, String>();
        trees.forEach((file, tree) -> written.put(file, KeptLayout.write(texts.getOrDefault(file, "{}"), tree)));
        return written;
    }
}
