package motcua.bench;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.proof.Entries;

/**
 * {@code bench notices}: lives come by the clock, 25 a second, each of which is told four times: a hundred notices a second. How long
 * from the moment that the event carries, which is before its commit, until the carrier has the message.
 */
final class NoticesBench {
    private static final int LIVES_PER_SECOND = 25;
    private static final Duration ALL_SENT_WITHIN = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Asked asked;
    private final Report report = new Report(System.out);

    NoticesBench(Asked asked) {
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
        var length = Duration.ofSeconds(asked.seconds());
        try (var burst = new Burst(http, province.url(), people)) {
            var warm = burst.come(LIVES_PER_SECOND, length);
            burst.awaitAll(List.of(warm));
            awaitSent(database);
            long begin = System.currentTimeMillis();
            var phase = burst.come(LIVES_PER_SECOND, length);
            burst.awaitAll(List.of(phase));
            awaitSent(database);
            print(database, begin, phase);
        }
    }

    /** Whatever waits then is counted as it is. */
    private static void awaitSent(Database database) {
        long end = System.nanoTime() + ALL_SENT_WITHIN.toNanos();
        long quietFor = 0;
        while (quietFor < 4 && System.nanoTime() < end) {
            Province.pause(LOOK.toMillis());
            boolean isQuiet =
                    database.number("select count(*) from notification.delivery where next_at is not null") == 0;
            quietFor = isQuiet ? quietFor + 1 : 0;
        }
    }

    private void print(Database database, long begin, Burst.Phase phase) {
        var since = " n.happened_at >= timestamptz 'epoch' + interval '1 millisecond' * " + begin;
        long notices = database.number("select count(*) from notification.notice n where" + since);
        long untaken = database.number(
                "select count(*) from notification.delivery d join notification.notice n on n.id = d.notice_id where d.taken_at is null and"
                        + since);
        var times = new Timings();
        for (long micros : delays(database, since)) {
            times.add("told", micros * 1_000);
        }
        var told = times.summaries().getOrDefault("told", new Timings.Summary(0, 0, 0, 0, 0));
        long late = database.number(
                "select count(*) from notification.delivery d join notification.notice n on n.id = d.notice_id"
                        + " where (d.taken_at is null or d.taken_at > n.happened_at + interval '10 seconds') and"
                        + since);
        report.line(
                "| lives/s | ended | errors | notices | notices/s | messages taken | not taken | event to carrier p50 (ms) | p95 | p99"
                        + " | within 10 s |");
        report.line("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        report.line("| %d | %,d | %s | %,d | %.0f | %,d | %,d | %.0f | %.0f | %.0f | %.2f %% |"
                .formatted(
                        LIVES_PER_SECOND,
                        phase.ended(),
                        phase.errors().isEmpty() ? "0" : phase.errors().toString(),
                        notices,
                        notices / (double) asked.seconds(),
                        told.count(),
                        untaken,
                        told.p50(),
                        told.p95(),
                        told.p99(),
                        100.0 * (told.count() + untaken - late) / Math.max(1, told.count() + untaken)));
    }

    /** In microseconds. */
    private static List<Long> delays(Database database, String since) {
        var delays = new ArrayList<Long>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select (extract(epoch from d.taken_at - n.happened_at) * 1000000)::bigint from notification.delivery d"
                                + " join notification.notice n on n.id = d.notice_id where d.taken_at is not null and"
                                + since)) {
            while (rows.next()) {
                delays.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw new BenchFailed("SQL of the bench", e);
        }
        return delays;
    }
}
