package vn.motcua.proof;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.Sha256;

/** Reads rows of the tables under the log as they stand now, beside what the log says of them. */
@Repository
class RowStore {
    /** What the log says of a row that was taken away. */
    static final byte[] REMOVED = Sha256.digest().digest("removed".getBytes(StandardCharsets.UTF_8));

    private static final int FETCH_ROWS = 2000;
    private static final int ROW_FROM = 3;
    private static final int JUDGED_FROM = 6;
    private static final String WRITTEN_HERE = "t.xmin = pg_current_xact_id_if_assigned()::xid";

    /**
     * A row beside its newest entry.
     *
     * @param now null where there is no such row
     * @param logged null where the log never heard of it
     */
    record Beside(String identity, byte @Nullable [] now, byte @Nullable [] logged) {
        boolean agrees() {
            return now == null ? Arrays.equals(logged, REMOVED) : Arrays.equals(now, logged);
        }
    }

    /**
     * A row that is there, beside its newest entry.
     *
     * @param now hash of the row
     * @param logged null where the log never heard of it, or where the newest entry is not the product's own
     * @param isSpokenOf whether there is an entry at all
     * @param isWrittenHere whether the present transaction wrote it
     */
    record Judged<T>(
            String identity,
            RowText row,
            byte[] now,
            byte @Nullable [] logged,
            boolean isSpokenOf,
            boolean isWrittenHere,
            T value) {
        /** Whether the log never heard of it. Where an entry of somebody else waits for it, it is in doubt instead. */
        boolean isStrange() {
            return !isSpokenOf;
        }

        boolean isAsLogged() {
            return Arrays.equals(now, logged);
        }

        boolean isLogged() {
            return logged != null && !Arrays.equals(logged, REMOVED);
        }
    }

    private final JdbcTemplate streaming;
    private final JdbcClient jdbc;
    private final ObjectProvider<LogKeys> keys;

    RowStore(DataSource database, JdbcClient jdbc, ObjectProvider<LogKeys> keys) {
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(FETCH_ROWS);
        this.jdbc = jdbc;
        this.keys = keys;
    }

    <T> List<Judged<T>> read(LoggedTable table, RowsWhere which, RowMapper<T> mapper) {
        return judged(table, which.condition(), which.values(), mapper);
    }

    <T> List<Judged<T>> locked(LoggedTable table, RowsWhere which, RowMapper<T> mapper) {
        return judged(table, which.condition() + " for no key update of t", which.values(), mapper);
    }

    /** For the row with this key, as it stands. */
    List<Entry> entries(LoggedTable table, String key) {
        return read(table, RowsWhere.key(table, key), (_, _) -> key).stream()
                .map(row -> table.entry(row.identity(), row.now()))
                .toList();
    }

    /** The rows with these keys, as far as the present transaction wrote them. */
    List<Judged<LoggedTable>> writtenHere(LoggedTable table, Collection<String> keys) {
        var type = table.isKnownByUuid() ? "uuid[]" : "text[]";
        return judged(
                table,
                table.keyColumn() + " = any(:keys::" + type + ") and " + WRITTEN_HERE,
                Map.of("keys", keys.toArray(String[]::new)),
                (_, _) -> table);
    }

    /** The rows that the present transaction wrote. */
    List<Judged<LoggedTable>> writtenHere(LoggedTable table) {
        return judged(table, WRITTEN_HERE, Map.of(), (_, _) -> table);
    }

    /** One index look for each row in each of the two places where its newest entry may be. */
    private <T> List<Judged<T>> judged(LoggedTable table, String where, Map<String, ?> values, RowMapper<T> mapper) {
        var entryOfRow = "e.tree = '%s' and e.kind = '%s' and e.%s = %s"
                .formatted(table.tree(), table.kind(), table.known(), table.identity());
        return jdbc.sql("""
                select %1$s::text as logged_as, w.hash as logged_waiting, w.mac as logged_mac, l.hash as logged_placed,
                       %2$s as logged_here, t.*
                  from %3$s t
                  left join lateral (select hash, mac from proof.waiting e where %4$s
                                      order by e.entry_no desc limit 1) w on true
                  left join lateral (select hash from proof.leaf e where %4$s order by e.leaf_no desc limit 1) l on true
                 where %5$s
                """.formatted(table.identity(), WRITTEN_HERE, table.table(), entryOfRow, where))
                .params(values)
                .query((row, number) -> seen(table, row, mapper.mapRow(row, number)))
                .list();
    }

    private <T> Judged<T> seen(LoggedTable table, ResultSet row, T value) throws SQLException {
        var text = RowText.of(row, JUDGED_FROM);
        return new Judged<>(
                row.getString(1),
                text,
                text.hash(),
                logged(table, row),
                row.getBytes("logged_waiting") != null || row.getBytes("logged_placed") != null,
                row.getBoolean("logged_here"),
                value);
    }

    /** Every row of the table and every row that the log knows of it, in one statement. */
    <T> KeptRows<T> keepWhole(LoggedTable table, KeepingRows<T> keeping) {
        streaming.query(
                """
                with placed as (
                    select distinct on (%1$s) %1$s as known, hash from proof.leaf
                     where tree = '%2$s' and kind = '%3$s' and %1$s is not null order by %1$s, leaf_no desc
                ), waiting as (
                    select distinct on (%1$s) %1$s as known, hash, mac from proof.waiting
                     where tree = '%2$s' and kind = '%3$s' and %1$s is not null order by %1$s, entry_no desc
                ), newest as (
                    select coalesce(w.known, p.known) as known, w.hash as waiting, w.mac, p.hash as placed
                      from placed p full join waiting w on w.known = p.known
                )
                select coalesce(n.known::text, %4$s::text) as logged_as, n.waiting as logged_waiting,
                       n.mac as logged_mac, n.placed as logged_placed, %5$s as logged_here, t.*
                  from %6$s t full join newest n on n.known = %4$s
                """.formatted(table.known(), table.tree(), table.kind(), table.identity(), WRITTEN_HERE, table.table()),
                row -> {
                    keep(table, row, keeping);
                });
        return keeping.kept();
    }

    private void keep(LoggedTable table, ResultSet row, KeepingRows<?> keeping) throws SQLException {
        if (row.getObject(table.everPresent()) != null) {
            keeping.add(seen(table, row, table), row);
        } else if (!Arrays.equals(newest(row), REMOVED)) {
            keeping.gone(row.getString(1));
        }
    }

    private static byte @Nullable [] newest(ResultSet row) throws SQLException {
        var waiting = row.getBytes("logged_waiting");
        return waiting == null ? row.getBytes("logged_placed") : waiting;
    }

    /** Rows that the log knows and that are not there. */
    Set<String> gone(LoggedTable table) {
        return jdbc.sql("select distinct n.known::text from (" + entries(table) + ") n where not exists (select from "
                        + table.table() + " t where " + table.identity() + " = n.known)")
                .query((row, _) -> row.getString(1))
                .set();
    }

    /** The rows meant, each beside its newest entry. */
    <T> KeptRows<T> keep(LoggedTable table, RowsWhere which, KeepingRows<T> keeping) {
        judged(table, which.condition(), which.values(), (row, _) -> {
            keeping.add(seen(table, row, table), row);
            return table;
        });
        return keeping.kept();
    }

    private byte @Nullable [] logged(LoggedTable table, ResultSet row) throws SQLException {
        var waiting = row.getBytes("logged_waiting");
        if (waiting == null) {
            return row.getBytes("logged_placed");
        }
        var code = keys.getObject().current().mac(table.entry(row.getString(1), waiting));
        return Arrays.equals(code, row.getBytes("logged_mac")) ? waiting : null;
    }

    /** Entries for the rows that are not as the log has them, or that it never heard of. Within a transaction only. */
    void forEachDiffering(LoggedTable table, Consumer<Entry> consumer) {
        forEach(table, row -> {
            if (row.now() != null && !row.agrees()) {
                consumer.accept(table.entry(row.identity(), row.now()));
            }
        });
    }

    /** Every row beside its newest entry, and every entry without its row. Within a transaction only. */
    void forEach(LoggedTable table, Consumer<Beside> consumer) {
        streaming.query(
                "with newest as (" + newest(table) + ") select coalesce(n.known::text, " + table.identity()
                        + "::text), n.hash, " + table.presence() + " is not null as is_there, t.* from " + table.table()
                        + " t full join newest n on n.known = " + table.identity(),
                row -> {
                    consumer.accept(beside(row));
                });
    }

    private static Beside beside(ResultSet row) throws SQLException {
        boolean isThere = row.getBoolean(ROW_FROM);
        return new Beside(
                row.getString(1), isThere ? RowText.of(row, ROW_FROM + 1).hash() : null, row.getBytes(2));
    }

    private static String newest(LoggedTable table) {
        return table.isOnlyAddedTo()
                ? entries(table)
                : "select distinct on (known) known, hash from (" + entries(table) + ") e order by known, place desc";
    }

    /** Kinds are words of ours and stand in the text, so that PostgreSQL finds the index of their leaves. */
    private static String entries(LoggedTable table) {
        return """
                select %1$s as known, leaf_no as place, hash from proof.leaf
                 where tree = '%3$s' and kind = '%2$s' and %1$s is not null
                union all
                select %1$s, 4611686018427387904 + entry_no, hash from proof.waiting
                 where tree = '%3$s' and kind = '%2$s'
                """.formatted(table.known(), table.kind(), table.tree());
    }
}
