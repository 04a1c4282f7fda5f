package vn.motcua.publishing.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An entry of two lists, matched by what it is called.
 *
 * @param before a missing node where it was added
 * @param after a missing node where it was taken away
 */
record Matched(String key, JsonNode before, JsonNode after) {
    boolean isAdded() {
        return before.isMissingNode();
    }

    boolean isGone() {
        return after.isMissingNode();
    }

    /** As it is now, or was. */
    JsonNode either() {
        return isGone() ? before : after;
    }

    Sides.Two at(String pointer) {
        return new Sides.Two(before, after).at(pointer);
    }

    boolean isSame() {
        return before.equals(after);
    }

    /** Those of the new list in its order, then those that are gone. */
    static List<Matched> by(Function<JsonNode, String> key, Sides.Two lists) {
        var before = keyed(key, lists.before());
        var after = keyed(key, lists.after());
        var matched = new ArrayList<Matched>();
        after.forEach((name, entry) ->
                matched.add(new Matched(name, before.getOrDefault(name, MissingNode.getInstance()), entry)));
        before.forEach((name, entry) -> {
            if (!after.containsKey(name)) {
                matched.add(new Matched(name, entry, MissingNode.getInstance()));
            }
        });
        return matched;
    }

    static List<Matched> by(String field, Sides.Two lists) {
        return by(entry -> entry.path(field).asString(""), lists);
    }

    /** Whether those that are on both sides stand in another order. */
    static boolean isReordered(String field, Sides.Two lists) {
        Function<JsonNode, String> key = entry -> entry.path(field).asString("");
        var before = new ArrayList<>(keyed(key, lists.before()).keySet());
        var after = new ArrayList<>(keyed(key, lists.after()).keySet());
        var kept = List.copyOf(before);
        before.retainAll(after);
        after.retainAll(kept);
        return !before.equals(after);
    }

    /** Two that are called the same are told apart by their number. */
    private static SequencedMap<String, JsonNode> keyed(Function<JsonNode, String> key, JsonNode list) {
        var keyed = new LinkedHashMap<String, JsonNode>();
        Map<String, Integer> times = new HashMap<>();
        for (var entry : list.values()) {
            var name = key.apply(entry);
            int time = times.merge(name, 1, Integer::sum);
            keyed.put(time == 1 ? name : name + " (" + time + ")", entry);
        }
        return keyed;
    }
}
