package motcua.cube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes a province's files from the tables {@code dossier}, {@code event} and {@code agency} of a database: one file for each month in which
 * dossiers ended and one for the open ones, in it agency after agency, and the manifest last.
 */
final class Parts {
    private static final String ENDED = "ended=";
    private static final String NAME = "/facts.parquet";
    private static final String WRITTEN = " (format parquet, compression zstd)";

    /** @param logPlace up to which the log had been counted; 0 where there is none */
    record Origin(String province, String source, Instant asOf, long logPlace, Map<String, List<String>> planted) {}

    private final Duck duck;
    private final Path folder;
    private final List<Manifest.Part> written = new ArrayList<>();

    private Parts(Duck duck, Path folder) {
        this.duck = duck;
        this.folder = folder;
    }

    /** @throws CubeRefused when the folder holds anything already that is not of ours */
    static Manifest write(Duck duck, Path root, Origin origin) {
        var folder = FactFolder.province(root, origin.province());
        clear(folder);
        return new Parts(duck, folder).write(origin);
    }

    private Manifest write(Origin origin) {
        duck.run("create or replace temp table months as select dossier_id, last_at, agency as sorted_by, coalesce("
                + "strftime(ended_at at time zone 'UTC', '%Y-%m'), " + Duck.text(FactTables.OPEN)
                + ") as month from dossier");
        var months = duck.rows("select distinct month from months order by month", row -> row.getString(1));
        for (var month : months) {
            write(
                    "dossier",
                    month,
                    "select " + FactTables.names(FactTables.DOSSIER) + " from dossier d where coalesce("
                            + "strftime(ended_at at time zone 'UTC', '%Y-%m'), " + Duck.text(FactTables.OPEN) + ") = "
                            + Duck.text(month) + " order by agency, dossier_id");
            write(
                    "event",
                    month,
                    "select e.* replace (m.last_at as last_at) from event e join months m using (dossier_id)"
                            + " where m.month = " + Duck.text(month) + " order by m.sorted_by, dossier_id, place");
        }
        copy("agency.parquet", "select * from agency order by id");
        var manifest = new Manifest(
                Manifest.LAYOUT,
                origin.province(),
                origin.source(),
                origin.asOf(),
                origin.logPlace(),
                duck.number("select count(*) from dossier"),
                duck.number("select count(*) from event"),
                duck.single(
                        "select cast((select coalesce(sum(hash(d)), 0) from dossier d) + (select coalesce(sum(hash("
                                + "e.dossier_id, e.place, e.happened_at, e.counter, e.agency, e.due_at, e.supplements_in_handling,"
                                + " e.waits_for, e.waits_since)), 0) from event e) as varchar)",
                        row -> row.getString(1)),
                origin.planted(),
                written);
        manifest.writeTo(folder);
        return manifest;
    }

    private void write(String kind, String month, String sql) {
        copy(kind + "/" + ENDED + month + NAME, sql);
    }

    private void copy(String file, String sql) {
        var path = folder.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            duck.run("copy (" + sql + ") to " + Duck.text(path.toString()) + WRITTEN);
            long rows = duck.number("select count(*) from read_parquet(" + Duck.text(path.toString()) + ")");
            written.add(new Manifest.Part(file, rows, Files.size(path), Manifest.sha256(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The month in which what a file holds ended, or that it is open; agencies are of every month. */
    static String month(String file) {
        int at = file.indexOf(ENDED);
        return at < 0 ? FactTables.OPEN : file.substring(at + ENDED.length(), file.length() - NAME.length());
    }

    /** What an earlier export left. The manifest goes first: without it nobody takes the rest for facts. */
    private static void clear(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                try (var found = Files.list(folder)) {
                    if (!Files.exists(folder.resolve(Manifest.NAME))
                            && found.findAny().isPresent()) {
                        throw new CubeRefused(folder + " must be empty or an earlier export, but holds other files.");
                    }
                }
                Files.deleteIfExists(folder.resolve(Manifest.NAME));
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
