package vn.motcua.forms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of which forms are made, for whoever lets people choose among them. */
public final class FormVocabulary {
    /** Lists of options that many forms have, as {@code options} names them. */
    private static final List<String> LISTS = List.of("lists/countries-1", "lists/ethnic-groups-1");

    /** How bad it is when a check finds something, the worst first. */
    private static final List<String> LEVELS =
            Arrays.stream(CheckSpec.Level.values()).map(CheckSpec.Level::word).toList();

    private FormVocabulary() {}

    /**
     * A way of asking.
     *
     * @param word as {@code widget} has it
     * @param type of the answer, as JSON Schema calls it
     */
    public record Kind(String word, String type, boolean hasOptions, boolean isPlace) {}

    /** Words that a kind of check must have and those that it may have, beside those of all. */
    public record CheckWords(List<String> needed, List<String> possible) {
        public CheckWords {
            needed = List.copyOf(needed);
            possible = List.copyOf(possible);
        }
    }

    public static List<Kind> kinds() {
        return Arrays.stream(Widget.values())
                .map(widget -> new Kind(widget.key(), widget.jsonType(), widget.hasOptions(), widget.isPlace()))
                .toList();
    }

    /** What can fill an answer in, in order. */
    public static List<String> sources() {
        return DefinitionCheck.SOURCES.stream().sorted().toList();
    }

    public static List<String> lists() {
        return LISTS;
    }

    public static List<String> levels() {
        return LEVELS;
    }

    /** Kinds of checks between answers by their word, in order. */
    public static Map<String, CheckWords> checks() {
        return Arrays.stream(CheckSpec.Kind.values())
                .collect(Collectors.toMap(
                        CheckSpec.Kind::word,
                        kind -> new CheckWords(kind.needed(), kind.possible()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }
}
