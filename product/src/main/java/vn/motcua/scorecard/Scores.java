package vn.motcua.scorecard;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Index 766 and its like: what each says of a scope, which dossiers cost how much, what answering now would give. */
@Component
public class Scores {
    /**
     * What becomes of a running period, everything else as it is.
     *
     * @param waiting dossiers that are in time now and will be late at its end unless they are answered
     * @param ifNothing points at its end when none of them is answered in time
     * @param ifAll points at its end when all of them are
     */
    public record Outlook(long waiting, double now, double ifNothing, double ifAll) {
        public double gain() {
            return ifAll - ifNothing;
        }
    }

    private final Measures measures;
    private final Figures figures;
    private final Clock clock;

    Scores(Measures measures, Figures figures, Clock clock) {
        this.measures = measures;
        this.figures = figures;
        this.clock = clock;
    }

    public Score of(Index index, Scope scope) {
        return Score.of(index, figures.of(scope, needed(index)));
    }

    public Map<UUID, Score> byAgency(Index index, Scope scope) {
        return figures.byAgency(scope, needed(index)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Score.of(index, one.getValue())));
    }

    public Map<String, Score> byProcedure(Index index, Scope scope) {
        return figures.byProcedure(scope, needed(index)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Score.of(index, one.getValue())));
    }

    private List<Measure> needed(Index index) {
        return index.items()
                .map(Index.Item::measure)
                .filter(Objects::nonNull)
                .distinct()
                .map(measures::get)
                .toList();
    }

    /** The points that a dossier costs in each measure of the index by not counting. */
    public Map<Measure, Double> costs(Score score) {
        var costs = new HashMap<Measure, Double>();
        score.items()
                .filter(item -> item.perDossier() > 0)
                .forEach(item ->
                        costs.merge(Objects.requireNonNull(item.figure()).measure(), item.perDossier(), Double::sum));
        return costs;
    }

    /** Empty for a period that is over, or where nothing is judged. */
    public Optional<Outlook> outlook(Index index, Scope scope) {
        var zone = clock.getZone();
        if (scope.period().isOver(zone, clock.instant())) {
            return Optional.empty();
        }
        var now = Score.of(index, figures.of(scope, needed(index)));
        var end =
                Score.of(index, figures.of(scope, needed(index), scope.period().end(zone)));
        return index.items()
                .filter(item -> Measure.ON_TIME.equals(item.measure()))
                .findFirst()
                .flatMap(item -> outlook(item, now, end));
    }

    private static Optional<Outlook> outlook(Index.Item item, Score now, Score end) {
        var today = figure(item, now);
        var atEnd = figure(item, end);
        if (today.isEmpty() || atEnd.isEmpty()) {
            return Optional.empty();
        }
        long of = Objects.requireNonNull(atEnd.get().of());
        long waiting = today.get().counted() - atEnd.get().counted();
        return Optional.of(new Outlook(
                waiting,
                item.points(
                        today.get().counted(),
                        Objects.requireNonNull(today.get().of())),
                item.points(atEnd.get().counted(), of),
                item.points(atEnd.get().counted() + waiting, of)));
    }

    private static Optional<Figure> figure(Index.Item item, Score score) {
        return score.items()
                .filter(one -> one.item().equals(item) && one.state() == Score.State.COMPUTED)
                .map(one -> Objects.requireNonNull(one.figure()))
                .findFirst();
    }
}
