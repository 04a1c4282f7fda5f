package motcua.linkage.profile;

import org.jspecify.annotations.Nullable;

/**
 * One degree of agreement.
 *
 * @param code key of its sentence, as {@code name.marks}
 * @param condition SQL over the derived columns, written {@code $l.column} and {@code $r.column}; functions that differ
 *     between engines are written {@code #edit(a, b)}, {@code #similar(a, b)}, {@code #hamming(a, b)}, as
 *     the dialect of the engine names them
 * @param frequency the derived column whose rarity adds to the weight, or null
 */
public record Level(String code, String condition, @Nullable String frequency) {
    static Level of(String code, String condition) {
        return new Level(code, condition, null);
    }

    static Level rare(String code, String condition, String frequency) {
        return new Level(code, condition, frequency);
    }
}
