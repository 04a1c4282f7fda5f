package motcua.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.scorecard.Measure;
import vn.motcua.scorecard.Words;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskedTest {
    private static final Instant AS_OF = Instant.parse("2026-11-20T03:00:00Z");

    @Test
    void words_and_options_come_in_any_order() {
        var asked = Asked.of(List.of("figures", "--by", "commune", "facts", "2026-10", "--place=30"));
        assertThat(asked.what()).isEqualTo("figures");
        assertThat(asked.folder()).isEqualTo(Path.of("facts"));
        assertThat(asked.period()).isEqualTo("2026-10");
        assertThat(asked.option("by")).isEqualTo("commune");
        assertThat(asked.option("place", "country")).isEqualTo("30");
        assertThat(asked.number("limit", 50, 60)).isEqualTo(50);
    }

    @Test
    void what_is_no_call_says_what_is_missing() {
        assertThatThrownBy(() -> Asked.of(List.of())).hasMessage("Say what to do.");
        assertThatThrownBy(() -> Asked.of(List.of("export", "--colour", "red"))).hasMessage("There is no --colour.");
        assertThatThrownBy(() -> Asked.of(List.of("export", "--place"))).hasMessage("--place takes a value.");
        assertThatThrownBy(() -> Asked.of(List.of("export")).folder()).hasMessage("Say which folder.");
        assertThatThrownBy(() -> Asked.of(List.of("compute", "facts")).periods())
                .hasMessageContaining("Say which period");
        assertThatThrownBy(() ->
                        Asked.of(List.of("generate", "f", "--dossiers", "0")).number("dossiers", 1, 9))
                .hasMessageContaining("from 1 to 9");
        assertThatThrownBy(() ->
                        Asked.of(List.of("generate", "f", "--dossiers", "x")).number("dossiers", 1, 9))
                .hasMessageContaining("whole number");
        assertThatThrownBy(() ->
                        Asked.of(List.of("export", "f", "--province", "../x")).province())
                .hasMessageContaining("two digits");
    }

    @Test
    void a_period_that_runs_is_told_as_of_the_facts_and_one_that_is_over_as_of_its_end() {
        assertThat(Moments.of("2026-11", AS_OF).asOf()).isEqualTo(AS_OF);
        assertThat(Moments.of("2026-10", AS_OF).asOf()).isEqualTo(Instant.parse("2026-10-31T16:59:59.999999Z"));
        assertThat(Moments.of("2026-10", AS_OF).firstMonth())
                .as("the first hours of October in Viet Nam are September in UTC")
                .isEqualTo("2026-09");
    }

    @Test
    void a_period_must_be_one_and_must_have_begun() {
        assertThatThrownBy(() -> Moments.of("October", AS_OF))
                .isInstanceOf(CubeRefused.class)
                .hasMessageContaining("2026-Q3");
        assertThatThrownBy(() -> Moments.of("2027", AS_OF))
                .isInstanceOf(CubeRefused.class)
                .hasMessageContaining("begin before");
    }

    @Test
    void a_measure_must_name_what_is_exported() {
        assertThat(Definitions.ofTheProduct().rules()).containsKeys("on-time", "electronic-result");
        var like = Definitions.ofTheProduct().measures().getFirst();
        var other = new Measure(
                "numbered",
                "1",
                like.since(),
                null,
                "any",
                new Words("a", "a"),
                new Words("a", "a"),
                null,
                "is_received and number is not null",
                Measure.Aim.NONE,
                like.examples());
        assertThatThrownBy(() -> FactTables.requireExported(List.of(other)))
                .isInstanceOf(CubeRefused.class)
                .hasMessage("The measure numbered must name columns that are exported, but names number.");
    }

    @Test
    void spark_gets_the_same_statement_in_its_words() {
        var moments = Moments.of("2026-10", AS_OF);
        var sql = SparkSql.words(FactTables.asOf("(facts)", "(events)", moments));
        assertThat(sql)
                .contains("max_by(named_struct('a', agency, 'c', counter, 'd', due_at,")
                .contains("cast('2026-10-31 16:59:59.999999Z' as timestamp) as as_of")
                .doesNotContain(
                        "timestamptz",
                        ":=",
                        "uuid",
                        "varchar",
                        ":asOf",
                        ":from",
                        ":to",
                        "EVENTS",
                        "FACTS",
                        "LAST_EVENT");
    }

    @Test
    void the_country_is_what_the_product_knows_it_to_be() {
        var provinces = Areas.today();
        assertThat(provinces).hasSize(34);
        assertThat(provinces.values().stream().mapToInt(List::size).sum()).isEqualTo(3321);
    }
}
