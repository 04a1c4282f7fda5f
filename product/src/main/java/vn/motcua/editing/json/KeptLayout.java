package vn.motcua.editing.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes changed values into the text that they come from: what did not change keeps its letters, its blanks and its order. */
public final class KeptLayout {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String STEP = "  ";

    private final String before;

    private KeptLayout(String before) {
        this.before = before;
    }

    /** @param before a text that is JSON */
    public static String write(String before, JsonNode after) {
        var whole = Span.of(before);
        var written = new KeptLayout(before).changed(whole, MAPPER.readTree(before), after);
        return before.substring(0, whole.start()) + written + before.substring(whole.end());
    }

    private String changed(Span was, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return was.in(this.before);
        }
        if (before.isObject() && after.isObject() && names(before).equals(names(after))) {
            var changed = new TreeMap<Integer, Replaced>();
            was.members()
                    .forEach((name, span) -> changed.put(
                            span.start(), new Replaced(span, changed(span, before.path(name), after.path(name)))));
            return spliced(was, changed);
        }
        if (before.isArray() && after.isArray() && before.size() == after.size()) {
            var changed = new TreeMap<Integer, Replaced>();
            for (int i = 0; i < after.size(); i++) {
                var span = was.elements().get(i);
                boolean isKnown = Elements.find(before, after.path(i)) >= 0;
                var text = isKnown
                        ? element(was, before, after.path(i), indent(span))
                        : changed(span, before.path(i), after.path(i));
                changed.put(span.start(), new Replaced(span, text));
            }
            return spliced(was, changed);
        }
        return laidOut(was, before, after, indent(was));
    }

    private record Replaced(Span span, String text) {}

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private String spliced(Span whole, Map<Integer, Replaced> parts) {
        var text = new StringBuilder();
        int done = whole.start();
        for (var part : parts.values()) {
            text.append(before, done, part.span().start()).append(part.text());
            done = part.span().end();
        }
        return text.append(before, done, whole.end()).toString();
    }

    /** Members or elements were added, taken away or moved: each on its own line, those that were there as they were. */
    private String laidOut(@Nullable Span was, JsonNode before, JsonNode after, String indent) {
        var inner = indent + STEP;
        if (after.isObject() && !after.isEmpty()) {
            var lines = new ArrayList<String>();
            after.properties().forEach(one -> {
                var span = was == null ? null : was.members().get(one.getKey());
                var value = span == null
                        ? laidOut(null, one.getValue(), one.getValue(), inner)
                        : changed(span, before.path(one.getKey()), one.getValue());
                lines.add(inner + MAPPER.writeValueAsString(one.getKey()) + ": " + value);
            });
            return lines(lines, "{", "}", indent);
        }
        if (after.isArray() && !after.isEmpty()) {
            if (isOneLine(was, after)) {
                return after.values().stream()
                        .map(MAPPER::writeValueAsString)
                        .collect(Collectors.joining(", ", "[", "]"));
            }
            return lines(
                    after.values().stream()
                            .map(one -> inner + element(was, before, one, inner))
                            .toList(),
                    "[",
                    "]",
                    indent);
        }
        return MAPPER.writeValueAsString(after);
    }

    private static String lines(List<String> lines, String open, String close, String indent) {
        return lines.stream().collect(Collectors.joining(",\n", open + "\n", "\n" + indent + close));
    }

    private boolean isOneLine(@Nullable Span was, JsonNode list) {
        return was != null
                && !was.elements().isEmpty()
                && was.in(before).indexOf('\n') < 0
                && list.values().stream().noneMatch(one -> one.isContainer());
    }

    /** An element as that which it was, wherever it stood. */
    private String element(@Nullable Span list, JsonNode before, JsonNode after, String indent) {
        int at = list == null || !before.isArray() ? -1 : Elements.find(before, after);
        return list == null || at < 0
                ? laidOut(null, after, after, indent)
                : changed(list.elements().get(at), before.path(at), after);
    }

    /** The blanks before the line on which a value begins. */
    private String indent(Span span) {
        int line = before.lastIndexOf('\n', span.start()) + 1;
        int first = line;
        while (first < span.start() && before.charAt(first) == ' ') {
            first++;
        }
        return before.substring(line, first);
    }
}
