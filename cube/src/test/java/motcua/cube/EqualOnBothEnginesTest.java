package motcua.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import motcua.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.facts.FactsAsOf;
import vn.motcua.scorecard.Measure;

/** What PostgreSQL counts in the product's tables is what DuckDB counts in the files exported from them. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EqualOnBothEnginesTest {
    /** Whole months, a quarter and the year; days in between; the running end of the year. */
    private static final List<String> PERIODS =
            List.of("2026-02", "2026-10", "2026-12", "2026-Q3", "2026", "2026-05-10..2026-06-03");

    @TempDir
    private static Path folder;

    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

    @BeforeAll
    static void fill() throws SQLException {
        new GenerateFacts(folder.resolve("made"), new GenerateFacts.Wanted(4_000, 1, 14)).run();
        try (var postgres = connection()) {
            AProvince.fill(postgres, folder.resolve("made"), folder);
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(DATABASE.url(), DATABASE.username(), null);
    }

    @Test
    void every_measure_is_equal_in_every_cell_of_every_kind_of_period() throws SQLException, IOException {
        new GenerateFacts(folder.resolve("neighbour"), new GenerateFacts.Wanted(400, 2, 14)).run();
        Files.createDirectories(folder.resolve("equal"));
        Files.move(folder.resolve("neighbour/province=04"), folder.resolve("equal/province=04"));
        try (var postgres = connection()) {
            var outcomes = CompareEngines.run(
                    postgres, new CompareEngines.Wanted(folder.resolve("equal"), "01", PERIODS, false));
            assertThat(outcomes).hasSameSizeAs(PERIODS).allSatisfy(outcome -> {
                assertThat(outcome.differences()).isEmpty();
                assertThat(outcome.cells()).isGreaterThan(200);
            });
        }
        var exported = Manifest.in(folder.resolve("equal/province=01"));
        var made = Manifest.in(folder.resolve("made/province=01"));
        assertThat(exported.factsSum())
                .as("nothing was lost on the way there and back")
                .isEqualTo(made.factsSum());
        assertThat(exported.logPlace()).isEqualTo(77);
        assertThat(exported.source()).isEqualTo("ledger");
    }

    @Test
    void wider_scopes_are_what_postgresql_counts_of_them() throws SQLException {
        try (var duck = Duck.open();
                var postgres = connection()) {
            var facts = FactFolder.open(folder.resolve("made"));
            var definitions = Definitions.ofTheProduct();
            var moments = Moments.of("2026-Q2", facts.asOf());
            var figures = new CubeFigures(duck, facts, definitions, Cells.compute(duck, facts, definitions, moments));
            var communes = Areas.today().values().iterator().next();
            var busiest = duck.single(
                    "select area from " + facts.dossiers("", null) + " d join " + facts.agencies()
                            + " a on a.id = d.agency where not is_of_province group by area order by count(*) desc, area limit 1",
                    row -> row.getString(1));
            assertThat(communes).contains(busiest);
            var procedure = duck.single(
                    "select procedure_code from " + facts.dossiers("", null)
                            + " group by 1 order by count(*) desc, 1 limit 1",
                    row -> row.getString(1));
            for (var scope : List.of(
                    List.of("country", "true"),
                    List.of("01", "true"),
                    List.of(
                            busiest,
                            "j.agency in (select id from organisation.agency where area_code = '" + busiest + "')"),
                    List.of(centre(duck, facts, busiest), "j.counter = '" + centre(duck, facts, busiest) + "'"))) {
                var place = Place.of(scope.getFirst(), duck, facts.agencies());
                for (var code : new String[] {null, procedure}) {
                    var where = scope.getLast() + (code == null ? "" : " and j.procedure_code = '" + code + "'");
                    var counted = new ArrayList<Long>();
                    Objects.requireNonNull(figures.figures(place, By.ALL, code).get("all"))
                            .forEach(figure -> {
                                counted.add(figure.of() == null ? figure.counted() : figure.of());
                                counted.add(figure.counted());
                            });
                    assertThat(counted).as(where).isEqualTo(inPostgres(postgres, definitions, moments, where));
                }
            }
        }
    }

    private static String centre(Duck duck, FactFolder facts, String area) {
        return duck.single(
                "select cast(id as varchar) from " + facts.agencies() + " where kind = 'COMMUNE_CENTRE' and area = '"
                        + area + "'",
                row -> row.getString(1));
    }

    private static List<Long> inPostgres(Connection postgres, Definitions definitions, Moments moments, String where)
            throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var statement = postgres.createStatement();
                var found = statement.executeQuery("select " + Measure.counts(definitions.measures()) + " from ("
                        + moments.in(FactsAsOf.of(FactsAsOf.TABLE)) + ") j where " + where)) {
            found.next();
            for (int i = 0; i < definitions.measures().size(); i++) {
                numbers.add(found.getLong("o" + i));
                numbers.add(found.getLong("c" + i));
            }
        }
        return numbers;
    }

    @Test
    void where_they_differ_the_dossier_is_named() throws SQLException {
        try (var duck = Duck.open();
                var postgres = connection()) {
            postgres.setAutoCommit(false);
            var exported = new ExportFacts(postgres, folder.resolve("other")).run("01");
            String changed;
            try (var statement = postgres.createStatement();
                    var found = statement.executeQuery("""
                            update facts.dossier_fact set channel = 'POST'
                             where dossier_id = (select dossier_id from facts.dossier_fact
                                                  where channel = 'ONLINE' and not is_assisted and received_at >= '2026-08-02'
                                                    and received_at < '2026-08-30' order by dossier_id limit 1)
                            returning dossier_id
                            """)) {
                found.next();
                changed = found.getString(1);
            }
            var facts = FactFolder.open(folder.resolve("other"));
            var outcome = new CompareEngines(
                            CountingEngine.postgres(postgres), CountingEngine.duckDb(duck, facts, exported.province()))
                    .of(Moments.of("2026-08", facts.asOf()));
            assertThat(outcome.differences())
                    .extracting(CompareEngines.Difference::measure)
                    .containsExactlyInAnyOrder("filed-online", "filed-by-oneself", "e-identified");
            assertThat(outcome.differences())
                    .allSatisfy(one -> assertThat(one.dossiers()).containsExactly(changed.replace("-", "")));
            postgres.rollback();
        }
    }

    @Test
    void an_export_needs_facts_that_are_whole() throws SQLException {
        try (var postgres = connection()) {
            postgres.setAutoCommit(false);
            try (var statement = postgres.createStatement()) {
                statement.execute("insert into facts.passed_over values (5, 'Any', now())");
            }
            assertThatThrownBy(() -> new ExportFacts(postgres, folder.resolve("not")).run("01"))
                    .isInstanceOf(CubeRefused.class)
                    .hasMessageContaining("1 were passed over")
                    .hasMessageContaining("./motcua facts rebuild");
            try (var statement = postgres.createStatement()) {
                statement.execute("delete from facts.cursor");
            }
            assertThatThrownBy(() -> new ExportFacts(postgres, folder.resolve("not")).run("01"))
                    .isInstanceOf(CubeRefused.class)
                    .hasMessageContaining("must have been counted into facts");
            postgres.rollback();
            assertThat(folder.resolve("not")).doesNotExist();
        }
    }
}
