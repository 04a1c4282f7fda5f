package vn.motcua.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the log: entries that wait for their place, the leaves of the trees in their order, signed heads and their keys. */
@Repository
class LogStore {
    private static final int FETCH_ROWS = 2000;
    private static final long SEALER_LOCK = 0x6d6f_7463_7561L;

    /** @param entryNo its place among those that wait */
    record Waiting(long entryNo, Entry entry, byte[] mac) {}

    /** @param peaks of the tree at that size */
    record Signed(Head head, byte[] peaks, byte[] signature) {}

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

    /** Until this transaction ends nobody seals, and of several programs that start at once one does it. */
    void waitForSealer() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(:lock)) as locked")
                .param("lock", SEALER_LOCK)
                .query(Integer.class)
                .single();
    }

    /** Labels of the entries of a kind. */
    Set<String> labels(String kind) {
        return jdbc.sql("""
                select label from proof.leaf where tree = 'LEDGER' and kind = :kind
                union select label from proof.waiting where tree = 'LEDGER' and kind = :kind
                """)
                .param("kind", kind)
                .query((row, _) -> row.getString(1))
                .set();
    }

    /** Whether there is an entry of this kind with this label. One index look in each of the two places. */
    boolean isEntered(String kind, String label) {
        return jdbc.sql("""
                select exists (select from proof.leaf where tree = 'LEDGER' and kind = :kind and label = :label)
                    or exists (select from proof.waiting where tree = 'LEDGER' and kind = :kind and label = :label)
                """)
                .param("kind", kind)
                .param("label", label)
                .query(Boolean.class)
                .single();
    }

    /** The newest hash of each label of a kind. */
    Map<String, byte[]> newestByLabel(String kind) {
        return jdbc
                .sql("""
                select distinct on (label) label, hash from (
                    select label, leaf_no as place, hash from proof.leaf where tree = 'LEDGER' and kind = :kind
                    union all
                    select label, 4611686018427387904 + entry_no, hash from proof.waiting
                     where tree = 'LEDGER' and kind = :kind) e
                 order by label, place desc
                """)
                .param("kind", kind)
                .query((row, _) -> Map.entry(row.getString(1), row.getBytes(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(Collection<Entry> entries, Function<Entry, byte[]> mac) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into proof.waiting (tree, kind, subject, seq, label, hash, mac)
                select e.tree, e.kind, e.subject, e.seq, e.label, decode(e.hash, 'hex'), decode(e.mac, 'hex')
                  from unnest(:trees::text[], :kinds::text[], :subjects::uuid[], :seqs::int[], :labels::text[],
                              :hashes::text[], :macs::text[]) with ordinality
                       as e (tree, kind, subject, seq, label, hash, mac, place)
                 order by e.place
                """)
                .param("trees", texts(entries, entry -> entry.tree().name()))
                .param("kinds", texts(entries, Entry::kind))
                .param(
                        "subjects",
                        texts(
                                entries,
                                entry -> entry.subject() == null
                                        ? null
                                        : entry.subject().toString()))
                .param("seqs", texts(entries, entry -> Integer.toString(entry.seq())))
                .param("labels", texts(entries, Entry::label))
                .param("hashes", texts(entries, entry -> hex(entry.hash())))
                .param("macs", texts(entries, entry -> hex(mac.apply(entry))))
                .update();
    }

    private static @Nullable String[] texts(Collection<Entry> entries, Function<Entry, @Nullable String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** The eldest that wait for a place in the tree. */
    List<Waiting> waiting(int max) {
        return jdbc.sql("""
                select entry_no, tree, kind, subject, seq, label, hash, mac from proof.waiting
                 order by entry_no limit :max
                """)
                .param("max", max)
                .query((row, _) -> new Waiting(row.getLong("entry_no"), entry(row), row.getBytes("mac")))
                .list();
    }

    /** Gives entries their places after {@code size} leaves, in the order of their numbers. */
    void place(Tree tree, long size, List<Long> entryNumbers) {
        int placed = jdbc.sql("""
                with taken as (
                    delete from proof.waiting where entry_no = any(:entries) and tree = :tree
                    returning entry_no, tree, kind, subject, seq, label, hash)
                insert into proof.leaf (tree, leaf_no, kind, subject, seq, label, hash)
                select tree, :size + row_number() over (order by entry_no) - 1, kind, subject, seq, label, hash from taken
                """)
                .param("tree", tree.name())
                .param("size", size)
                .param("entries", entryNumbers.toArray(Long[]::new))
                .update();
        if (placed != entryNumbers.size()) {
            throw new IllegalStateException(
                    entryNumbers.size() + " entries must get their places, but " + placed + " did");
        }
    }

    /** What the product did not write is kept, so that it is found. */
    void setAside(List<Long> entryNumbers) {
        jdbc.sql("""
                with taken as (
                    delete from proof.waiting where entry_no = any(:entries)
                    returning entry_no, tree, kind, subject, seq, label, hash, mac)
                insert into proof.foreign_entry (entry_no, tree, kind, subject, seq, label, hash, mac)
                select entry_no, tree, kind, subject, seq, label, hash, mac from taken
                """).param("entries", entryNumbers.toArray(Long[]::new)).update();
    }

    Optional<Signed> lastHead(Tree tree) {
        return jdbc.sql("""
                select tree, tree_size, root, peaks, signed_at, previous_size, previous_root, key_id, signature
                  from proof.head where tree = :tree order by tree_size desc limit 1
                """)
                .param("tree", tree.name())
                .query((row, _) -> signed(row))
                .optional();
    }

    void save(Signed signed) {
        var head = signed.head();
        var previous = head.previous();
        jdbc.sql("""
                insert into proof.head
                    (tree, tree_size, root, peaks, signed_at, previous_size, previous_root, key_id, signature)
                values (:tree, :size, :root, :peaks, :at, :previousSize, :previousRoot, :key, :signature)
                """)
                .param("tree", head.tree().name())
                .param("size", head.treeSize())
                .param("root", head.root())
                .param("peaks", signed.peaks())
                .param("at", head.signedAt().atOffset(ZoneOffset.UTC))
                .param("previousSize", previous == null ? null : previous.treeSize())
                .param("previousRoot", previous == null ? null : previous.root())
                .param("key", head.keyId())
                .param("signature", signed.signature())
                .update();
    }

    /** The next heads of the tree, by size. */
    List<Signed> headsAfter(Tree tree, long size, int max) {
        return jdbc.sql("""
                select tree, tree_size, root, peaks, signed_at, previous_size, previous_root, key_id, signature
                  from proof.head where tree = :tree and tree_size > :size order by tree_size limit :max
                """)
                .param("tree", tree.name())
                .param("size", size)
                .param("max", max)
                .query((row, _) -> signed(row))
                .list();
    }

    /** Roots of the heads of these sizes, by size. */
    Map<Long, byte[]> roots(Tree tree, Collection<Long> sizes) {
        return jdbc
                .sql("select tree_size, root from proof.head where tree = :tree and tree_size = any(:sizes)")
                .param("tree", tree.name())
                .param("sizes", sizes.toArray(Long[]::new))
                .query((row, _) -> Map.entry(row.getLong(1), row.getBytes(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the database has a log at all. */
    boolean isThere() {
        return jdbc.sql("select to_regclass('proof.leaf') is not null")
                .query(Boolean.class)
                .single();
    }

    boolean hasHeads() {
        return jdbc.sql("select exists (select from proof.head)")
                .query(Boolean.class)
                .single();
    }

    void keep(LogKey key, Instant now, String reason) {
        jdbc.sql("""
                insert into proof.head_key (key_id, public_key, known_from, reason) values (:id, :key, :now, :reason)
                """)
                .param("id", key.id())
                .param("key", key.publicKey())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    /** Public keys by their ids. */
    Map<String, byte[]> keys() {
        return jdbc
                .sql("select key_id, public_key from proof.head_key")
                .query((row, _) -> Map.entry(row.getString(1), row.getBytes(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every leaf in order; tells its number too. Within a transaction only. */
    void forEachLeaf(Tree tree, Consumer<Leaf> consumer) {
        streaming.query(
                "select leaf_no, tree, kind, subject, seq, label, hash from proof.leaf where tree = ? order by leaf_no",
                row -> {
                    consumer.accept(new Leaf(row.getLong("leaf_no"), entry(row)));
                },
                tree.name());
    }

    record Leaf(long leafNo, Entry entry) {}

    /** All that waits, and what was set aside. */
    void forEachWaiting(Consumer<Waiting> consumer) {
        streaming.query("""
                select entry_no, tree, kind, subject, seq, label, hash, mac from proof.waiting
                union all
                select entry_no, tree, kind, subject, seq, label, hash, mac from proof.foreign_entry
                """, row -> {
            consumer.accept(new Waiting(row.getLong("entry_no"), entry(row), row.getBytes("mac")));
        });
    }

    private static Signed signed(ResultSet row) throws SQLException {
        var previousSize = row.getObject("previous_size", Long.class);
        var previousRoot = row.getBytes("previous_root");
        return new Signed(
                new Head(
                        Tree.valueOf(row.getString("tree")),
                        row.getLong("tree_size"),
                        row.getBytes("root"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        previousSize == null || previousRoot == null
                                ? null
                                : new Head.Previous(previousSize, previousRoot),
                        row.getString("key_id")),
                row.getBytes("peaks"),
                row.getBytes("signature"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Tree.valueOf(row.getString("tree")),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getInt("seq"),
                row.getString("label"),
                row.getBytes("hash"));
    }

    static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }
}
