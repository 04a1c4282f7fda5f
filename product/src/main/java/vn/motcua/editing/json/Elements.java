package vn.motcua.editing.json;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which element of a list is which in another version of it: they have no numbers of their own. */
final class Elements {
    /** What tells elements apart, the surest first. */
    private static final List<String> NAMES = List.of("key", "field", "way", "number", "code", "name");

    private Elements() {}

    /** Place of the same element in a list, from 0; -1 where it is not there. */
    static int find(JsonNode list, JsonNode element) {
        for (int i = 0; i < list.size(); i++) {
            if (list.path(i).equals(element)) {
                return i;
            }
        }
        for (var name : NAMES) {
            if (element.path(name).isValueNode()
                    && !element.path(name).asString("").isBlank()) {
                return called(list, name, element.path(name));
            }
        }
        return -1;
    }

    private static int called(JsonNode list, String name, JsonNode value) {
        for (int i = 0; i < list.size(); i++) {
            if (list.path(i).path(name).equals(value)) {
                return i;
            }
        }
        return -1;
    }
}
