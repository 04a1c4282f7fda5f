package vn.motcua.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The fields of a page as a browser without scripts would send them, and how many times somebody touched one. */
final class AFormOnThePage {
    private static final Pattern TAG =
            Pattern.compile("<(input|textarea|select|option)\\b((?:[^>\"]|\"[^\"]*\")*)>([^<]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> touched = new ArrayList<>();

    AFormOnThePage(String html) {
        var select = "";
        var tags = TAG.matcher(html);
        while (tags.find()) {
            var attributes = attributes(tags.group(2));
            var name = attributes.getOrDefault("name", "");
            var value = attributes.getOrDefault("value", "");
            boolean isOn = tags.group(2).matches("(?s).*\\s(checked|selected)\\b.*");
            switch (tags.group(1)) {
                case "textarea" -> fields.put(name, HtmlUtils.htmlUnescape(tags.group(3)));
                case "select" -> {
                    select = name;
                    fields.put(name, "");
                }
                case "option" -> {
                    if (isOn) {
                        fields.put(select, value);
                    }
                }
                default -> {
                    if (!attributes.getOrDefault("type", "").equals("checkbox") || isOn) {
                        fields.put(name, value);
                    }
                }
            }
        }
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        var found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            attributes.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2)));
        }
        return attributes;
    }

    /** Somebody types, chooses or ticks. */
    AFormOnThePage with(String name, String value) {
        touched.add(name);
        fields.put(name, value);
        return this;
    }

    AFormOnThePage without(String name) {
        touched.add(name);
        fields.remove(name);
        return this;
    }

    Map<String, String> fields() {
        return fields;
    }

    int touches() {
        return touched.size();
    }
}
