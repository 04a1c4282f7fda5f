package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                "update dossier.dossier set due_at = due_at + interval '1 day' where id = '" + id + "'",
                "row-differs",
                "dossier " + id);
    }

    @Test
    void a_changed_log_entry_is_found_even_with_its_hash_made_to_fit() {
        var id = aClosedDossier();
        sealer.seal();
        afterDamage(
                "alter table dossier.event disable trigger event_is_append_only; update dossier.event"
                        + " set payload = replace(payload, 'Trần Văn Bình', 'Lê Văn Cường') where dossier_id = '" + id
                        + "' and seq = 5",
                "event-changed",
                "dossier " + id + " event 5");
        afterDamage(
                "alter table dossier.event disable trigger event_is_append_only; delete from dossier.event"
                        + " where dossier_id = '" + id + "' and seq = 5",
                "event-removed",
                "dossier " + id + " event 5");
        var size = jdbc.sql("select max(tree_size) from dossier.tree_head")
                .query(Long.class)
                .single();
        afterDamage(
                "update dossier.log_leaf set hash = sha256('x') where dossier_id = '" + id + "' and seq = 5",
                "root-differs",
                "head of size " + size);
    }

    @Test
    void changed_answers_are_found() {
        var id = aClosedDossier();
        afterDamage(
                "update dossier.content set answers = '{\"purpose\":\"Vay vốn\"}' where dossier_id = '" + id + "'",
                "content-changed",
                "dossier " + id);
    }

    @Test
    void a_value_that_the_eid_never_vouched_for_is_found() {
        var id = aClosedDossier();
        afterDamage(
                "update dossier.content set vouched = '{\"/purpose\":\"eid.fullName\"}' where dossier_id = '" + id
                        + "'",
                "content-changed",
                "dossier " + id);
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

    @Test
    void a_log_entry_added_past_the_product_is_found() {
        var id = aClosedDossier();
        sealer.seal();
        afterDamage(
                "insert into dossier.event (dossier_id, seq, type, at, actor, payload, hash) select dossier_id, 6, type, at,"
                        + " actor, payload, hash from dossier.event where dossier_id = '" + id + "' and seq = 5",
                "event-outside-tree",
                "dossier " + id);
    }

    @Test
    void a_dossier_removed_with_all_its_content_is_found() {
        var id = aClosedDossier();
        afterDamage(
                "delete from dossier.content where dossier_id = '" + id + "'; delete from dossier.dossier where id = '"
                        + id + "'",
                "row-removed",
                "dossier " + id);
    }

    @Test
    void a_head_that_was_changed_exchanged_or_removed_is_found() {
        aClosedDossier();
        sealer.seal();
        var last = "(select max(tree_size) from dossier.tree_head)";
        var size = jdbc.sql("select " + last).query(Long.class).single();
        afterDamage(
                "update dossier.tree_head set root = sha256('x') where tree_size = " + size,
                "root-differs",
                "head of size " + size);
        afterDamage(
                "update dossier.tree_head set signature = sha256('x') where tree_size = " + size,
                "signature-foreign",
                "head of size " + size);
        afterDamage(
                "update dossier.tree_head set signed_at = signed_at + interval '1 day' where tree_size = " + size,
                "signature-foreign",
                "head of size " + size);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from dossier.tree_head where tree_size = " + size).update();
            assertThat(verifier.findNow()).extracting(VerifyLog.Finding::kind).contains("leaf-without-head");
            status.setRollbackOnly();
        });
    }

    @Test
    void leaves_cut_off_below_a_signed_head_are_found() {
        aClosedDossier();
        sealer.seal();
        var size = jdbc.sql("select max(tree_size) from dossier.tree_head")
                .query(Long.class)
                .single();
        afterDamage(
                "delete from dossier.log_leaf where leaf_no = " + (size - 1), "leaf-missing", "head of size " + size);
    }

    @Test
    void the_command_says_what_was_found_where_and_fails() {
        var id = aClosedDossier();
        sealer.seal();
        var out = new ByteArrayOutputStream();
        var command = new VerifyLogCommand(sealer, verifier);
        assertThat(command.run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("The log is intact");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update dossier.dossier set owner_name = 'X', due_at = due_at + interval '1 day' where id = :id")
                    .param("id", id.value())
                    .update();
            var said = new ByteArrayOutputStream();
            assertThat(command.run(List.of(), new PrintStream(said, true, StandardCharsets.UTF_8)))
                    .isEqualTo(1);
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("row-differs: dossier " + id + ": ", "The log is NOT intact: ");
            status.setRollbackOnly();
        });
    }

    private void afterDamage(String sql, String kind, String where) {
        transaction.executeWithoutResult(status -> {
            for (var statement : sql.split(";", -1)) {
                jdbc.sql(statement).update();
            }
            assertThat(verifier.findNow()).contains(new VerifyLog.Finding(kind, where));
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
