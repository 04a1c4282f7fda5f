package vn.motcua.petition;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * What a figure is about; the same makes the list behind it and the table that is taken along.
 *
 * @param agency null for all that the officer sees
 * @param track null for all
 * @param month of sending; null for all
 * @param words part of a text, as typed; empty for all
 */
public record PetitionScope(
        PetitionGroup group,
        @Nullable AgencyId agency,
        @Nullable Track track,
        @Nullable YearMonth month,
        String words) {
    public static final int WORDS_MAX = 100;

    public PetitionScope in(PetitionGroup other) {
        return new PetitionScope(other, agency, track, month, words);
    }

    public PetitionScope of(@Nullable AgencyId other) {
        return new PetitionScope(group, other, track, month, words);
    }

    public PetitionScope on(@Nullable Track other) {
        return new PetitionScope(group, agency, other, month, words);
    }
}
