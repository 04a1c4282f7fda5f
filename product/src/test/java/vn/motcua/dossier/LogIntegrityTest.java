package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes a row behind the product's back is found. Each test undoes its damage by rolling back. */
@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogIntegrityTest {
    @Autowired
    DossierStore dossiers;

    @Autowired
    SealLog sealer;

    @Autowired
    VerifyLog verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_untouched_ledger_is_intact() {
        aClosedDossier();
        sealer.seal();
        assertThat(verifier.verify().findings()).isEmpty();
        assertThat(verifier.verify().leaves()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_changed_row_is_found() {
        var id = aClosedDossier();
        afterDamage(
                "update dossier.dossier set due_at = due_at + interval '1 day' where id = '" + id + "'", "row-differs");
    }

    @Test
    void a_changed_log_entry_is_found_even_with_its_hash_made_to_fit() {
        var id = aClosedDossier();
        sealer.seal();
        afterDamage(
                "alter table dossier.event disable trigger event_is_append_only; update dossier.event"
                        + " set payload = replace(payload, 'Trần Văn Bình', 'Lê Văn Cường') where dossier_id = '" + id
                        + "' and seq = 5",
                "event-changed");
        afterDamage(
                "alter table dossier.event disable trigger event_is_append_only; delete from dossier.event"
                        + " where dossier_id = '" + id + "' and seq = 5",
                "event-removed");
        afterDamage(
                "update dossier.log_leaf set hash = sha256('x') where dossier_id = '" + id + "' and seq = 5",
                "root-differs");
    }

    @Test
    void changed_answers_are_found() {
        var id = aClosedDossier();
        afterDamage(
                "update dossier.content set answers = '{\"purpose\":\"Vay vốn\"}' where dossier_id = '" + id + "'",
                "content-changed");
    }

    @Test
    void the_log_refuses_update_and_delete() {
        var id = aClosedDossier();
        assertThatThrownBy(() -> jdbc.sql("delete from dossier.event where dossier_id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void a_writer_who_judged_an_older_state_is_refused() {
        var a = ADossier.filed();
        dossiers.begin(a.submitted(), "Trần Văn Bình", ADossier.CONTENT);
        var judged = transaction.execute(_ -> dossiers.lock(a.id()));
        dossiers.append(judged, a.received());
        assertThatThrownBy(() -> dossiers.append(judged, a.received()))
                .hasMessageContaining("somebody else changed it");
    }

    private void afterDamage(String sql, String kind) {
        transaction.executeWithoutResult(status -> {
            for (var statement : sql.split(";", -1)) {
                jdbc.sql(statement).update();
            }
            assertThat(verifier.findNow()).extracting(VerifyLog.Finding::kind).contains(kind);
            status.setRollbackOnly();
        });
    }

    private DossierId aClosedDossier() {
        var a = ADossier.filed();
        dossiers.begin(a.submitted(), "Trần Văn Bình", ADossier.CONTENT);
        append(a.received());
        append(a.stepTaken());
        append(a.decided());
        append(a.handedOver());
        return a.id();
    }

    private void append(DossierEvent event) {
        transaction.executeWithoutResult(_ -> dossiers.append(dossiers.lock(event.dossier()), event));
    }
}
