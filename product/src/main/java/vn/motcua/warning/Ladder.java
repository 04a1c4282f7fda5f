package vn.motcua.warning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.scorecard.Words;

/**
 * The ladder of warnings, as its file says: the highest rung first. A dossier stands on the first that holds for it and is counted there only.
 *
 * @param until last day it holds; null while it does
 * @param digestAt from when on in the morning the digest is made
 * @param repeatDays working days after which who was told is told again where nothing new came
 * @param snoozeDaysMax working days for which a warning may be put off at most
 * @param usualDays calendar days back of which usual times are counted
 * @param samplesMin of fewer no usual time is told
 * @param untold what cannot be warned of, with the reason
 */
public record Ladder(
        String version,
        LocalDate since,
        @Nullable LocalDate until,
        String source,
        LocalTime digestAt,
        int repeatDays,
        int snoozeDaysMax,
        int usualDays,
        int samplesMin,
        List<Rung> rungs,
        List<Untold> untold) {
    public record Untold(String key, Words name, Words why) {}

    public Ladder {
        rungs = List.copyOf(rungs);
        untold = List.copyOf(untold);
        if (rungs.stream().map(Rung::key).collect(Collectors.toSet()).size() != rungs.size()) {
            throw new IllegalArgumentException("The rungs of ladder " + version + " must have keys of their own");
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    public Optional<Rung> find(@Nullable String key) {
        return rungs.stream().filter(rung -> rung.key().equals(key)).findFirst();
    }

    /** From 0, the highest. */
    int rank(Rung rung) {
        return rungs.indexOf(rung);
    }

    /** The highest rung that holds. */
    Optional<Rung> highest(Judgement judgement) {
        return rungs.stream().filter(judgement::holds).findFirst();
    }
}
