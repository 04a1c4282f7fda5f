package vn.motcua.editing.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Places of values in two versions of a JSON file, as JSON Pointers. */
public final class Places {
    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    private Places() {}

    /** Where a value is new or another one. A text in two languages is one value. */
    public static List<String> changed(JsonNode before, JsonNode after) {
        var places = new LinkedHashSet<String>();
        collect(before, after, "", places);
        return List.copyOf(places);
    }

    private static void collect(JsonNode before, JsonNode after, String place, Set<String> places) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject() && !isText(after)) {
            if (before.properties().stream().anyMatch(one -> !after.has(one.getKey()))) {
                places.add(place);
            }
            after.properties()
                    .forEach(one -> collect(
                            before.path(one.getKey()), one.getValue(), place + "/" + escaped(one.getKey()), places));
        } else if (before.isArray() && after.isArray() && hasObjects(before) && hasObjects(after)) {
            for (int i = 0; i < after.size(); i++) {
                int was = Elements.find(before, after.path(i));
                collect(was < 0 ? before.path(-1) : before.path(was), after.path(i), place + "/" + i, places);
            }
        } else {
            places.add(place);
        }
    }

    private static boolean isText(JsonNode object) {
        return object.properties().stream().allMatch(one -> LANGUAGES.contains(one.getKey()));
    }

    private static boolean hasObjects(JsonNode list) {
        return !list.isEmpty() && list.values().stream().allMatch(JsonNode::isObject);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
