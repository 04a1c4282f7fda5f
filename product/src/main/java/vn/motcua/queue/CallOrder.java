package vn.motcua.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who is called next. Of those who go first, and of the others, whoever has waited longest; between the two kinds, so many of the one,
 * then so many of the other. Whoever comes before the time of an appointment is called when nobody else waits. So nobody waits for ever, however many come who go first.
 */
final class CallOrder {
    private static final Comparator<Waiting> LONGEST_FIRST =
            Comparator.comparing(Waiting::since).thenComparing(Waiting::number);

    private CallOrder() {}

    /**
     * Somebody who waits.
     *
     * @param number which of two comes first who came in the same moment
     * @param since from when the place counts
     */
    record Waiting(UUID id, String number, boolean isPreferred, Instant since) {}

    /** @param place of the window after this call */
    record Choice(Waiting chosen, int place) {}

    /**
     * @param place where the window stands in the round: below {@code turns.preferred()} somebody who goes first is next
     * @return empty when nobody waits
     */
    static Optional<Choice> next(Collection<Waiting> waiting, int place, QueueTerms.Turns turns, Instant now) {
        int round = turns.preferred() + turns.ordinary();
        int at = Math.floorMod(place, round);
        boolean wantsPreferred = at < turns.preferred();
        var due = waiting.stream().filter(one -> !one.since().isAfter(now)).toList();
        var present = due.isEmpty() ? waiting : due;
        var wanted = of(present.stream().filter(one -> one.isPreferred() == wantsPreferred));
        return wanted.isPresent()
                ? wanted.map(one -> new Choice(one, (at + 1) % round))
                : of(present.stream()).map(one -> new Choice(one, at));
    }

    private static Optional<Waiting> of(Stream<Waiting> waiting) {
        return waiting.min(LONGEST_FIRST);
    }
}
