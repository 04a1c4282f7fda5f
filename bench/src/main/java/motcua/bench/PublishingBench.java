package motcua.bench;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.proof.Entries;
import vn.motcua.shared.ProcedureCode;

/**
 * {@code bench publishing}: a version of a procedure is brought in, reviewed by a second person and published from tomorrow on, while
 * dossiers of the version before are filed and handled. Every dossier that was there before is held against itself afterwards, row
 * by row, and some as the API shows them.
 */
final class PublishingBench {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int SHOWN = 100;
    private static final String WORDS = "Mức thu do Hội đồng nhân dân tỉnh quyết định";

    /** Rows of the dossiers that were there before, in one hash for each table. */
    private static final List<String> ROWS = List.of(
            "dossier.dossier d where d.id in (select id from bench_before)",
            "dossier.content d where d.dossier_id in (select id from bench_before)",
            "dossier.event d where d.dossier_id in (select id from bench_before)",
            "route.task d where d.run_id in (select r.run_id from route.run r join bench_before b on b.id = r.case_id)");

    private final Asked asked;
    private final Report report = new Report(System.out);

    PublishingBench(Asked asked) {
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
        Ledger.ofOpenOnes(database, load, entries).fillTo(asked.sizes().getFirst());
        database.execute(
                "drop table if exists bench_before",
                "create table bench_before as select id from dossier.dossier",
                "create unique index on bench_before (id)",
                "analyze bench_before");
        long running = database.number("select count(*) from dossier.dossier where stage <> 'CLOSED'");
        var before = seen(database, people, new Client(http, province.url()));

        var time = Duration.ofSeconds(asked.seconds());
        load.play(asked.clients(), time);
        var calm = load.play(asked.clients(), time);
        var steps = new Timings();
        var publisher = CompletableFuture.runAsync(() -> publish(new Client(http, province.url()), people, steps));
        var meanwhile = load.play(asked.clients(), time);
        await(publisher);
        var after = load.play(asked.clients(), time);

        var now = seen(database, people, new Client(http, province.url()));
        print(running, List.of(calm, meanwhile, after), steps);
        report.line("");
        report.line(
                before.equals(now)
                        ? "None of %,d dossiers changed: rows of dossier, content, log and steps, and %d as the API shows them."
                                .formatted(database.number("select count(*) from bench_before"), SHOWN)
                        : "DOSSIERS CHANGED: " + differing(before, now));
        if (!before.equals(now)) {
            throw new BenchFailed("A publication must change no dossier that runs");
        }
    }

    private static void await(CompletableFuture<Void> publisher) {
        try {
            publisher.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof BenchFailed failed ? failed : new BenchFailed("Publishing ended", e);
        }
    }

    private static List<String> seen(Database database, People people, Client client) {
        var seen = new ArrayList<String>();
        for (var rows : ROWS) {
            seen.add(rows.substring(0, rows.indexOf(' ')) + " "
                    + database.text(
                            "select count(*) || ' ' || coalesce(sum(('x' || left(md5(d::text), 15))::bit(60)::bigint), 0)"
                                    + " from " + rows));
        }
        var commune = People.COMMUNES.getFirst();
        var ids = database.text("select string_agg(id::text, ' ' order by id) from (select b.id from bench_before b"
                + " join dossier.dossier d on d.id = b.id where d.area = '" + commune.code() + "' order by b.id limit "
                + SHOWN + ") as shown");
        for (var id : ids.split(" ", -1)) {
            seen.add(client.get("show", people.tokenOfOfficer(commune.clerk()), "/dossiers/" + id)
                    .toString());
        }
        return seen;
    }

    private static String differing(List<String> before, List<String> now) {
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            if (!before.get(i).equals(now.get(i))) {
                return before.get(i) + " became " + now.get(i);
            }
        }
        return before.size() + " became " + now.size();
    }

    private static void publish(Client client, People people, Timings steps) {
        client.noteIn(steps);
        var author = people.tokenOfOfficer(People.EDITORS.getFirst());
        var second = people.tokenOfOfficer(People.EDITORS.getLast());
        var tomorrow = LocalDate.now(ZONE).plusDays(1);
        int newest = client.get("list versions", author, "/revisions?procedure=" + RecordedOffer.PROCEDURE)
                .valueStream()
                .mapToInt(revision -> revision.path("version").intValue())
                .max()
                .orElse(1);
        var id = client.upload("bring in", author, "/revisions", changed(newest + 1, tomorrow), "Đổi lời về lệ phí")
                .path("id")
                .stringValue("");
        client.post(
                "review", second, "/revisions/" + id + "/review", "{\"agrees\":true,\"opinion\":\"Đúng quyết định\"}");
        client.post(
                "publish",
                author,
                "/revisions/" + id + "/publication",
                "{\"from\":\"%s\",\"decision\":\"12/QĐ-UBND\",\"reason\":\"Đổi lời\"}".formatted(tomorrow));
        // A folder that is kept can be measured again.
        client.post("undo", author, "/revisions/" + id + "/publication/undo", "{\"reason\":\"Đo xong\"}");
    }

    private static byte[] changed(int version, LocalDate from) {
        var pack = Packages.shippedOnly()
                .newest(new ProcedureCode(RecordedOffer.PROCEDURE))
                .orElseThrow(() -> new BenchFailed("The product must ship " + RecordedOffer.PROCEDURE));
        return reworded(pack).numbered(version).beginning(from).files().zip();
    }

    private static ProcedurePackage reworded(ProcedurePackage pack) {
        var written = new String(pack.files().bytes(PackageLayout.PROCEDURE).orElseThrow(), StandardCharsets.UTF_8);
        if (!written.contains(WORDS)) {
            throw new BenchFailed("The package must say: " + WORDS);
        }
        var changed = written.replace(WORDS, WORDS + " bằng nghị quyết");
        return pack.with(PackageLayout.PROCEDURE, changed.getBytes(StandardCharsets.UTF_8));
    }

    private void print(long running, List<Load.Played> phases, Timings steps) {
        report.line("| With %,d dossiers under way | lives/s | life p50 (ms) | p95 | p99 |".formatted(running));
        report.line("|---|---:|---:|---:|---:|");
        var names = List.of("before", "while a version is brought in, reviewed, published and taken back", "after");
        for (int i = 0; i < phases.size(); i++) {
            var phase = phases.get(i);
            var life = phase.timings().summaries().get("whole life");
            report.line("| %s | %.1f | %.0f | %.0f | %.0f |"
                    .formatted(
                            names.get(i),
                            phase.lives() / phase.seconds(),
                            life == null ? 0 : life.p50(),
                            life == null ? 0 : life.p95(),
                            life == null ? 0 : life.p99()));
        }
        report.line("");
        steps.summaries().forEach((step, took) -> report.line("%s: %.0f ms".formatted(step, took.p50())));
    }
}
