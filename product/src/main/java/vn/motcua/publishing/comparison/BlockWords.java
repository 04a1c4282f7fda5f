package vn.motcua.publishing.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The blocks of a template in words, what they name as it is called on the paper. */
final class BlockWords {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    private final JsonNode template;
    private final Wording words;
    private final Map<String, String> labels = new HashMap<>();

    BlockWords(JsonNode template, Wording words) {
        this.template = template;
        this.words = words;
        for (var field : template.path("fields").values()) {
            labels.put(field.path("key").asString(""), field.path("label").asString(""));
        }
    }

    /** Whether it has a layout of its own; else its opening, fields and closing are the usual one. */
    static boolean isLaidOut(JsonNode template) {
        return !template.path("layout").isEmpty();
    }

    List<String> all() {
        if (!isLaidOut(template)) {
            return usual();
        }
        return template.path("layout").values().stream().map(this::block).toList();
    }

    private List<String> usual() {
        var blocks = new ArrayList<>(List.of(named("HEAD"), named("NUMBER"), named("TITLE")));
        paragraph("opening", blocks);
        blocks.add(named("FIELDS"));
        paragraph("closing", blocks);
        blocks.add(named("SIGNATURE"));
        return blocks;
    }

    private void paragraph(String member, List<String> blocks) {
        var text = template.path(member).asString("");
        if (!text.isBlank()) {
            blocks.add(named("PARAGRAPH") + said(text));
        }
    }

    private String named(String kind) {
        return words.named("block", kind);
    }

    private String block(JsonNode block) {
        var style = block.path("style").asString("PLAIN");
        var fields = block.path("fields").values().stream()
                .map(field -> label(field.asString("")))
                .collect(Collectors.joining(", "));
        var when =
                block.path("when").values().stream().map(this::condition).collect(Collectors.joining(words.say("and")));
        return named(block.path("block").asString(""))
                + (style.equals("PLAIN") ? "" : " (" + words.named("style", style) + ")")
                + (fields.isEmpty() ? "" : ": " + fields)
                + said(block.path("text").asString(""))
                + (when.isEmpty() ? "" : " – " + words.say("block-when", when));
    }

    private String said(String text) {
        var shown = PLACE.matcher(text).replaceAll(place -> {
            var named = Arrays.stream(place.group(1).split("\\|", -1))
                    .map(this::label)
                    .collect(Collectors.joining("|"));
            return Matcher.quoteReplacement("{" + named + "}");
        });
        return shown.isEmpty() ? "" : ": “" + shown + "”";
    }

    private String label(String key) {
        return labels.getOrDefault(key, key);
    }

    private String condition(JsonNode condition) {
        var values = condition.path("values").values().stream()
                .map(value -> "“" + value.asString("") + "”")
                .collect(Collectors.joining(words.say("or")));
        var is = condition.path("is").asString("");
        var field = label(condition.path("field").asString(""));
        return values.isEmpty() ? words.say("block-is." + is, field) : words.say("block-is.ONE_OF", field, values);
    }
}
