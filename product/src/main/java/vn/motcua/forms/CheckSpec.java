package vn.motcua.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.FormDefinition.Condition;
import vn.motcua.forms.FormDefinition.Text;

/**
 * A check of several answers against each other that a clerk would make at once, as the form's UI file states it. What
 * each kind means stands in {@link CrossChecks}; the README of the definitions lists them for authors.
 *
 * @param key name of the check within its form
 * @param at the question at which it is told
 * @param when all must hold; empty means always
 * @param link address of what helps further, as of another procedure; empty for none
 * @param spec the whole entry, where the kind finds its parameters
 */
record CheckSpec(
        String key, Kind kind, Level level, String at, List<Condition> when, Text text, String link, JsonNode spec) {
    private static final Set<String> COMMON = Set.of("key", "check", "level", "at", "when", "text", "link");
    private static final List<String> FIELD_WORDS =
            List.of("date", "than", "born", "on", "sexOf", "number", "field", "code");
    private static final List<String> ROW_WORDS = List.of("from", "to", "rowNumber", "rowBorn");

    /** What happens where the check finds something. */
    enum Level {
        /** The answers cannot be filed so. */
        REFUSE,
        /** The person confirms that it is so, and the clerk hears of it. */
        WARN,
        /** The person is told something. */
        NOTE;

        static Optional<Level> of(String word) {
            return Arrays.stream(values())
                    .filter(level -> level.word().equals(word))
                    .findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The kinds of checks, with the words that each needs and those that it may have. */
    enum Kind {
        /** The conditions alone. */
        HAPPENS("happens", List.of(), List.of()),
        /** {@code date} lies on or after {@code than}. */
        NOT_BEFORE("not-before", List.of("date", "than"), List.of()),
        /** At most {@code max} days have passed since {@code date}. */
        WITHIN("within", List.of("date", "max"), List.of()),
        /** The age of who was {@code born} then, {@code on} a day; {@code women} has another least age. */
        AGE("age", List.of("born"), List.of("on", "min", "max", "women", "sexOf")),
        /** The {@code fields} say different things. */
        DIFFER("differ", List.of("fields"), List.of()),
        /** The {@code fields} say the same. */
        SAME("same", List.of("fields"), List.of()),
        /** {@code field} is one of {@code in}. */
        ONE_OF("one-of", List.of("field", "in"), List.of()),
        /** A personal number agrees with the birth date and the sex, which may be a field or {@code sexIs} known. */
        NUMBER("number", List.of("number"), List.of("born", "sexOf", "sexIs")),
        /** A {@code code} that is a personal number, as that of a household business is its owner's, is the {@code number}. */
        CODE_OF("code-of", List.of("code", "number"), List.of()),
        /** In each row {@code from} is not after {@code to}, and no two rows overlap. */
        PERIODS("periods", List.of("group", "from", "to"), List.of()),
        /** No number stands in two rows, or in a row and in one of the {@code fields}. */
        NUMBERS_DIFFER("numbers-differ", List.of("group", "rowNumber"), List.of("fields")),
        /** The number in each row agrees with the birth date beside it. */
        ROW_NUMBERS("row-numbers", List.of("group", "rowNumber", "rowBorn"), List.of()),
        /** Who is named in a row is at least {@code min} years old. */
        ROW_AGES("row-ages", List.of("group", "rowBorn", "min"), List.of());

        private final String word;
        private final List<String> needed;
        private final List<String> possible;

        Kind(String word, List<String> needed, List<String> possible) {
            this.word = word;
            this.needed = needed;
            this.possible = possible;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }

        String word() {
            return word;
        }

        List<String> needed() {
            return needed;
        }

        List<String> possible() {
            return possible;
        }

        Set<String> words() {
            return Stream.of(COMMON, needed, possible)
                    .flatMap(java.util.Collection::stream)
                    .collect(Collectors.toSet());
        }
    }

    String word(String name) {
        return spec.path(name).asString("");
    }

    int count(String name, int otherwise) {
        return spec.path(name).asInt(otherwise);
    }

    List<String> words(String name) {
        return spec.path(name).values().stream().map(node -> node.asString("")).toList();
    }

    boolean applies(ObjectNode answers) {
        return FormDefinition.holds(when, answers);
    }

    /** Words that the kind needs and the entry lacks. */
    List<String> missing() {
        return kind.needed.stream().filter(name -> !spec.has(name)).toList();
    }

    /** All questions that it looks at, but those in rows. */
    List<String> fields() {
        var names = new ArrayList<>(words("fields"));
        FIELD_WORDS.stream()
                .map(this::word)
                .filter(name -> !name.isEmpty() && !name.equals("today"))
                .forEach(names::add);
        if (!word("group").isEmpty()) {
            names.add(word("group"));
        }
        return List.copyOf(names);
    }

    List<String> rowFields() {
        return ROW_WORDS.stream()
                .map(this::word)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
