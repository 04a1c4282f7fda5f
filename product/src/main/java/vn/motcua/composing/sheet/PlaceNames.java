package vn.motcua.composing.sheet;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in braces in a sentence: the file has keys, people read and type what they are called. Two that are called the same are
 * told apart by a number. A name that nothing has stays as it was typed.
 */
public final class PlaceNames {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern NO_NAME = Pattern.compile("[{}|\\s]+");

    private final Map<String, String> byKey = new LinkedHashMap<>();

    private PlaceNames() {}

    /** @param called each key with what it is called, in order */
    public static PlaceNames of(Map<String, String> called) {
        var names = new PlaceNames();
        var taken = new HashSet<String>();
        called.forEach((key, label) -> {
            var plain = NO_NAME.matcher(label).replaceAll(" ").strip();
            var base = plain.isEmpty() ? key : plain;
            var name = base;
            for (int number = 2; !taken.add(name); number++) {
                name = base + " (" + number + ")";
            }
            names.byKey.put(key, name);
        });
        return names;
    }

    /** Each key with its name. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(byKey);
    }

    public String name(String key) {
        return byKey.getOrDefault(key, key);
    }

    /** A sentence of the file as people read it. */
    public String shown(String sentence) {
        return each(sentence, this::name);
    }

    /** A sentence that somebody typed, as the file has it. */
    public String kept(String typed) {
        return each(typed, this::key);
    }

    private String key(String name) {
        var stripped = name.strip();
        return byKey.entrySet().stream()
                .filter(one -> one.getValue().equalsIgnoreCase(stripped))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    private static String each(String sentence, UnaryOperator<String> one) {
        return PLACE.matcher(sentence).replaceAll(place -> {
            var parts = Arrays.stream(place.group(1).split("\\|", -1)).map(one).collect(Collectors.joining("|"));
            return Matcher.quoteReplacement("{" + parts + "}");
        });
    }
}
