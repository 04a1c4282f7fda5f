package motcua.cube;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;

/** A province's database with the product's own tables, filled with facts out of a folder, as if its log had been counted. */
final class AProvince {
    private static final List<String> TABLES = List.of(
            "__root",
            "organisation/V1__organisation.sql",
            "organisation/V11__commune_police.sql",
            "facts/V1__facts.sql",
            "facts/V2__the_open_and_the_moved.sql");

    private static final String DOSSIERS = """
            select dossier_id, place, 1, last_at, procedure_code, '', '', channel, is_assisted, '', counter, agency, counter, agency,
                   passes, submitted_at, fee_due, fee_paid_at, case when fee_paid_at is not null then fee_due end,
                   case when received_at is not null then 'H' || place end, received_at,
                   case when received_at is not null then counter end, received_at, due_at, due_at, extended_at,
                   supplements_in_handling, supplements_in_handling, waits_for, waits_since, 0, 0, ended_as, ended_at, null,
                   is_signed, handed_over_at, null, null
              from""";

    private static final String EVENTS = """
            select place, dossier_id, place % 16, 'Any', happened_at, null, 'SYSTEM', null, null, null, null, null, counter, agency,
                   due_at, supplements_in_handling, waits_for, waits_since
              from""";

    private AProvince() {}

    /** Tables, agencies and facts of the one province of a folder. */
    static void fill(Connection postgres, Path root, Path spare) throws SQLException {
        for (var table : TABLES) {
            run(postgres, table.equals("__root") ? "create extension if not exists btree_gist" : resource(table));
        }
        var folder = FactFolder.open(root);
        var province = folder.provinces().keySet().iterator().next();
        try (var duck = Duck.open()) {
            run(postgres, "insert into organisation.area (code) values ('" + province + "')");
            copy(
                    postgres,
                    duck,
                    spare,
                    "organisation.area",
                    "select distinct area, province from " + folder.agencies() + " where not is_of_province");
            copy(
                    postgres,
                    duck,
                    spare,
                    "organisation.agency",
                    "select id, kind, area, null, null, 'x', 'x', date '2026-01-01'," + " null from "
                            + folder.agencies());
            copy(postgres, duck, spare, "facts.dossier_fact", DOSSIERS + folder.dossiers("", null));
            copy(postgres, duck, spare, "facts.event_fact", EVENTS + folder.events("", null));
            run(postgres, "insert into facts.cursor values ('facts', 77, '2026-12-31 17:00:00+00')");
        }
    }

    private static void copy(Connection postgres, Duck duck, Path spare, String table, String sql) throws SQLException {
        var file = spare.resolve(table + ".csv");
        duck.run("copy (" + sql + ") to " + Duck.text(file.toString()) + " (format csv, header false)");
        try (var in = Files.newInputStream(file)) {
            postgres.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin (format csv)", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Connection postgres, String sql) throws SQLException {
        try (var statement = postgres.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String resource(String name) {
        try (InputStream in = AProvince.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
