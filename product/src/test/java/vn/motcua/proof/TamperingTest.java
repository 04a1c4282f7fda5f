package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Accounts;
import vn.motcua.result.Offices;
import vn.motcua.signing.TrialSigning;

/** Whatever is changed by SQL in a table under the log is found and named. Each test undoes its damage by rolling back. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperingTest {
    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditTrail trail;

    @Autowired
    VerifyLog verifier;

    @Autowired
    SealLog sealer;

    @Autowired
    RowLog log;

    @Autowired
    RowStore rows;

    @Autowired
    RowCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private record Column(String name, String type) {
        /** Some other value of that type. */
        String otherValue() {
            var other = switch (type) {
                case "uuid" -> "gen_random_uuid()";
                case "bool" -> "not %s";
                case "int4", "int8" -> "%s + 1";
                case "timestamptz" -> "%s + interval '1 day'";
                case "date" -> "%s + 1";
                case "bytea" -> "%s || '\\x00'::bytea";
                case "jsonb" -> "jsonb_build_object('was', %s)";
                case "_text" -> "array_append(%s, 'x')";
                case "_uuid" -> "array_append(%s, gen_random_uuid())";
                default -> "%s || 'x'";
            };
            return other.replace("%s", "coalesce(" + name + ", " + something() + ")");
        }

        private String something() {
            return switch (type) {
                case "uuid" -> "gen_random_uuid()";
                case "bool" -> "false";
                case "int4", "int8" -> "1";
                case "timestamptz" -> "now()";
                case "date" -> "current_date";
                case "bytea" -> "''::bytea";
                case "jsonb" -> "'{}'::jsonb";
                case "_text" -> "'{}'::text[]";
                case "_uuid" -> "'{}'::uuid[]";
                default -> "''";
            };
        }
    }

    static Stream<LoggedTable> tables() {
        return Stream.of(LoggedTable.values());
    }

    /** Tables that fill themselves at the start or with an office have rows; the others get one here. */
    @BeforeEach
    void a_row_in_each_table() {
        if (isEmpty(LoggedTable.RATING)) {
            var result = offices.issued();
            made(LoggedTable.RATING, """
                    insert into feedback.rating (dossier_id, account, score, comment, rated_at)
                    values ('%s', 'citizen:x', 4, '', now())
                    """.formatted(result.dossier()));
        }
        accounts.ofCitizen("046095012345");
        trail.record(AuditEntry.of("dossier", "read", "officer:x"));
        var bill = UUID.randomUUID();
        made(LoggedTable.BILL, """
                insert into payment.bill
                    (bill_id, case_kind, case_id, purpose, amount, payer, collector, reference, charged_at, expires_at)
                values ('%s', 'test', gen_random_uuid(), 'fee', 15000, 'citizen:x', gen_random_uuid(),
                    upper(left(md5('%s'), 12)), now(), now())
                """.formatted(bill, bill));
        made(LoggedTable.PAYMENT_ATTEMPT, """
                insert into payment.attempt (transaction, bill_id, started_at) values ('%s', '%s', now())
                """.formatted(UUID.randomUUID(), bill));
        made(LoggedTable.REFUND, """
                insert into payment.refund (refund_id, bill_id, amount, reason, noted_at)
                values (gen_random_uuid(), '%s', 15000, 'NOT_SERVED', now())
                """.formatted(bill));
        if (isEmpty(LoggedTable.FILING_REFERENCE)) {
            offices.filed();
        }
        if (isEmpty(LoggedTable.REVIEW_ITEM)) {
            made(LoggedTable.REVIEW_ITEM, """
                    insert into catalogue.review_item (id, version_id, reason, path, original)
                    select gen_random_uuid(), id, 'LEVEL_UNKNOWN', '/', '' from catalogue.procedure_version limit 1
                    """);
        }
        if (isEmpty(LoggedTable.REVIEW_BATCH)) {
            made(LoggedTable.REVIEW_BATCH, """
                    insert into catalogue.review_batch (id, items, note, accepted_by, accepted_at)
                    values (gen_random_uuid(), 1, 'test', 'test', now())
                    """);
        }
        if (isEmpty(LoggedTable.NOTICE_CHOICE)) {
            made(LoggedTable.NOTICE_CHOICE, """
                    insert into notification.choice (account, sms, email, language, chosen_at)
                    values ('citizen:x', true, true, 'VI', now())
                    """);
        }
        if (isEmpty(LoggedTable.PACKAGE)) {
            made(LoggedTable.PACKAGE, """
                    insert into packages.package (sha256, code, version, valid_from, provides, content, imported_at, imported_by,
                        reason, decision)
                    values (repeat('0', 64), '9.999999', 1, '2025-07-01', '{}', '', now(), 'test', 'test', 'test')
                    """);
        }
        aRepealedRevision();
        aDraftOfAFile();
        MadeRows.inserts().forEach(this::made);
        made(LoggedTable.EVERYDAY_WORD, """
                insert into catalogue.everyday_word (id, phrase, folded_phrase, term, valid_from, recorded_by)
                values (gen_random_uuid(), '%1$s', '%1$s', 'test', '2025-07-01', 'test')
                """.formatted(UUID.randomUUID()));
        made(LoggedTable.CHANGE, """
                insert into changes.change (id, at, kind, identity, deed, before, after, about, account, reason, decision,
                    request_id, folded)
                values (gen_random_uuid(), now(), 'unit', 'test', 'ADDED', '{}', '{}', '{}', 'officer:x', '', '', 'x', '')
                """);
        if (isEmpty(LoggedTable.FILING_PLACE)) {
            made(LoggedTable.FILING_PLACE, """
                    insert into catalogue.filing_place (id, code, valid_from, place, recorded_by, recorded_at)
                    values (gen_random_uuid(), '9.999999', '2025-07-01', 'HERE', 'test', now())
                    """);
        }
    }

    private void aRepealedRevision() {
        var id = UUID.randomUUID();
        made(LoggedTable.REVISION, """
                insert into publishing.revision (id, code, version, name, proposed_from, state, findings, author, author_name,
                    brought_in_at)
                values ('%s', '9.999997', 1, 'test', '2025-07-01', 'SENT_BACK', '[]', 'test', 'test', now())
                """.formatted(id));
        made(LoggedTable.REVISION_CONTENT, """
                insert into publishing.revision_content (revision_id, content) values ('%s', '')
                """.formatted(id));
        made(LoggedTable.REVISION_STEP, """
                insert into publishing.revision_step (id, revision_id, kind, done_by, done_by_name, done_at, words, decision)
                values (gen_random_uuid(), '%s', 'SENT_BACK', 'test', 'test', now(), '', '')
                """.formatted(id));
        made(LoggedTable.REPEAL, """
                insert into publishing.repeal (id, code, ends_on, decision, reason, repealed_by, repealed_by_name, recorded_at)
                values (gen_random_uuid(), '9.999998', '2025-07-01', 'test', 'test', 'test', 'test', now())
                """);
    }

    private void aDraftOfAFile() {
        made(LoggedTable.FILE_DRAFT, """
                insert into editing.file_draft
                    (id, code, file, editor, editor_name, base_version, steps, place, changed_at)
                values (gen_random_uuid(), '9.999996', 'service.json', '%s', 'X', 1, '[]', 0, now())
                """.formatted(UUID.randomUUID()));
    }

    private boolean isEmpty(LoggedTable table) {
        return jdbc.sql("select not exists (select from " + table.table() + ")")
                .query(Boolean.class)
                .single();
    }

    private void made(LoggedTable table, String insert) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            jdbc.sql(insert).update();
            log.added(table);
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_change_of_any_column_is_found(LoggedTable table) {
        assertThat(isEmpty(table)).as(table + " must have a row to be changed").isFalse();
        assertThat(differing(table)).isEmpty();
        for (var column : columns(table)) {
            damaged(
                    table,
                    "update " + table.table() + " set " + column.name() + " = " + column.otherValue(),
                    _ -> assertThat(differing(table))
                            .as(table + "." + column.name())
                            .isNotEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_row_taken_away_is_found_and_named(LoggedTable table) {
        var identity = jdbc.sql("select " + table.identity() + "::text from " + table.table() + " t where t.ctid = "
                        + oneOf(table))
                .query(String.class)
                .single();
        damaged(table, "delete from " + table.table(), _ -> {
            var findings = new Findings();
            check.check(table, findings);
            assertThat(findings.kept()).contains(new Finding("row-gone", table.kind() + " " + identity));
        });
    }

    @Test
    void a_row_added_past_the_product_is_found_and_named() {
        var id = UUID.randomUUID();
        inOneSnapshot(status -> {
            jdbc.sql(
                            "insert into identity.account (id, kind, number, opened_at) values (:id, 'citizen', :number, now())")
                    .param("id", id)
                    .param("number", id.toString())
                    .update();
            assertThat(verifier.findNow()).contains(new Finding("row-unlogged", "account " + id));
            status.setRollbackOnly();
        });
    }

    @Test
    void an_entry_that_the_product_did_not_write_is_found_and_never_sealed() {
        var id = UUID.randomUUID();
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> jdbc.sql("""
                insert into proof.waiting (tree, kind, subject, hash, mac)
                values ('LEDGER', 'account', :id, sha256('x'), sha256('y'))
                """).param("id", id).update());
        sealer.seal();
        assertThat(verifier.verify().findings()).contains(new Finding("entry-foreign", "account " + id));
        jdbc.sql("delete from proof.foreign_entry where subject = :id")
                .param("id", id)
                .update();
        assertThat(verifier.verify().findings()).doesNotContain(new Finding("entry-foreign", "account " + id));
    }

    @Test
    void a_trigger_of_somebody_else_is_found() {
        inOneSnapshot(status -> {
            jdbc.sql("""
                    create function payment.cheaper() returns trigger language plpgsql as
                    'begin new.amount := 1; return new; end'
                    """).update();
            jdbc.sql(
                            "create trigger cheaper before insert on payment.bill for each row execute function payment.cheaper()")
                    .update();
            assertThat(verifier.findNow()).contains(new Finding("trigger-foreign", "payment.bill: cheaper"));
            status.setRollbackOnly();
        });
    }

    @Test
    void the_access_log_emptied_is_found() {
        sealer.seal();
        var last = jdbc.sql("select id from audit.access order by id desc limit 1")
                .query(String.class)
                .single();
        inOneSnapshot(status -> {
            jdbc.sql("alter table audit.access disable trigger all").update();
            jdbc.sql("truncate audit.access").update();
            assertThat(verifier.findNow()).contains(new Finding("row-gone", "access " + last));
            status.setRollbackOnly();
        });
        inOneSnapshot(status -> {
            jdbc.sql("alter table audit.access disable trigger all").update();
            jdbc.sql("truncate audit.access").update();
            jdbc.sql("delete from proof.leaf where tree = 'ACCESS'").update();
            assertThat(verifier.findNow()).extracting(Finding::kind).contains("leaf-missing");
            status.setRollbackOnly();
        });
    }

    @Test
    void a_head_removed_in_the_middle_is_found() {
        // While another sealer is at work, as the one of every second may be, a call seals nothing.
        for (int i = 0; i < 100 && headsOfAccesses() < 3; i++) {
            trail.record(AuditEntry.of("dossier", "read", "officer:x"));
            sealer.seal();
        }
        var middle = jdbc.sql(
                        "select tree_size from proof.head where tree = 'ACCESS' order by tree_size desc offset 1 limit 1")
                .query(Long.class)
                .single();
        inOneSnapshot(status -> {
            jdbc.sql("delete from proof.head where tree = 'ACCESS' and tree_size = " + middle)
                    .update();
            assertThat(verifier.findNow()).extracting(Finding::kind).contains("head-removed");
            status.setRollbackOnly();
        });
    }

    private long headsOfAccesses() {
        return jdbc.sql("select count(*) from proof.head where tree = 'ACCESS'")
                .query(Long.class)
                .single();
    }

    private List<String> differing(LoggedTable table) {
        var differing = new ArrayList<String>();
        rows.forEach(table, row -> {
            if (!row.agrees()) {
                differing.add(row.identity());
            }
        });
        return differing;
    }

    private List<Column> columns(LoggedTable table) {
        return jdbc.sql("""
                select a.attname as name, t.typname as type
                  from pg_attribute a join pg_type t on t.oid = a.atttypid
                 where a.attrelid = :table::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                """)
                .param("table", table.table())
                .query((row, _) -> new Column(row.getString("name"), row.getString("type")))
                .list();
    }

    private static String oneOf(LoggedTable table) {
        return "(select ctid from " + table.table() + " order by ctid limit 1)";
    }

    /** Damages one row, as somebody would who may do everything in the database: no constraint stands in the way. */
    private void damaged(LoggedTable table, String sql, Consumer<TransactionStatus> then) {
        inOneSnapshot(status -> {
            jdbc.sql("alter table " + table.table() + " disable trigger all").update();
            jdbc.sql("""
                    select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname)
                      from pg_constraint where conrelid = :table::regclass and contype <> 'n'
                    union all
                    select format('alter table %s alter column %I drop identity', attrelid::regclass, attname)
                      from pg_attribute where attrelid = :table::regclass and attidentity <> ''
                    union all
                    select format('drop index if exists %s', i.indexrelid::regclass)
                      from pg_index i where i.indrelid = :table::regclass and i.indisunique
                       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                    """)
                    .param("table", table.table())
                    .query(String.class)
                    .list()
                    .forEach(drop -> jdbc.sql(drop).update());
            jdbc.sql(sql + " where ctid = " + oneOf(table)).update();
            then.accept(status);
            status.setRollbackOnly();
        });
    }

    /** The sealer works on meanwhile. */
    private void inOneSnapshot(Consumer<TransactionStatus> work) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.executeWithoutResult(work);
    }
}
