package vn.motcua.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Content;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.EventRow;

/** Reads dossiers, their log and what else follows from it as streams, to be held against each other. Within a transaction only. */
@Repository
class LogCheckStore {
    private static final int FETCH_ROWS = 2000;

    /**
     * An event beside its leaf, or what waits for one.
     *
     * @param event null when somebody removed it
     * @param logged null where the log never heard of it
     */
    record Beside(UUID dossierId, int seq, @Nullable EventRow event, byte @Nullable [] logged) {}

    /** One entry of a dossier's log beside the dossier's row. */
    record Entry(DossierRow row, int eventCount, int seq, String type, String payload) {}

    /**
     * One version of what was filed.
     *
     * @param owner as the dossier's row has it
     * @param isNewest whether no later version follows
     * @param loggedHash what the log says of this version; null where it says nothing
     */
    record Filed(
            UUID dossierId,
            int version,
            Content content,
            String sha256,
            String owner,
            boolean isNewest,
            @Nullable String loggedHash) {}

    private final JdbcTemplate streaming;

    LogCheckStore(DataSource database) {
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(FETCH_ROWS);
    }

    void forEachEvent(Consumer<Beside> consumer) {
        streaming.query("""
                with logged as (
                    select subject, seq, hash from proof.leaf where tree = 'LEDGER' and kind = 'event'
                    union all
                    select subject, seq, hash from proof.waiting where tree = 'LEDGER' and kind = 'event')
                select coalesce(e.dossier_id, l.subject) as dossier_id, coalesce(e.seq, l.seq) as seq, l.hash, e.type,
                       e.at, e.actor, e.payload
                  from dossier.event e full join logged l on l.subject = e.dossier_id and l.seq = e.seq
                """, row -> {
            consumer.accept(beside(row));
        });
    }

    private static Beside beside(ResultSet row) throws SQLException {
        var dossier = row.getObject("dossier_id", UUID.class);
        int seq = row.getInt("seq");
        var type = row.getString("type");
        var event = type == null
                ? null
                : new EventRow(
                        dossier,
                        seq,
                        type,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("payload"));
        return new Beside(dossier, seq, event, row.getBytes("hash"));
    }

    /** Every log entry beside its dossier's row, dossier by dossier. */
    void forEachEntry(Consumer<Entry> consumer, Consumer<String> unreadable) {
        streaming.query(
                "select d.*, e.seq, e.type, e.payload from dossier.dossier d"
                        + " left join dossier.event e on e.dossier_id = d.id order by d.id, e.seq",
                row -> {
                    var state = readable(row);
                    if (state == null) {
                        unreadable.accept(row.getString("id"));
                        return;
                    }
                    var type = row.getString("type");
                    consumer.accept(new Entry(
                            state,
                            row.getInt("event_count"),
                            row.getInt("seq"),
                            type == null ? "" : type,
                            type == null ? "" : row.getString("payload")));
                });
    }

    private static @Nullable DossierRow readable(ResultSet row) throws SQLException {
        try {
            return DossierRow.read(row);
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Open tasks at another agency than their run has, or of a run that its dossier's agency does not lead. */
    void forEachTaskMisplaced(Consumer<UUID> consumer) {
        streaming.query(
                """
                select t.task_id
                  from route.task t join route.run r using (run_id) join dossier.dossier d on d.id = r.case_id
                 where r.case_kind = 'dossier' and t.open
                   and (r.agency_id <> d.agency
                        or t.agency_id <> r.agency_id
                           and not exists (select from unnest(r.consulted) pair where pair like '%' || t.agency_id))
                """,
                row -> {
                    consumer.accept(row.getObject(1, UUID.class));
                });
    }

    /** Every version of what was filed, beside what the log says of it. */
    void forEachFiled(Consumer<Filed> consumer) {
        streaming.query("""
                with logged as (
                    select dossier_id, row_number() over (partition by dossier_id order by seq) as version, at,
                           case type when 'Submitted' then dossier.json_or_null(payload) #>> '{filing,contentHash}'
                                     else dossier.json_or_null(payload) ->> 'contentHash' end as hash
                      from dossier.event where type in ('Submitted', 'SupplementGiven'))
                select c.dossier_id, c.version, c.form, c.answers, c.papers, c.vouched, c.sha256, d.owner_name,
                       l.hash, l.at = c.filed_at as same_time,
                       not exists (select from dossier.content later
                                    where later.dossier_id = c.dossier_id and later.version > c.version) as newest
                  from dossier.content c
                  join dossier.dossier d on d.id = c.dossier_id
                  left join logged l on l.dossier_id = c.dossier_id and l.version = c.version
                """, row -> {
            consumer.accept(new Filed(
                    row.getObject("dossier_id", UUID.class),
                    row.getInt("version"),
                    new Content(
                            row.getString("form"),
                            row.getString("answers"),
                            row.getString("papers"),
                            row.getString("vouched")),
                    row.getString("sha256"),
                    row.getString("owner_name"),
                    row.getBoolean("newest"),
                    row.getBoolean("same_time") ? row.getString("hash") : null));
        });
    }

    /** Dossiers of which the log tells more versions of what was filed than there are. */
    void forEachWithFiledMissing(Consumer<UUID> consumer) {
        streaming.query("""
                select e.dossier_id from dossier.event e where e.type in ('Submitted', 'SupplementGiven')
                 group by e.dossier_id
                having count(*) > (select count(*) from dossier.content c where c.dossier_id = e.dossier_id)
                """, row -> {
            consumer.accept(row.getObject(1, UUID.class));
        });
    }

    /** Dossiers that the log tells of and that have no row. */
    void forEachWithoutRow(Consumer<UUID> consumer) {
        streaming.query("""
                select e.dossier_id from dossier.event e
                 where e.seq = 1 and not exists (select from dossier.dossier d where d.id = e.dossier_id)
                """, row -> {
            consumer.accept(row.getObject(1, UUID.class));
        });
    }

    /** Finished tasks of which the dossier's log does not say the same; the table is the route's, the log ours. */
    void forEachTaskThatDiffers(Consumer<UUID> consumer) {
        streaming.query("""
                select t.task_id
                  from route.task t join route.run r using (run_id)
                 where r.case_kind = 'dossier' and t.completed_at is not null
                   and not exists (
                       select from dossier.event e cross join lateral (select dossier.json_or_null(e.payload) as said) j
                        where e.dossier_id = r.case_id and e.type = 'StepTaken' and e.at = t.completed_at
                          and e.actor = t.completed_by and j.said ->> 'step' = t.step_key
                          and j.said ->> 'outcome' = t.outcome
                          and j.said ->> 'opinion' = btrim(coalesce(t.opinion, ''), E' \\t\\n\\r'))
                """, row -> {
            consumer.accept(row.getObject(1, UUID.class));
        });
    }
}
