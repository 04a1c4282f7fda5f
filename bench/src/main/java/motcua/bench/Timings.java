package motcua.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each kind of call took, in nanoseconds, every single one. Not for several threads at once. */
final class Timings {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int FIRST_CAPACITY = 1024;

    /** @param count how many calls; the others in milliseconds */
    record Summary(int count, double p50, double p95, double p99, double mean) {}

    private static final class Series {
        private long[] nanos = new long[FIRST_CAPACITY];
        private int size;

        void add(long value) {
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, size * 2);
            }
            nanos[size++] = value;
        }
    }

    private final Map<String, Series> calls = new LinkedHashMap<>();

    void add(String call, long nanos) {
        calls.computeIfAbsent(call, _ -> new Series()).add(nanos);
    }

    void addAll(Timings others) {
        others.calls.forEach((call, series) -> {
            for (int i = 0; i < series.size; i++) {
                add(call, series.nanos[i]);
            }
        });
    }

    /** By call, in the order in which they were first made. */
    Map<String, Summary> summaries() {
        var summaries = new LinkedHashMap<String, Summary>();
        calls.forEach((call, series) -> summaries.put(call, summary(series)));
        return summaries;
    }

    private static Summary summary(Series series) {
        var sorted = Arrays.copyOf(series.nanos, series.size);
        Arrays.sort(sorted);
        return new Summary(
                sorted.length,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                Arrays.stream(sorted).average().orElse(0) / NANOS_PER_MILLI);
    }

    /** The smallest value that at least so many percent of all do not exceed (nearest rank), in milliseconds. */
    private static double percentile(long[] sorted, int percent) {
        int rank = (int) ((sorted.length * (long) percent + 99) / 100);
        return sorted[Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
    }
}
