package motcua.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Lives that begin at set times, each in a thread of its own, and what became of them. */
final class Burst implements AutoCloseable {
    private static final String LIFE = "whole life";
    private static final int ERROR_SHOWN_MAX = 60;

    /** @param error empty when the life ended as it should */
    private record Lived(Timings timings, String error, long endedNanos) {}

    /** Those who came with one rate. Its figures are there when {@link Burst#awaitAll} has returned. */
    static final class Phase {
        private final int rate;
        private final List<Future<Lived>> begun = new ArrayList<>();
        private final Map<String, Integer> errors = new TreeMap<>();
        private final Timings timings = new Timings();
        private long endNanos;
        private long lastEndedNanos;
        private int underWay;
        private int ended;

        private Phase(int rate) {
            this.rate = rate;
        }

        int rate() {
            return rate;
        }

        int lives() {
            return begun.size();
        }

        int ended() {
            return ended;
        }

        /** How often each was met. */
        Map<String, Integer> errors() {
            return Map.copyOf(errors);
        }

        /** Lives of any phase that had not ended when this one was over. */
        int underWay() {
            return underWay;
        }

        /** From its end until the last of its lives had ended. */
        Duration recovery() {
            return Duration.ofNanos(Math.max(0, lastEndedNanos - endNanos));
        }

        Timings.Summary life() {
            return timings.summaries().getOrDefault(LIFE, new Timings.Summary(0, 0, 0, 0, 0));
        }

        /** Its name and p95. */
        String slowestCall() {
            return timings.summaries().entrySet().stream()
                    .filter(call -> !call.getKey().equals(LIFE))
                    .max(Comparator.comparingDouble(call -> call.getValue().p95()))
                    .map(call ->
                            "%s %.0f".formatted(call.getKey(), call.getValue().p95()))
                    .orElse("-");
        }

        private void await() {
            for (var one : begun) {
                var lived = result(one);
                lastEndedNanos = Math.max(lastEndedNanos, lived.endedNanos());
                timings.addAll(lived.timings());
                if (lived.error().isEmpty()) {
                    ended++;
                } else {
                    errors.merge(lived.error(), 1, Integer::sum);
                }
            }
        }

        private static Lived result(Future<Lived> one) {
            try {
                return one.get();
            } catch (ExecutionException e) {
                throw new BenchFailed("A life ended", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BenchFailed("Interrupted", e);
            }
        }
    }

    private final HttpClient http;
    private final String url;
    private final People people;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private int number;

    Burst(HttpClient http, String url, People people) {
        this.http = http;
        this.url = url;
        this.people = people;
    }

    /** So many begin each second, evenly, for so long. */
    Phase come(int rate, Duration length) {
        var phase = new Phase(rate);
        long begin = System.nanoTime();
        long lives = rate * length.toSeconds();
        for (long i = 0; i < lives; i++) {
            pauseUntil(begin + length.toNanos() * i / lives);
            int own = number++;
            underWay.incrementAndGet();
            phase.begun.add(threads.submit(() -> live(own)));
        }
        pauseUntil(begin + length.toNanos());
        phase.endNanos = System.nanoTime();
        phase.underWay = underWay.get();
        return phase;
    }

    void awaitAll(List<Phase> phases) {
        phases.forEach(Phase::await);
    }

    private Lived live(int own) {
        var client = new Client(http, url);
        long begin = System.nanoTime();
        try {
            new Life(client, people)
                    .play(
                            People.CITIZENS.get(own % People.CITIZENS.size()),
                            People.COMMUNES.get(own % People.COMMUNES.size()),
                            Life.Until.CLOSED);
            long end = System.nanoTime();
            client.timings().add(LIFE, end - begin);
            return new Lived(client.timings(), "", end);
        } catch (BenchFailed e) {
            return new Lived(client.timings(), shortened(e), System.nanoTime());
        } finally {
            underWay.decrementAndGet();
        }
    }

    private static String shortened(BenchFailed failed) {
        var words = String.valueOf(failed.getMessage());
        return words.length() > ERROR_SHOWN_MAX ? words.substring(0, ERROR_SHOWN_MAX) : words;
    }

    private static void pauseUntil(long nanos) {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            Province.pause(Duration.ofNanos(left).toMillis());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
