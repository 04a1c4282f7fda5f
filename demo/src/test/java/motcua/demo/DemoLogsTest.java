package motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotcuaApplication;
import vn.motcua.proof.Finding;
import vn.motcua.proof.VerifyLog;

/** Every log of the demo province, replayed, gives the rows that the province holds. */
@SpringBootTest(
        classes = {MotcuaApplication.class, DemoConfiguration.class},
        properties = "motcua.simulators.url=")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoLogsTest {
    @Autowired
    VerifyLog verifier;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_log_replayed_is_its_row() {
        var report = verifier.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.lookedAt().get("dossiers replayed"))
                .isEqualTo(jdbc.sql("select count(*) from dossier.dossier")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(12);
    }

    @Test
    void a_row_that_is_not_what_its_log_says_is_found() {
        var id = jdbc.sql("select id from dossier.dossier where stage = 'IN_HANDLING' order by id limit 1")
                .query(String.class)
                .single();
        var shift = "update dossier.dossier set due_at = due_at %s interval '1 hour' where id = :id::uuid";
        jdbc.sql(shift.formatted("+")).param("id", id).update();
        assertThat(verifier.verify().findings())
                .containsExactly(new Finding("row-differs", "dossier " + id + " (due_at)"));
        jdbc.sql(shift.formatted("-")).param("id", id).update();
        assertThat(verifier.verify().findings()).isEmpty();
    }
}
