package motcua.bench;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.proof.Entries;

/**
 * {@code bench lists}: what an officer waits for, with a full ledger: each list and each kind of search by the API, one call
 * after the other, beside the quickest that the database can answer at all, one row by its key.
 */
final class ListsBench {
    private static final String PLAIN = "plain select by key (no HTTP)";
    private static final int KEYS = 2_000;
    /** So many dossiers name a person at most who is looked for by number. */
    private static final int FEW = 20;

    private static final int COPIES_WITH_NUMBERS = 2_000;

    /** @param token of whom it is asked for */
    private record Call(String token, String path) {}

    private final Asked asked;
    private final Report report = new Report(System.out);

    ListsBench(Asked asked) {
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
        var ledger = new Ledger(database, new Load(http, province.url(), people), entries);
        ledger.fillTo(asked.sizes().getLast());
        if (numberOfFew(database).isEmpty()) {
            report.line("The copies in this ledger were made with six personal numbers only; " + COPIES_WITH_NUMBERS
                    + " more are made, each person with a number of their own.");
            ledger.fillTo((int) ledger.size() + COPIES_WITH_NUMBERS);
        }
        var calls = calls(database, people);
        // As long a warm-up as the measurement.
        ask(http, province, calls);
        var timings = ask(http, province, calls);
        select(database, timings);
        print(ledger.size(), timings.summaries());
    }

    /** A personal number as in life: few dossiers name it. Empty where the ledger was filled when copies had none of their own. */
    private static String numberOfFew(Database database) {
        return database.text("""
                select coalesce((
                    select n.number
                      from (select distinct unnest(dossier.personal_numbers(c.answers)) as number
                              from dossier.content c join dossier.dossier d on d.id = c.dossier_id
                             where d.area = '%s' and d.stage = 'CLOSED') n
                     where (select count(*)
                              from (select from dossier.content o
                                     where dossier.personal_numbers(o.answers) @> array[n.number] limit %d) few) < %d
                     limit 1), '')
                """.formatted(People.COMMUNES.getFirst().code(), FEW, FEW));
    }

    private static Map<String, Call> calls(Database database, People people) {
        var commune = People.COMMUNES.getFirst();
        var here = " from dossier.dossier where area = '" + commune.code() + "'";
        var counter = database.text("select counter" + here + " limit 1");
        var agency = database.text("select agency" + here + " limit 1");
        var one = " where id = (select id" + here + " and stage = 'CLOSED' order by submitted_at offset 10 limit 1)";
        var number = database.text("select number from dossier.dossier" + one);
        var name = database.text("select owner_name from dossier.dossier" + one);
        var person = numberOfFew(database);

        var clerk = people.tokenOfOfficer(commune.clerk());
        var officer = people.tokenOfOfficer(commune.specialist());
        var atCounter = "/counters/" + counter;
        var calls = new LinkedHashMap<String, Call>();
        calls.put("unit's tasks", new Call(officer, "/tasks?queue=unit"));
        calls.put("unit's tasks by name", new Call(officer, "/tasks?queue=unit&sort=nguoi"));
        calls.put("counter: to receive", new Call(clerk, atCounter + "/dossiers"));
        calls.put("agency: in handling", new Call(officer, "/deciding-agencies/" + agency + "/dossiers"));
        for (var words : List.of(
                name,
                "nguyen thi",
                "nguyen",
                "tran",
                "an",
                "pham van minh tuan",
                person,
                number,
                number.substring(number.length() - 8),
                "xac nhan tinh trang hon nhan")) {
            calls.put("search: " + words, new Call(clerk, atCounter + "/dossier-search?q=" + encoded(words)));
        }
        return calls;
    }

    private Timings ask(HttpClient http, Province province, Map<String, Call> calls) {
        var client = new Client(http, province.url());
        var timings = new Timings();
        client.noteIn(timings);
        calls.forEach((name, call) -> {
            long end = System.nanoTime() + Duration.ofSeconds(asked.seconds()).toNanos();
            while (System.nanoTime() < end) {
                client.get(name, call.token(), call.path());
            }
        });
        return timings;
    }

    /** A whole row by its key, prepared, over one connection: keys from all over the ledger. */
    private void select(Database database, Timings timings) {
        try (var connection = database.connect()) {
            var keys = new ArrayList<UUID>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select id from dossier.dossier order by md5(id::text) limit " + KEYS)) {
                while (rows.next()) {
                    keys.add(rows.getObject(1, UUID.class));
                }
            }
            try (var statement = connection.prepareStatement("select * from dossier.dossier where id = ?")) {
                long end =
                        System.nanoTime() + Duration.ofSeconds(asked.seconds()).toNanos();
                for (int i = 0; System.nanoTime() < end; i++) {
                    statement.setObject(1, keys.get(i % keys.size()));
                    long begin = System.nanoTime();
                    try (var rows = statement.executeQuery()) {
                        rows.next();
                    }
                    timings.add(PLAIN, System.nanoTime() - begin);
                }
            }
        } catch (SQLException e) {
            throw new BenchFailed("SQL of the bench", e);
        }
    }

    private void print(long dossiers, Map<String, Timings.Summary> summaries) {
        double plain = summaries
                .getOrDefault(PLAIN, new Timings.Summary(0, 1, 1, 1, 1))
                .p50();
        report.line("| With %,d dossiers (ms) | calls | p50 | p95 | p99 | p50 in plain selects |".formatted(dossiers));
        report.line("|---|---:|---:|---:|---:|---:|");
        summaries.forEach((call, times) -> report.line("| %s | %,d | %.2f | %.2f | %.2f | %.0f |"
                .formatted(call, times.count(), times.p50(), times.p95(), times.p99(), times.p50() / plain)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
