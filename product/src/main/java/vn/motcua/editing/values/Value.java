package vn.motcua.editing.values;

import java.util.List;

/**
 * A value that the page asks for.
 *
 * @param name what its label is called, as {@code editing.value.<name>}
 * @param pointer from the object that it is a member of
 * @param isOptional whether the file has null where it is left blank
 * @param words to choose from, of a choice
 */
public record Value(String name, String pointer, Kind kind, boolean isOptional, List<String> words) {
    /** How it is typed, and what it is in the file. */
    public enum Kind {
        LINE,
        /** Several lines. */
        TEXT,
        /** A list of texts, each on its own line. */
        ENTRIES,
        NUMBER,
        MONEY,
        CHOICE,
        /** A question of the form that is answered by a number, by its place in the answers. */
        COUNT,
        /** True or false. */
        FLAG,
        /** A text in Vietnamese and English. */
        BOTH,
        /** Keys of the cases that it is for; none: all. */
        CASES,
        /** Answers that must be there, as a sentence. */
        CONDITION,
        /** On which article the value rests; stands in the manifest. */
        GROUND
    }

    public Value {
        words = List.copyOf(words);
    }

    static Value of(Kind kind, String name, String pointer) {
        return new Value(name, pointer, kind, false, List.of());
    }

    static Value choice(String name, String pointer, String... words) {
        return new Value(name, pointer, Kind.CHOICE, false, List.of(words));
    }

    /** The same, which may be left blank. */
    Value orNone() {
        return new Value(name, pointer, kind, true, words);
    }
}
