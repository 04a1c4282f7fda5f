package motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import motcua.bench.ServerLog.Executed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PgbenchScriptTest {
    private static final String AGENCY = "01a201ee-30f8-7641-a05d-2187646b7a36";
    private static final String DOSSIER = "01a201f0-0fe5-7fba-8810-c905719164f4";
    private static final long BETWEEN = 0x01a201f00000L;

    @Test
    void ids_made_in_the_life_are_drawn_anew_and_older_ones_stay() {
        var script = PgbenchScript.of(
                List.of(List.of(
                        new Executed("insert into d values ($1, $2)", List.of("'" + DOSSIER + "'", "'" + AGENCY + "'")),
                        new Executed("update d set note = $2 where id = $1", List.of("'" + DOSSIER + "'", "NULL")))),
                BETWEEN);

        assertThat(script).isEqualTo("""
                select uuidv7() as v0 \\gset
                begin;
                insert into d values (:v0, '%s');
                update d set note = null where id = :v0;
                commit;
                """.formatted(AGENCY));
    }

    @Test
    void a_new_id_within_a_text_is_put_together_and_colons_do_not_look_like_variables() {
        var script = PgbenchScript.of(
                List.of(List.of(new Executed(
                        "insert into e values ($1)", List.of("'{\"id\":\"" + DOSSIER + "\",\"at\":\"it''s 7:30\"}'")))),
                BETWEEN);

        assertThat(script).isEqualTo("""
                select uuidv7() as v0 \\gset
                insert into e values ((U&'{"id"\\003A"' || :v0 || U&'","at"\\003A"it''s 7\\003A30"}'));
                """);
    }

    @Test
    void each_life_gets_a_number_of_its_own() {
        var script = PgbenchScript.of(
                List.of(List.of(new Executed("update d set number = $1", List.of("'H57.104-261122-0063'")))), BETWEEN);

        assertThat(script).isEqualTo("""
                select 'H57.000-000000-' || nextval('bench_number') as v0 \\gset
                update d set number = :v0;
                """);
    }

    @Test
    void a_number_that_was_drawn_before_it_was_written_is_drawn_anew() {
        var script = PgbenchScript.of(
                List.of(List.of(new Executed(
                        "insert into r (id, number) overriding system value values ($1, $2)",
                        List.of("'" + DOSSIER + "'", "'100123'")))),
                BETWEEN);

        assertThat(script).isEqualTo("""
                select uuidv7() as v0 \\gset
                insert into r (id, number) overriding system value values (:v0, nextval('bench_number'));
                """);
    }

    @Test
    void what_the_sealer_and_the_bench_do_is_no_part_of_a_life() {
        var life = List.of(new Executed("select 1 from dossier.dossier", List.of()));

        assertThat(PgbenchScript.ofLife(List.of(
                        List.of(new Executed("select pg_try_advisory_xact_lock($1)", List.of("'1'"))),
                        List.of(new Executed("", List.of())),
                        life,
                        List.of(new Executed("select pg_reload_conf()", List.of())))))
                .containsExactly(life);
    }
}
