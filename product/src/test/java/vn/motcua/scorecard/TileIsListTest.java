package vn.motcua.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.Dossiers;
import vn.motcua.facts.ARandomLedger;
import vn.motcua.facts.CountTheLog;
import vn.motcua.result.Offices;
import vn.motcua.shared.ProcedureCode;

/** Every measure, in every scope, with every way into it: as many dossiers are listed as are counted, and the parts are the whole. */
@WithSpring
@Import({Offices.class, CountTheLog.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class TileIsListTest {
    private static final int MANY = 100_000;
    private static final ProcedureCode MARITAL_STATUS = new ProcedureCode("1.004873");

    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    CountTheLog count;

    @Autowired
    Measures measures;

    @Autowired
    Figures figures;

    @Autowired
    Scores scores;

    @Autowired
    CountedFile file;

    @Autowired
    Procedures procedures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void a_figure_and_its_list_and_its_file_are_of_one_scope() {
        var ledger = new ARandomLedger(offices, dossiers, jdbc, clock, 2026);
        for (int i = 0; i < 120; i++) {
            ledger.goOn();
        }
        count.toTheEnd();

        int walked = 0;
        int withSome = 0;
        for (var scope : scopes()) {
            var all = figures.of(scope, measures.all());
            for (var figure : all) {
                for (var part : Wanted.Part.values()) {
                    var wanted = Wanted.page(figure.measure(), part, MANY, 0);
                    var listed = figures.list(scope, wanted, Map.of());
                    var where = figure.measure().key() + " " + part + " " + scope;
                    assertThat((long) listed.size()).as(where).isEqualTo(wanted.number(figure));
                    assertThat(listed)
                            .as(where)
                            .allMatch(
                                    line -> part == Wanted.Part.ALL || line.counts() == (part == Wanted.Part.COUNTED));
                    assertThat(new HashSet<>(listed)).as(where).hasSameSizeAs(listed);
                    walked++;
                    withSome += listed.isEmpty() ? 0 : 1;
                }
            }
            var onTime = measures.get(Measure.ON_TIME);
            assertThat(lines(file.of(scope, onTime, Wanted.Part.ALL)))
                    .isEqualTo(2
                            + Wanted.page(onTime, Wanted.Part.ALL, 1, 0)
                                    .number(figures.of(scope, List.of(onTime)).getFirst()));
        }
        assertThat(walked).isGreaterThan(500);
        assertThat(withSome).as("scopes are not all empty").isGreaterThan(100);
    }

    @Test
    void pages_of_a_list_leave_nothing_out_and_tell_nothing_twice() {
        for (int i = 0; i < 7; i++) {
            offices.received();
        }
        count.toTheEnd();
        var scope = at(new Scope.Place.Agency(offices.one().committee()));
        var measure = measures.get(Measure.ON_TIME);
        var whole = figures.list(scope, Wanted.page(measure, Wanted.Part.ALL, MANY, 0), Map.of());
        var paged = new ArrayList<CountedDossier>();
        for (int offset = 0; offset < whole.size(); offset += 3) {
            paged.addAll(figures.list(scope, Wanted.page(measure, Wanted.Part.ALL, 3, offset), Map.of()));
        }
        assertThat(paged).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void agencies_and_procedures_together_are_the_whole() {
        offices.received();
        count.toTheEnd();
        var scope = at(new Scope.Place.Province());
        var whole = figures.of(scope, measures.all());
        assertThat(sum(figures.byAgency(scope, measures.all()).values())).isEqualTo(numbers(whole));
        assertThat(sum(figures.byProcedure(scope, measures.all()).values())).isEqualTo(numbers(whole));
    }

    @Test
    void what_the_dossiers_cost_is_what_is_missing_of_the_points() {
        var ledger = new ARandomLedger(offices, dossiers, jdbc, clock, 18);
        for (int i = 0; i < 60; i++) {
            ledger.goOn();
        }
        count.toTheEnd();
        var scope = at(new Scope.Place.Agency(offices.one().committee()));
        for (var index : measures.indices()) {
            var score = scores.of(index, scope);
            var costly = figures.costly(scope, scores.costs(score), MANY);
            double lost = costly.stream().mapToDouble(CountedDossier::cost).sum();
            assertThat(lost).isCloseTo(score.within() - score.points(), org.assertj.core.api.Assertions.within(1e-6));
            assertThat(costly).isSortedAccordingTo((one, other) -> Double.compare(other.cost(), one.cost()));
        }
    }

    private List<Scope> scopes() {
        var office = offices.one();
        var field =
                procedures.find(MARITAL_STATUS, today()).orElseThrow().content().field();
        var scopes = new ArrayList<Scope>();
        for (var place : List.of(
                new Scope.Place.Province(),
                new Scope.Place.Agency(office.committee()),
                new Scope.Place.Agency(office.centre()),
                new Scope.Place.Commune(office.commune()))) {
            for (var period : periods()) {
                scopes.add(new Scope(place, null, null, period));
                scopes.add(new Scope(place, MARITAL_STATUS, null, period));
                scopes.add(new Scope(place, null, field, period));
                scopes.add(new Scope(place, new ProcedureCode("9.999999"), field, period));
            }
        }
        return scopes;
    }

    private List<Period> periods() {
        var month = YearMonth.from(today());
        int quarter = (month.getMonthValue() + 2) / 3;
        return List.of(
                Period.month(today()),
                Period.month(today()).before(),
                Period.read(month.getYear() + "-Q" + quarter).orElseThrow(),
                Period.read(Integer.toString(month.getYear())).orElseThrow(),
                Period.read(today().minusDays(3) + ".." + today()).orElseThrow());
    }

    private Scope at(Scope.Place place) {
        return new Scope(place, null, null, Period.month(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static long lines(byte[] file) {
        return new String(file, java.nio.charset.StandardCharsets.UTF_8).lines().count();
    }

    private static List<Long> numbers(List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> java.util.stream.Stream.of(figure.counted(), figure.of() == null ? 0 : figure.of()))
                .toList();
    }

    private static List<Long> sum(java.util.Collection<List<Figure>> parts) {
        return parts.stream()
                .map(TileIsListTest::numbers)
                .reduce((one, other) -> {
                    var sum = new ArrayList<Long>();
                    for (int i = 0; i < one.size(); i++) {
                        sum.add(one.get(i) + other.get(i));
                    }
                    return List.copyOf(sum);
                })
                .orElse(List.of());
    }
}
