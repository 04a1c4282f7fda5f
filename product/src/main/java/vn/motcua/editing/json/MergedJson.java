package vn.motcua.editing.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts together what two windows made of one file: each value is as that one left it which changed it. Of a value that both changed it is
 * as the own one has it; where rows of a list cannot be told apart, nobody guesses.
 */
public final class MergedJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private boolean isMixed;

    private MergedJson() {}

    /**
     * @param before what both began with
     * @param own what one made of it
     * @param now what the other made of it
     * @return empty where they cannot be put together
     */
    public static Optional<JsonNode> of(JsonNode before, JsonNode own, JsonNode now) {
        var merging = new MergedJson();
        var merged = merging.merge(before, own, now);
        return merging.isMixed ? Optional.empty() : Optional.of(merged);
    }

    private JsonNode merge(JsonNode before, JsonNode own, JsonNode now) {
        if (own.equals(before) || own.equals(now)) {
            return now;
        }
        if (now.equals(before)) {
            return own;
        }
        if (before.isObject() && own.isObject() && now.isObject()) {
            return members(before, own, now);
        }
        if (before.isArray() && own.isArray() && now.isArray() && hasRows(before, own, now)) {
            return rows(before, own, now);
        }
        return own;
    }

    /** In the order of now; what only the own one has stands behind. */
    private JsonNode members(JsonNode before, JsonNode own, JsonNode now) {
        var names = new LinkedHashSet<>(now.propertyNames());
        names.addAll(own.propertyNames());
        var merged = MAPPER.createObjectNode();
        for (var name : names) {
            var value = merge(before.path(name), own.path(name), now.path(name));
            if (!value.isMissingNode()) {
                merged.set(name, value);
            }
        }
        return merged;
    }

    private static boolean hasRows(JsonNode... lists) {
        for (var list : lists) {
            if (!list.isEmpty() && list.path(0).isObject()) {
                return true;
            }
        }
        return false;
    }

    private JsonNode rows(JsonNode before, JsonNode own, JsonNode now) {
        var b = byKey(before);
        var o = byKey(own);
        var n = byKey(now);
        return b == null || o == null || n == null ? oneByOne(before, own, now) : keyed(b, o, n);
    }

    /** Rows without names: the same row was not changed by both. */
    private JsonNode oneByOne(JsonNode before, JsonNode own, JsonNode now) {
        var merged = MAPPER.createArrayNode();
        isMixed |= before.size() != own.size() || before.size() != now.size();
        for (int i = 0; i < before.size() && !isMixed; i++) {
            merged.add(changedOnce(before.path(i), own.path(i), now.path(i)));
        }
        return merged;
    }

    private JsonNode changedOnce(JsonNode before, JsonNode own, JsonNode now) {
        isMixed |= !own.equals(before) && !now.equals(before) && !own.equals(now);
        return own.equals(before) ? now : own;
    }

    private JsonNode keyed(Map<String, JsonNode> before, Map<String, JsonNode> own, Map<String, JsonNode> now) {
        boolean ownMoved = !common(before, own).equals(common(own, before));
        boolean nowMoved = !common(before, now).equals(common(now, before));
        isMixed |= ownMoved && nowMoved;
        var order = new LinkedHashSet<>(ownMoved ? own.keySet() : now.keySet());
        order.addAll(ownMoved ? now.keySet() : own.keySet());
        var merged = MAPPER.createArrayNode();
        var missing = MAPPER.missingNode();
        for (var key : order) {
            var was = before.getOrDefault(key, missing);
            var mine = own.getOrDefault(key, missing);
            var theirs = now.getOrDefault(key, missing);
            boolean isNamed = was.has("key") && mine.has("key") && theirs.has("key");
            var row = isNamed ? merge(was, mine, theirs) : changedOnce(was, mine, theirs);
            if (!row.isMissingNode()) {
                merged.add(row);
            }
        }
        return merged;
    }

    private static List<String> common(Map<String, JsonNode> of, Map<String, JsonNode> with) {
        var common = new ArrayList<>(of.keySet());
        common.retainAll(with.keySet());
        return common;
    }

    /** Rows by their key, or by the place that they speak of; null where they have no such, or one twice. */
    private static @Nullable Map<String, JsonNode> byKey(JsonNode list) {
        var rows = new LinkedHashMap<String, JsonNode>();
        for (var row : list) {
            var key = row.has("key")
                    ? row.path("key").asString("")
                    : row.path("file").asString("") + "#" + row.path("pointer").asString("");
            if (key.isEmpty() || key.equals("#") || rows.put(key, row) != null) {
                return null;
            }
        }
        return rows;
    }
}
