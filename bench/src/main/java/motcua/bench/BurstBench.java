package motcua.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.proof.Entries;

/**
 * {@code bench burst}: lives come by the clock, whether those before them have ended or not, as people do who do not wait for
 * each other: calm, a burst, calm, a higher one. What it costs those who came in a burst, and how long until it is over.
 */
final class BurstBench {
    /** Lives a second, one phase after the other. */
    private static final List<Integer> PROFILE = List.of(1, 15, 1, 25, 2, 35, 10);

    private final Asked asked;
    private final Report report = new Report(System.out);

    BurstBench(Asked asked) {
        this.asked = asked;
    }

    void run() {
        Province.whileRunning(asked, this::measure);
    }

    private void measure(Province province, HttpClient http) {
        var database = province.database();
        var entries = Entries.withKeyIn(province.data().resolve("log-key"));
        RecordedOffer.publish(database, entries);
        var people = new People(province.simulatorsUrl(), http);
        var load = new Load(http, province.url(), people);
        var ledger = new Ledger(database, load, entries);
        ledger.fillTo(asked.sizes().getLast());
        var length = Duration.ofSeconds(asked.seconds());
        load.play(asked.clients(), length);
        database.execute("checkpoint");
        long dossiers = ledger.size();
        long before = province.memory().resident();

        var phases = new ArrayList<Burst.Phase>();
        try (var burst = new Burst(http, province.url(), people)) {
            for (int rate : PROFILE) {
                phases.add(burst.come(rate, length));
            }
            burst.awaitAll(phases);
        }
        print(dossiers, phases);
        report.line("");
        report.line("Memory of the product (MiB): %d before, %d after, %d at most."
                .formatted(
                        before, province.memory().resident(), province.memory().highest()));
    }

    private void print(long dossiers, List<Burst.Phase> phases) {
        report.line(
                "| With %,d dossiers: lives/s that come | lives | ended | errors | under way when the next phase begins"
                                .formatted(dossiers)
                        + " | until all have ended (s) | life p50 (ms) | p95 | p99 | slowest call, p95 (ms) |");
        report.line("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (var phase : phases) {
            var life = phase.life();
            report.line("| %d | %,d | %,d | %s | %d | %.1f | %.0f | %.0f | %.0f | %s |"
                    .formatted(
                            phase.rate(),
                            phase.lives(),
                            phase.ended(),
                            phase.errors().isEmpty() ? "0" : phase.errors().toString(),
                            phase.underWay(),
                            phase.recovery().toMillis() / 1e3,
                            life.p50(),
                            life.p95(),
                            life.p99(),
                            phase.slowestCall()));
        }
    }
}
