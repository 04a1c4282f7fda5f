package vn.motcua.formdesign.sketch;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Sentences that the counter has in other words: who changes a sentence of the form keeps what is said for it at the counter. */
public final class CounterSentences {
    private CounterSentences() {}

    /**
     * @param counter rows of the sentence in Vietnamese and English, and both as the counter has them
     * @param before the object whose texts were changed
     * @param ui the form afterwards
     */
    public static void follow(JsonNode counter, JsonNode before, JsonNode after, JsonNode ui) {
        if (before.isArray() && after.isArray()) {
            for (int i = 0; i + 1 < Math.min(before.size(), after.size()); i++) {
                if (before.path(i).isString() && before.path(i + 1).isString()) {
                    sentence(counter, before, after, i, ui);
                }
            }
            for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
                follow(counter, before.path(i), after.path(i), ui);
            }
        } else if (before.isObject()) {
            before.properties().forEach(word -> follow(counter, word.getValue(), after.path(word.getKey()), ui));
        }
    }

    private static void sentence(JsonNode counter, JsonNode before, JsonNode after, int at, JsonNode ui) {
        var was = before.path(at).asString();
        for (var row : counter) {
            boolean isOfIt = row.path(0).asString("").equals(was)
                    && row.path(1).asString("").equals(before.path(at + 1).asString());
            if (isOfIt && row instanceof ArrayNode sentence && !says(ui, was)) {
                sentence.set(0, after.path(at));
                sentence.set(1, after.path(at + 1));
            }
        }
    }

    private static boolean says(JsonNode node, String sentence) {
        return node.isString()
                ? node.asString().equals(sentence)
                : node.values().stream().anyMatch(one -> says(one, sentence));
    }
}
