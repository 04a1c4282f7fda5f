package motcua.cube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Writes the facts of a province's database into files, all as of one moment: rows flow through a file of text to DuckDB, so that memory
 * stays the same however many there are. The database is only read.
 */
final class ExportFacts {
    /** What is exported is a province's: most have a code of their own in the agencies' areas. */
    private static final String PROVINCES = """
            select distinct left(a.area_code, 2) as code from organisation.agency a
             where length(a.area_code) = 2 order by 1
            """;

    private static final String AGENCIES = """
            select a.id, a.kind, a.area_code as area, CODE as province, length(a.area_code) = 2 as is_of_province,
                   (select n.name from organisation.agency_name n where n.agency_id = a.id
                     order by n.valid_from desc limit 1) as name
              from organisation.agency a
             union all
            select e.agency, 'UNKNOWN', CODE, CODE, true, 'UNKNOWN'
              from (select agency from facts.dossier_fact union select agency from facts.event_fact) e
             where not exists (select 1 from organisation.agency a where a.id = e.agency)
            """;

    private static final String EVENTS = """
            select e.dossier_id, e.place, e.at as happened_at, d.last_at, e.counter, e.agency, e.due_at, e.supplements_in_handling,
                   e.waits_for, e.waits_since
              from facts.event_fact e join facts.dossier_fact d using (dossier_id)
            """;

    private final Connection postgres;
    private final Path root;

    /** @param postgres at whose snapshot everything is read; the caller ends its transaction */
    ExportFacts(Connection postgres, Path root) {
        this.postgres = postgres;
        this.root = root;
    }

    /** Begins the snapshot that an export and whoever compares with it read. */
    static void beginSnapshot(Connection postgres) throws SQLException {
        postgres.setAutoCommit(false);
        postgres.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        postgres.setReadOnly(true);
        try (var statement = postgres.createStatement()) {
            statement.execute("set local statement_timeout = 0");
            statement.execute("set local timezone = 'UTC'");
        }
    }

    /**
     * @param province two digits; null where the agencies tell it
     * @throws CubeRefused when the database holds no facts, or events wait to be counted again
     */
    Manifest run(@Nullable String province) {
        try (var duck = Duck.open()) {
            long place = place();
            var code = province == null ? province() : province;
            var asOf = now();
            take(
                    duck,
                    "dossier",
                    FactTables.DOSSIER,
                    "select " + FactTables.names(FactTables.DOSSIER) + " from facts.dossier_fact");
            take(duck, "event", FactTables.EVENT, EVENTS);
            take(duck, "agency", FactTables.AGENCY, AGENCIES.replace("CODE", Duck.text(code)));
            return Parts.write(duck, root, new Parts.Origin(code, "ledger", asOf, place, Map.of()));
        } catch (SQLException e) {
            throw new CubeRefused("The database must answer, but says: " + e.getMessage(), e);
        }
    }

    private void take(Duck duck, String table, String columns, String sql) throws SQLException {
        Path text = null;
        try {
            text = Files.createTempFile("motcua-cube-", ".csv");
            try (var out = Files.newOutputStream(text)) {
                postgres.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (" + sql + ") to stdout (format csv)", out);
            }
            duck.run("create or replace temp table " + table + " (" + columns + ")");
            duck.run("insert into " + table + " select * from read_csv(" + Duck.text(text.toString())
                    + ", header = false, auto_detect = false, delim = ',', quote = '\"', escape = '\"', columns = "
                    + FactTables.typed(columns) + ")");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(text);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long place() throws SQLException {
        try (var statement = postgres.createStatement();
                var found = statement.executeQuery(
                        "select place, (select count(*) from facts.passed_over) as passed from facts.cursor")) {
            if (!found.next()) {
                throw new CubeRefused(
                        "The log must have been counted into facts, but was not. Say: ./motcua facts rebuild");
            }
            if (found.getLong("passed") > 0) {
                throw new CubeRefused("Every event must be counted, but " + found.getLong("passed")
                        + " were passed over. Say: ./motcua facts rebuild");
            }
            return found.getLong("place");
        }
    }

    private String province() throws SQLException {
        try (var statement = postgres.createStatement();
                var found = statement.executeQuery(PROVINCES)) {
            if (!found.next()) {
                throw new CubeRefused("The province must be told by --province NN: no agency of the database has one.");
            }
            var code = found.getString("code");
            if (found.next()) {
                throw new CubeRefused(
                        "The province must be told by --province NN: the agencies of the database are of several.");
            }
            return code;
        }
    }

    /** The database's own moment: its clock wrote the facts' end. */
    private Instant now() throws SQLException {
        try (var statement = postgres.createStatement();
                var found = statement.executeQuery(
                        "select greatest(moved_at, (select max(last_at) from facts.dossier_fact)) from facts.cursor")) {
            found.next();
            return found.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
