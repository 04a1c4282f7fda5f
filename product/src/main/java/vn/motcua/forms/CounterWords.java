package vn.motcua.forms;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What forms say at the counter, where a clerk reads them and speaks about the person: forms are written to the person, and
 * the sentences that say "you" have another one for this. Data of {@code definitions/at-counter.json}, for the
 * sentences that many forms have, and of {@code form/counter.json} in a package: Vietnamese, English, and both as the counter has
 * them.
 */
final class CounterWords {
    private final Map<String, String> sentences = new HashMap<>();

    CounterWords(JsonNode file) {
        add(file);
    }

    /** The sentences that many forms have. */
    static CounterWords shared() {
        return new CounterWords(FormFiles.shared("at-counter"));
    }

    /** These and those of one form. */
    CounterWords with(JsonNode file) {
        add(file);
        return this;
    }

    private void add(JsonNode file) {
        for (var row : file.values()) {
            sentences.put(row.path(0).asString(), row.path(2).asString());
            sentences.put(row.path(1).asString(), row.path(3).asString());
        }
    }

    /** The same UI file in these words; the texts in it stand in lists, everything else is left as it is. */
    JsonNode in(JsonNode ui) {
        var copy = ui.deepCopy();
        replace(copy);
        return copy;
    }

    /** A sentence that stands beside the form, as in the question for the case; itself where it has no other words. */
    String said(String sentence) {
        return sentences.getOrDefault(sentence, sentence);
    }

    private void replace(JsonNode node) {
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                var sentence =
                        list.get(i).isString() ? sentences.get(list.get(i).asString()) : null;
                if (sentence != null) {
                    list.set(i, Tree.NODES.stringNode(sentence));
                }
            }
        }
        node.forEach(this::replace);
    }
}
