package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the Merkle tree over the log: leaves in their order, signed heads. */
@Repository
class LogStore {
    private static final int FETCH_ROWS = 2000;
    private static final long SEALER_LOCK = 0x6d6f_7463_7561L;

    record Head(long treeSize, byte[] root, byte[] peaks, Instant signedAt, byte[] signature) {}

    /** A leaf beside the event it stands for; the event is null when somebody removed it. */
    record Leaf(
            long leafNo,
            UUID dossierId,
            int seq,
            byte[] hash,
            @Nullable EventRow event) {}

    /** One entry of a dossier's log beside the dossier's row. */
    record Entry(DossierRow row, int eventCount, int seq, String type, String payload) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    LogStore(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(FETCH_ROWS);
    }

    /** Whether this process may seal now; held until the transaction ends. */
    boolean maySeal() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", SEALER_LOCK)
                .query(Boolean.class)
                .single();
    }

    Optional<Head> lastHead() {
        return jdbc.sql("""
                select tree_size, root, peaks, signed_at, signature
                  from dossier.tree_head order by tree_size desc limit 1
                """).query(LogStore::head).optional();
    }

    /** Gives the waiting events their places after {@code size} leaves; answers their hashes in that order. */
    List<byte[]> seal(long size, int leavesMax) {
        return jdbc.sql("""
                with taken as (
                    delete from dossier.unsealed_event
                     where (dossier_id, seq) in (
                        select dossier_id, seq from dossier.unsealed_event order by dossier_id, seq limit :max)
                    returning dossier_id, seq, hash),
                placed as (
                    insert into dossier.log_leaf (leaf_no, dossier_id, seq, hash)
                    select :size + row_number() over (order by dossier_id, seq) - 1, dossier_id, seq, hash from taken
                    returning leaf_no, hash)
                select hash from placed order by leaf_no
                """)
                .param("size", size)
                .param("max", leavesMax)
                .query((row, _) -> row.getBytes("hash"))
                .list();
    }

    void save(Head head) {
        jdbc.sql("""
                insert into dossier.tree_head (tree_size, root, peaks, signed_at, signature)
                values (:size, :root, :peaks, :at, :signature)
                """)
                .param("size", head.treeSize())
                .param("root", head.root())
                .param("peaks", head.peaks())
                .param("at", DossierStore.offset(head.signedAt()))
                .param("signature", head.signature())
                .update();
    }

    List<Head> heads() {
        return jdbc.sql("select tree_size, root, peaks, signed_at, signature from dossier.tree_head order by tree_size")
                .query(LogStore::head)
                .list();
    }

    /** Every leaf in order, with its event as it stands now. Within a transaction only. */
    void forEachLeaf(Consumer<Leaf> consumer) {
        streaming.query("""
                select l.leaf_no, l.dossier_id, l.seq, l.hash, e.type, e.at, e.actor, e.payload
                  from dossier.log_leaf l left join dossier.event e using (dossier_id, seq)
                 order by l.leaf_no
                """, row -> {
            var dossier = row.getObject("dossier_id", UUID.class);
            int seq = row.getInt("seq");
            var type = row.getString("type");
            var event = type == null
                    ? null
                    : new EventRow(
                            dossier,
                            seq,
                            type,
                            DossierStore.moment(row, "at"),
                            row.getString("actor"),
                            row.getString("payload"));
            consumer.accept(new Leaf(row.getLong("leaf_no"), dossier, seq, row.getBytes("hash"), event));
        });
    }

    /** Every log entry beside its dossier's row, dossier by dossier. Within a transaction only. */
    void forEachEntry(Consumer<Entry> consumer) {
        streaming.query(
                "select d.*, e.seq, e.type, e.payload from dossier.dossier d"
                        + " left join dossier.event e on e.dossier_id = d.id order by d.id, e.seq",
                row -> {
                    var state = DossierStore.ROW.mapRow(row, 0);
                    if (state == null) {
                        throw new IllegalStateException("A row must be mapped, but was not");
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

    /** Events that neither wait for the sealer nor have a leaf, and those whose waiting hash differs from the event. */
    List<UUID> eventsOutsideTheTree() {
        return jdbc.sql("""
                select distinct e.dossier_id from dossier.event e
                 where not exists (select from dossier.log_leaf l where l.dossier_id = e.dossier_id and l.seq = e.seq)
                   and not exists (select from dossier.unsealed_event u
                                    where u.dossier_id = e.dossier_id and u.seq = e.seq and u.hash = e.hash)
                 limit 1000
                """).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Dossiers whose newest content has not the hash that their row (and so their log) names. */
    List<UUID> contentsThatDiffer() {
        return jdbc.sql("""
                select d.id from dossier.dossier d
                  left join lateral (select c.sha256,
                            encode(sha256(convert_to(c.form || E'\\n' || c.answers || E'\\n' || c.papers
                                || case when c.vouched <> '' then E'\\n' || c.vouched else '' end, 'UTF8')), 'hex')
                                as computed
                       from dossier.content c where c.dossier_id = d.id order by c.version desc limit 1) c on true
                 where c.sha256 is distinct from d.content_hash or c.computed is distinct from d.content_hash
                 limit 1000
                """).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Dossiers that the log tells of and that have no row. */
    List<UUID> dossiersWithoutTheirRow() {
        return jdbc.sql("""
                select e.dossier_id from dossier.event e
                 where e.seq = 1 and not exists (select from dossier.dossier d where d.id = e.dossier_id)
                 limit 1000
                """).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Dossiers whose decision names a result that is not among their issued ones. */
    List<UUID> dossiersWithoutTheirResult() {
        return jdbc.sql("""
                select d.id from dossier.dossier d
                 where d.result_id is not null
                   and not exists (select from dossier.result r
                                    where r.id = d.result_id and r.dossier_id = d.id and r.signed_at is not null)
                 limit 1000
                """).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static Head head(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Head(
                row.getLong("tree_size"),
                row.getBytes("root"),
                row.getBytes("peaks"),
                DossierStore.moment(row, "signed_at"),
                row.getBytes("signature"));
    }
}
