package vn.motcua.formdesign.sketch;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import motcua.vietnamese.Text;
import motcua.vietnamese.WrittenNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How what somebody typed is put into an object: whatever it is, it is put there, and nothing that is as it was is touched. */
final class Typing {
    private final Map<String, String> sent;

    /** @param sent by name of the field */
    Typing(Map<String, String> sent) {
        this.sent = sent;
    }

    Optional<String> line(String name) {
        return Optional.ofNullable(sent.get(name)).map(typed -> Text.line(typed).strip());
    }

    boolean has(String name) {
        return sent.containsKey(name);
    }

    private String lines(String name) {
        return Text.lines(sent.getOrDefault(name, "")).strip();
    }

    /** A text in both languages; one that may be missing is taken away where both are blank. */
    void text(ObjectNode node, String word, String name, boolean mayBeMissing) {
        if (!has(name + "-vi") && !has(name + "-en")) {
            return;
        }
        var vi = lines(name + "-vi");
        var en = lines(name + "-en");
        var now = node.path(word);
        if (mayBeMissing && vi.isEmpty() && en.isEmpty()) {
            node.remove(word);
        } else if (!now.path(0).asString("").equals(vi)
                || !now.path(1).asString("").equals(en)) {
            var text = node.arrayNode();
            text.add(vi).add(en);
            node.set(word, text);
        }
    }

    /** A word that is taken away where it is blank. */
    void word(ObjectNode node, String word, String name) {
        line(name).ifPresent(typed -> {
            if (typed.isEmpty()) {
                node.remove(word);
            } else if (!node.path(word).asString("").equals(typed)) {
                node.put(word, typed);
            }
        });
    }

    /** A number that is taken away where it is blank; what is none stays as it was typed. */
    void number(ObjectNode node, String word, String name) {
        line(name).ifPresent(typed -> {
            if (typed.isEmpty()) {
                node.remove(word);
            } else {
                var value = number(typed);
                if (!node.path(word).equals(value)) {
                    node.set(word, value);
                }
            }
        });
    }

    static JsonNode number(String typed) {
        var nodes = FormSketch.JSON.getNodeFactory();
        return WrittenNumber.read(typed)
                .filter(number -> number.scale() <= 0 && number.precision() <= 18)
                .map(BigDecimal::longValueExact)
                .<JsonNode>map(number -> number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE
                        ? nodes.numberNode(number.intValue())
                        : nodes.numberNode(number.longValue()))
                .orElseGet(() -> nodes.stringNode(typed));
    }

    /** A mark that stands there only where it is set; {@code name} says whether it was on the page, {@code name-co} that it is set. */
    void flag(ObjectNode node, String word, String name) {
        if (has(name)) {
            boolean isSet = has(name + "-co");
            if (isSet && !node.path(word).asBoolean(false)) {
                node.put(word, true);
            } else if (!isSet) {
                node.remove(word);
            }
        }
    }
}
