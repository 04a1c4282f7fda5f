package vn.motcua.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Holds a forecast against what needs no forecast, on cases of a later time than it was made from: it learns from those that had ended when
 * the first of the others began, so nothing of the future is in it.
 */
final class CompareForecasts {
    private static final double LEARNT = 0.7;
    private static final double RECALL_WANTED = 0.75;
    private static final double SECONDS_OF_DAY = 86_400;
    static final int DAYS_BEFORE = 14;

    /**
     * Cases that were open so many days before their due time.
     *
     * @param late how many of them were late in the end: what "all of them" would get right
     */
    record StillOpen(int daysBefore, int open, int late) {
        double precision() {
            return open == 0 ? 0 : (double) late / open;
        }
    }

    /**
     * @param auc how often of a late and another one the late one is ranked higher; half by chance
     * @param precision share that is late of those flagged, where three quarters of the late ones are flagged
     * @param meanForecast mean forecast of lateness, beside the share that was late: calibration in the large
     */
    record OfLateness(double auc, double precision, double meanForecast, double late) {}

    /** Mean absolute error in days, and the share that took no longer than the quantile said. */
    record OfTime(int moments, double global, double byStep, double byStepAndLimit, double within75, double within90) {}

    record Result(
            int learnt,
            int tried,
            int late,
            Instant cut,
            List<StillOpen> stillOpen,
            OfLateness lateness,
            OfTime time) {}

    private CompareForecasts() {}

    /** @throws IllegalArgumentException where there are too few cases to learn from or to try */
    static Result of(List<PastCase> cases) {
        var inOrder =
                cases.stream().sorted(Comparator.comparing(PastCase::begunAt)).toList();
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("There must be cases to compare, but there are none");
        }
        var cut = inOrder.get((int) (inOrder.size() * LEARNT)).begunAt();
        var learnt = inOrder.stream().filter(one -> !one.endedAt().isAfter(cut)).toList();
        var tried = inOrder.stream().filter(one -> !one.begunAt().isBefore(cut)).toList();
        var forecast = new Forecast(learnt, DAYS_BEFORE);
        return new Result(
                learnt.size(),
                tried.size(),
                (int) tried.stream().filter(PastCase::isLate).count(),
                cut,
                List.of(open(tried, DAYS_BEFORE), open(tried, 7), open(tried, 3), open(tried, 1)),
                lateness(tried, forecast),
                time(tried, forecast));
    }

    private static StillOpen open(List<PastCase> tried, int days) {
        var open = tried.stream()
                .filter(one -> one.isOpenAt(Forecast.looked(one, days)))
                .toList();
        return new StillOpen(
                days, open.size(), (int) open.stream().filter(PastCase::isLate).count());
    }

    private record Ranked(double share, boolean isLate) {}

    private static OfLateness lateness(List<PastCase> tried, Forecast forecast) {
        var ranked = new ArrayList<Ranked>();
        for (var one : tried) {
            var at = Forecast.looked(one, DAYS_BEFORE);
            if (one.isOpenAt(at)) {
                ranked.add(new Ranked(forecast.lateness(one.at(at)).share(), one.isLate()));
            }
        }
        ranked.sort(
                Comparator.comparingDouble((Ranked one) -> -one.share()).thenComparingInt(one -> one.isLate() ? 1 : 0));
        return new OfLateness(
                auc(ranked), precision(ranked), mean(ranked, Ranked::share), mean(ranked, one -> one.isLate() ? 1 : 0));
    }

    private static double auc(List<Ranked> ranked) {
        double right = 0;
        long pairs = 0;
        for (var late : ranked) {
            for (var other : ranked) {
                if (late.isLate() && !other.isLate()) {
                    pairs++;
                    int order = Double.compare(late.share(), other.share());
                    right += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                }
            }
        }
        return pairs == 0 ? Double.NaN : right / pairs;
    }

    /** Of equal forecasts those that were in time are flagged first: nothing is given away. */
    private static double precision(List<Ranked> ranked) {
        long late = ranked.stream().filter(Ranked::isLate).count();
        int found = 0;
        for (int i = 0; i < ranked.size(); i++) {
            found += ranked.get(i).isLate() ? 1 : 0;
            if (late > 0 && found >= RECALL_WANTED * late) {
                return (double) found / (i + 1);
            }
        }
        return Double.NaN;
    }

    private static <T> double mean(List<T> of, ToDoubleFunction<T> value) {
        return of.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    private record Moment(double took, double global, double byStep, Forecast.Remaining forecast) {
        double error() {
            return Math.abs(took - days(forecast.p50()));
        }
    }

    private static OfTime time(List<PastCase> tried, Forecast forecast) {
        var moments = new ArrayList<Moment>();
        for (var one : tried) {
            for (var passed : one.steps()) {
                if (passed.at().isBefore(one.endedAt())) {
                    moments.add(new Moment(
                            days(Duration.between(passed.at(), one.endedAt())),
                            days(forecast.median()),
                            days(forecast.median(passed.step())),
                            forecast.remaining(one.at(passed.at()))));
                }
            }
        }
        return new OfTime(
                moments.size(),
                mean(moments, one -> Math.abs(one.took() - one.global())),
                mean(moments, one -> Math.abs(one.took() - one.byStep())),
                mean(moments, Moment::error),
                mean(moments, one -> one.took() <= days(one.forecast().p75()) ? 1 : 0),
                mean(moments, one -> one.took() <= days(one.forecast().p90()) ? 1 : 0));
    }

    private static double days(Duration time) {
        return time.toSeconds() / SECONDS_OF_DAY;
    }
}
