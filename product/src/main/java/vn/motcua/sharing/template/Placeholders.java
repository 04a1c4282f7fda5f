package vn.motcua.sharing.template;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Places to fill in, written {@code {{name}}}, in texts and in the texts of JSON. */
final class Placeholders {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z][a-z0-9.-]{0,60})\\}\\}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9]\\d{0,14}");

    private Placeholders() {}

    /** Names of the places in a text. */
    static Set<String> in(String text) {
        var names = new LinkedHashSet<String>();
        var found = PLACE.matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** Names of the places in all texts. */
    static Set<String> in(JsonNode node) {
        var names = new LinkedHashSet<String>();
        if (node.isString()) {
            names.addAll(in(node.asString("")));
        }
        node.values().forEach(below -> names.addAll(in(below)));
        return names;
    }

    /** How long a text becomes. */
    static long letters(String text, Map<String, String> values) {
        long letters = text.length();
        var found = PLACE.matcher(text);
        while (found.find()) {
            letters += values.getOrDefault(found.group(1), "").length();
        }
        return letters;
    }

    /** How long all texts become. */
    static long letters(JsonNode node, Map<String, String> values) {
        long letters = node.isString() ? letters(node.asString(""), values) : 0;
        for (var below : node.values()) {
            letters += letters(below, values);
        }
        return letters;
    }

    /** @param values of all places there are */
    static String fill(String text, Map<String, String> values) {
        return fill(text, values, UnaryOperator.identity());
    }

    /** A file that is XML: what is filled in stays text. */
    static String fillXml(String text, Map<String, String> values) {
        return fill(
                text,
                values,
                value -> value.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
    }

    private static String fill(String text, Map<String, String> values, UnaryOperator<String> written) {
        return PLACE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(written.apply(values.getOrDefault(found.group(1), found.group()))));
    }

    /** A text that is nothing but a place becomes a number where a number is filled in. */
    static JsonNode fill(JsonNode node, Map<String, String> values, Set<String> numbers) {
        return switch (node) {
            case ObjectNode object -> {
                var filled = object.objectNode();
                object.properties().forEach(one -> filled.set(one.getKey(), fill(one.getValue(), values, numbers)));
                yield filled;
            }
            case ArrayNode array -> {
                var filled = array.arrayNode();
                array.values().forEach(one -> filled.add(fill(one, values, numbers)));
                yield filled;
            }
            default -> node.isString() ? text(node.asString(""), values, numbers) : node;
        };
    }

    private static JsonNode text(String text, Map<String, String> values, Set<String> numbers) {
        var filled = fill(text, values);
        var whole = PLACE.matcher(text);
        return whole.matches()
                        && numbers.contains(whole.group(1))
                        && WHOLE_NUMBER.matcher(filled).matches()
                ? number(Long.parseLong(filled))
                : JsonNodeFactory.instance.stringNode(filled);
    }

    /** As it is read from a file, so that it is equal to it. */
    private static JsonNode number(long number) {
        return number <= Integer.MAX_VALUE
                ? JsonNodeFactory.instance.numberNode((int) number)
                : JsonNodeFactory.instance.numberNode(number);
    }
}
