package motcua.bench;

import java.net.http.HttpClient;
import java.util.ArrayList;
import vn.motcua.proof.Entries;

/** {@code bench lifecycle}: fills, warms up, measures, lets pgbench do the same, and reports. */
final class LifecycleBench {
    private final Asked asked;
    private final Report report = new Report(System.out);

    LifecycleBench(Asked asked) {
        this.asked = asked;
    }

    void run() {
        Province.whileRunning(asked, province -> {
            say("Started in %.1f s.".formatted(province.startTime().toMillis() / 1e3));
            if (!ServerLog.isOn(province.database())) {
                province.restart();
                say("Started again, with its data, in %.1f s."
                        .formatted(province.startTime().toMillis() / 1e3));
            }
            try (var http = Province.http()) {
                measure(province, http);
            }
        });
    }

    private void measure(Province province, HttpClient http) {
        var database = province.database();
        var entries = Entries.withKeyIn(province.data().resolve("log-key"));
        RecordedOffer.publish(database, entries);
        var load = new Load(http, province.url(), new People(province.simulatorsUrl(), http));
        var ledger = new Ledger(database, load, entries);
        var all = new ArrayList<Figures>();
        for (int size : asked.sizes()) {
            var before = Figures.keptIn(province.data(), size);
            if (before.isPresent() && ledger.size() > size) {
                say("With %,d dossiers: as measured before.".formatted(size));
                all.add(before.get());
                continue;
            }
            long begin = System.nanoTime();
            ledger.fillTo(size);
            say("Ledger of %,d dossiers ready after %.0f s."
                    .formatted(ledger.size(), (System.nanoTime() - begin) / 1e9));
            if (asked.isVerified()) {
                verify(province);
            }
            var figures = new OneSize(province, load, asked).measure(ledger.size());
            figures.keepIn(province.data(), size);
            all.add(figures);
        }
        report.line("");
        report.print(all);
    }

    /** pgbench's lives carry the hashes of the life they repeat, so they do not hold; before them everything must. */
    private void verify(Province province) {
        if (province.database().number("select count(*) from pg_sequences where sequencename = 'bench_number'") > 0) {
            say("verify-log: not asked, because pgbench has written into this ledger.");
            return;
        }
        long begin = System.nanoTime();
        say("verify-log: %s (%.0f s)".formatted(VerifiedLog.of(province), (System.nanoTime() - begin) / 1e9));
    }

    private static void say(String text) {
        System.err.println(text);
    }
}
