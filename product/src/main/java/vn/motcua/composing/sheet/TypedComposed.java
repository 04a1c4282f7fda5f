package vn.motcua.composing.sheet;

import java.util.Map;
import motcua.vietnamese.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sentences of several answers that fill a field, as they were typed: {@code f-c-0-text} is the first one, {@code f-c-0-khi-1} the second
 * answer that it asks for, as pointer and choice. A sentence without words is none.
 */
final class TypedComposed {
    /** Between question and choice. */
    static final String IS = "=";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MAX = 20;

    private final Map<String, String> sent;
    private final PlaceNames names;

    TypedComposed(Map<String, String> sent, PlaceNames names) {
        this.sent = sent;
        this.names = names;
    }

    void into(ObjectNode field) {
        var before = field.path("composed");
        var after = MAPPER.createArrayNode();
        for (int i = 0; i < MAX && sent.containsKey("f-c-" + i + "-text"); i++) {
            var one = sentence(before.path(i), "f-c-" + i);
            if (!one.path("text").asString("").isBlank()) {
                after.add(one);
            }
        }
        if (after.isEmpty()) {
            field.remove("composed");
        } else if (!after.equals(before)) {
            field.set("composed", after);
        }
    }

    private JsonNode sentence(JsonNode before, String name) {
        var was = before.path("text").asString("");
        var typed = Text.lines(sent.getOrDefault(name + "-text", ""));
        var text = typed.equals(Text.lines(names.shown(was))) ? was : names.kept(typed);
        var when = MAPPER.createObjectNode();
        for (int i = 0; i < MAX && sent.containsKey(name + "-khi-" + i); i++) {
            var chosen = sent.getOrDefault(name + "-khi-" + i, "");
            int cut = chosen.indexOf(IS);
            if (cut > 0) {
                when.put(chosen.substring(0, cut), chosen.substring(cut + IS.length()));
            }
        }
        var sentence = MAPPER.createObjectNode();
        if (!when.isEmpty()) {
            sentence.set("when", when);
        }
        sentence.put("text", text);
        return sentence.equals(before) ? before : sentence;
    }
}
