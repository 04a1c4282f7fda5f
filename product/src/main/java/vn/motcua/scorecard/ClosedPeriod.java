package vn.motcua.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The frozen figures of a period.
 *
 * @param logPlace up to which the log had been counted
 * @param inputs dossiers that lived in the period
 * @param sha256 of what is frozen, in hex
 */
public record ClosedPeriod(
        String period,
        Instant asOf,
        long logPlace,
        long inputs,
        String inputsSha256,
        String sha256,
        String closedBy,
        Instant closedAt,
        Frozen frozen) {
    /**
     * @param of null where nothing is divided
     */
    public record Then(String rule, long counted, @Nullable Long of) {
        static Then of(Figure figure) {
            return new Then(figure.measure().rule(), figure.counted(), figure.of());
        }
    }

    /**
     * @param figures by place, as addresses have it, and measure
     * @param scores points and points that could be had, by place and index
     */
    public record Frozen(Map<String, Map<String, Then>> figures, Map<String, Map<String, List<Double>>> scores) {
        public Frozen {
            figures = new TreeMap<>(figures);
            scores = new TreeMap<>(scores);
        }
    }

    /** What was frozen of a figure; empty where the scope was not frozen by itself: one procedure, one field, a commune. */
    public Optional<Then> then(Scope scope, Measure measure) {
        if (scope.procedure() != null || scope.field() != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(frozen.figures().get(scope.parameters().get("place")))
                .map(measures -> measures.get(measure.key()));
    }

    /** What was frozen, where it is not what is counted now: the correction is the difference. */
    public Optional<Then> differing(Scope scope, Figure now) {
        return then(scope, now.measure()).filter(then -> !then.equals(Then.of(now)));
    }
}
