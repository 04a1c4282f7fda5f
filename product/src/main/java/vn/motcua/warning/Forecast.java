package vn.motcua.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import vn.motcua.warning.PastCase.State;

/**
 * What becomes of an open case, from tables of those that ended before: how long they still took from the same step under the same limit, and
 * what share of them was late, looked at by one trait after the other. Each answer says how many cases it rests on.
 */
final class Forecast {
    /** Of fewer cases a table says nothing; the next wider one is asked. */
    static final int SAMPLES_MIN = 10;

    /** So many cases as usual are added to each trait, so that a few do not outweigh many. */
    private static final double USUAL_CASES = 5;

    /** In one order, so that sums of parts are the same each time. */
    private static final SortedMap<String, Function<State, Object>> TRAITS = new TreeMap<>(Map.of(
            "group", State::group,
            "step", State::step,
            "channel", State::channel,
            "rest", State::rest,
            "events", State::events,
            "limit", State::limit));

    /**
     * @param number of how many cases
     * @param p50 half of them took no longer; likewise p75, p90
     */
    record Remaining(int number, Duration p50, Duration p75, Duration p90) {
        private static final double HALF = 0.5;
        private static final double THREE_QUARTERS = 0.75;
        private static final double NINE_TENTHS = 0.9;

        static Remaining of(List<Duration> times) {
            var sorted = times.stream().sorted().toList();
            return new Remaining(
                    sorted.size(),
                    quantile(sorted, HALF),
                    quantile(sorted, THREE_QUARTERS),
                    quantile(sorted, NINE_TENTHS));
        }

        /** Between the two cases around it, in proportion. */
        private static Duration quantile(List<Duration> sorted, double share) {
            double at = share * (sorted.size() - 1);
            int low = (int) Math.floor(at);
            int high = Math.min(low + 1, sorted.size() - 1);
            double seconds = sorted.get(low).toSeconds()
                    + (at - low)
                            * (sorted.get(high).toSeconds() - sorted.get(low).toSeconds());
            return Duration.ofSeconds(Math.round(seconds));
        }
    }

    /**
     * Why a case is likely late or not: of those with the same trait so many were.
     *
     * @param weight logarithm of how much more often than usual
     */
    record Reason(String trait, int late, int of, double weight) {}

    /** @param share between 0 and 1; ranks cases, and is a probability only as far as calibration says */
    record Lateness(double share, List<Reason> reasons) {}

    private record StepUnderLimit(String step, int limit) {}

    private static final class Share {
        private int late;
        private int of;
    }

    private final Map<Object, Remaining> remaining = new HashMap<>();
    private final Remaining anywhere;
    private final Map<String, Map<Object, Share>> shares = new HashMap<>();
    private final double usual;

    /**
     * @param cases that had ended when it is made
     * @param daysBefore so many days before their due time the open ones are looked at for lateness
     * @throws IllegalArgumentException when there is nothing to learn from
     */
    Forecast(List<PastCase> cases, int daysBefore) {
        var times = new HashMap<Object, List<Duration>>();
        var all = new ArrayList<Duration>();
        for (var one : cases) {
            for (var passed : one.steps()) {
                if (!passed.at().isBefore(one.endedAt())) {
                    continue;
                }
                var left = Duration.between(passed.at(), one.endedAt());
                var state = one.at(passed.at());
                all.add(left);
                times.computeIfAbsent(passed.step(), _ -> new ArrayList<>()).add(left);
                times.computeIfAbsent(new StepUnderLimit(passed.step(), state.limit()), _ -> new ArrayList<>())
                        .add(left);
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A forecast must have cases to learn from, but has none");
        }
        anywhere = Remaining.of(all);
        times.forEach((where, list) -> {
            if (list.size() >= SAMPLES_MIN) {
                remaining.put(where, Remaining.of(list));
            }
        });
        usual = learn(cases, daysBefore);
    }

    private double learn(List<PastCase> cases, int daysBefore) {
        var total = new Share();
        for (var one : cases) {
            var at = looked(one, daysBefore);
            if (!one.isOpenAt(at)) {
                continue;
            }
            var state = one.at(at);
            count(total, one);
            TRAITS.forEach((trait, value) -> count(
                    shares.computeIfAbsent(trait, _ -> new HashMap<>())
                            .computeIfAbsent(value.apply(state), _ -> new Share()),
                    one));
        }
        return (total.late + 1.0) / (total.of + 2.0);
    }

    private static void count(Share share, PastCase one) {
        share.of++;
        share.late += one.isLate() ? 1 : 0;
    }

    static Instant looked(PastCase one, int daysBefore) {
        return one.dueAt().minus(Duration.ofDays(daysBefore));
    }

    Remaining remaining(State state) {
        var near = remaining.get(new StepUnderLimit(state.step(), state.limit()));
        return near != null ? near : remaining.getOrDefault(state.step(), anywhere);
    }

    /** Half of all cases took no longer from any step: what every other answer must be better than. */
    Duration median() {
        return anywhere.p50();
    }

    /** As {@link #median}, from the same step. */
    Duration median(String step) {
        return remaining.getOrDefault(step, anywhere).p50();
    }

    Lateness lateness(State state) {
        double odds = logit(usual);
        var reasons = new ArrayList<Reason>();
        for (var trait : TRAITS.entrySet()) {
            var share = shares.getOrDefault(trait.getKey(), Map.of())
                    .get(trait.getValue().apply(state));
            if (share != null) {
                double weight = logit((share.late + USUAL_CASES * usual) / (share.of + USUAL_CASES)) - logit(usual);
                odds += weight;
                reasons.add(new Reason(trait.getKey(), share.late, share.of, weight));
            }
        }
        reasons.sort(Comparator.comparingDouble((Reason one) -> -Math.abs(one.weight()))
                .thenComparing(Reason::trait));
        return new Lateness(1 / (1 + Math.exp(-odds)), List.copyOf(reasons));
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }
}
