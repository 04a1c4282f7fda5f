package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.proof.Finding;
import vn.motcua.proof.SealLog;
import vn.motcua.proof.VerifyLog;

/** Whoever changes a row behind the product's back is found. Each test undoes its damage by rolling back. */
@WithSpring
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

    @Autowired
    PlatformTransactionManager transactions;

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
                "dossier " + id + " (due_at)");
        afterDamage(
                "update dossier.dossier set owner_name = 'Lê Văn Cường' where id = '" + id + "'",
                "row-differs",
                "dossier " + id + " (owner_name)");
        afterDamage(
                "update dossier.dossier set event_count = 6 where id = '" + id + "'",
                "row-differs",
                "dossier " + id + " (event_count)");
    }

    @Test
    void an_entry_that_is_no_json_any_more_is_named_and_the_rest_is_looked_at() {
        var id = aClosedDossier();
        sealer.seal();
        afterDamage(
                "alter table dossier.event disable trigger event_is_append_only; update dossier.event"
                        + " set payload = payload || 'x' where dossier_id = '" + id + "'; update dossier.dossier"
                        + " set owner_name = 'Lê Văn Cường' where id = '" + id + "'",
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
        var size = jdbc.sql("select max(tree_size) from proof.head where tree = 'LEDGER'")
                .query(Long.class)
                .single();
        afterDamage(
                "update proof.leaf set hash = sha256('x') where subject = '" + id + "' and seq = 5",
                "root-differs",
                "head of size " + size);
    }

    @Test
    void changed_answers_are_found() {
        var id = aClosedDossier();
        afterDamage(
                "update dossier.content set answers = '{\"purpose\":\"Vay vốn\"}' where dossier_id = '" + id + "'",
                "content-changed",
                "dossier " + id + " version 1");
    }

    @Test
    void a_value_that_the_eid_never_vouched_for_is_found() {
        var id = aClosedDossier();
        afterDamage(
                "update dossier.content set vouched = '{\"/purpose\":\"eid.fullName\"}' where dossier_id = '" + id
                        + "'",
                "content-changed",
                "dossier " + id + " version 1");
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
        judged.append(a.received());
        assertThatThrownBy(() -> judged.append(a.received())).hasMessageContaining("somebody else changed it");
    }

    @Test
    void a_log_entry_added_past_the_product_is_found() {
        var id = aClosedDossier();
        sealer.seal();
        afterDamage(
                "insert into dossier.event (dossier_id, seq, type, at, actor, payload, hash) select dossier_id, 6, type, at,"
                        + " actor, payload, hash from dossier.event where dossier_id = '" + id + "' and seq = 5",
                "event-outside-tree",
                "dossier " + id + " event 6");
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
        var last = "(select max(tree_size) from proof.head where tree = 'LEDGER')";
        var size = jdbc.sql("select " + last).query(Long.class).single();
        afterDamage(
                "update proof.head set root = sha256('x') where tree = 'LEDGER' and tree_size = " + size,
                "root-differs",
                "head of size " + size);
        afterDamage(
                "update proof.head set signature = sha256('x') where tree = 'LEDGER' and tree_size = " + size,
                "signature-foreign",
                "head of size " + size);
        afterDamage(
                "update proof.head set signed_at = signed_at + interval '1 day' where tree = 'LEDGER' and tree_size = "
                        + size,
                "signature-foreign",
                "head of size " + size);
        inOneSnapshot(status -> {
            jdbc.sql("delete from proof.head where tree = 'LEDGER' and tree_size = " + size)
                    .update();
            assertThat(verifier.findNow()).extracting(Finding::kind).contains("leaf-without-head");
            status.setRollbackOnly();
        });
    }

    @Test
    void a_finished_step_that_the_log_does_not_tell_of_is_found() {
        var id = aClosedDossier();
        var task = UUID.randomUUID();
        afterDamage(
                "insert into route.run (run_id, case_kind, case_id, label, topic, search_text, route_key, version, agency_id,"
                        + " started_at) select '" + id + "', 'dossier', '" + id + "', '', '', '', route_key, version, '"
                        + id
                        + "', now() from route.version limit 1; insert into route.task (task_id, run_id, step_key, role,"
                        + " agency_id, opened_at, due_at, completed_at, completed_by, outcome, opinion) values ('"
                        + task
                        + "', '" + id + "', 'draft', 'SPECIALIST', '" + id
                        + "', now(), now(), now(), 'officer:x', 'done', '')",
                "task-differs",
                "task " + task);
    }

    @Test
    void leaves_cut_off_below_a_signed_head_are_found() {
        aClosedDossier();
        sealer.seal();
        var size = jdbc.sql("select max(tree_size) from proof.head where tree = 'LEDGER'")
                .query(Long.class)
                .single();
        afterDamage(
                "delete from proof.leaf where tree = 'LEDGER' and leaf_no = " + (size - 1),
                "leaf-missing",
                "head of size " + size);
    }

    private void afterDamage(String sql, String kind, String where) {
        inOneSnapshot(status -> {
            for (var statement : sql.split(";", -1)) {
                jdbc.sql(statement).update();
            }
            assertThat(verifier.findNow()).contains(new Finding(kind, where));
            status.setRollbackOnly();
        });
    }

    /** The sealer works on meanwhile. */
    private void inOneSnapshot(Consumer<TransactionStatus> work) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.executeWithoutResult(work);
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
        transaction.executeWithoutResult(_ -> dossiers.lock(event.dossier()).append(event));
    }
}
