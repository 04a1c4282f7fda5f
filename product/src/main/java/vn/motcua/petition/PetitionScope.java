package vn.motcua.petition;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is about; the same makes the list behind it and the table that is taken along.
 *
 * @param track null for all
 * @param month of sending; null for all
 * @param words part of a text, as typed; empty for all
 */
public record PetitionScope(
        PetitionGroup group,
        @Nullable Track track,
        @Nullable YearMonth month,
        String words) {
    public static final int WORDS_MAX = 100;

    public PetitionScope in(PetitionGroup other) {
        return new PetitionScope(other, track, month, words);
    }

    public PetitionScope on(@Nullable Track other) {
        return new PetitionScope(group, other, month, words);
    }
}
