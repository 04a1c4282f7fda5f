package vn.motcua.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads rows of the tables under the log as they stand now, beside what the log says of them. */
@Repository
class RowStore {
    private static final int FETCH_ROWS = 2000;
    private static final int ROW_FROM = 3;

    /**
     * A row beside its newest entry.
     *
     * @param now null where there is no such row
     * @param logged null where the log never heard of it
     */
    record Beside(String identity, byte @Nullable [] now, byte @Nullable [] logged) {
        boolean agrees() {
            return now == null ? Arrays.equals(logged, RowLog.REMOVED) : Arrays.equals(now, logged);
        }
    }

    private final JdbcTemplate jdbc;

    RowStore(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(FETCH_ROWS);
    }

    /** Entries for the rows with these keys. */
    List<Entry> named(LoggedTable table, Collection<?> keys) {
        var type = table.isKnownByUuid() ? "uuid[]" : "text[]";
        return jdbc.query(
                "select " + table.identity() + ", t.* from " + table.table() + " t where " + table.keyColumn()
                        + " = any(?::" + type + ")",
                (row, _) -> entry(table, row),
                (Object) keys.stream().map(Object::toString).toArray(String[]::new));
    }

    /** Entries for the rows that the present transaction inserted or updated. */
    List<Entry> writtenHere(LoggedTable table) {
        return jdbc.query(
                "select " + table.identity() + ", t.* from " + table.table()
                        + " t where t.xmin = pg_current_xact_id_if_assigned()::xid",
                (row, _) -> entry(table, row));
    }

    /** Entries for the rows that are not as the log has them, or that it never heard of. Within a transaction only. */
    void forEachDiffering(LoggedTable table, Consumer<Entry> consumer) {
        forEach(table, row -> {
            if (row.now() != null && !row.agrees()) {
                consumer.accept(
                        table.isKnownByUuid()
                                ? new Entry(
                                        table.tree(), table.kind(), UUID.fromString(row.identity()), 0, null, row.now())
                                : new Entry(table.tree(), table.kind(), null, 0, row.identity(), row.now()));
            }
        });
    }

    /** Every row beside its newest entry, and every entry without its row. Within a transaction only. */
    void forEach(LoggedTable table, Consumer<Beside> consumer) {
        jdbc.query(
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

    /** Whether the row is what the log says of it. */
    boolean agrees(LoggedTable table, Object key) {
        var rows = named(table, List.of(key));
        var logged = jdbc.query(
                entries(table, " and " + table.known() + " = ?::" + (table.isKnownByUuid() ? "uuid" : "text"))
                        + " order by place desc limit 1",
                (row, _) -> row.getBytes("hash"),
                key.toString(),
                key.toString());
        return rows.size() == 1
                && logged.size() == 1
                && Arrays.equals(rows.getFirst().hash(), logged.getFirst());
    }

    private static String newest(LoggedTable table) {
        return table.isOnlyAddedTo()
                ? entries(table, "")
                : "select distinct on (known) known, hash from (" + entries(table, "")
                        + ") e order by known, place desc";
    }

    /** Kinds are words of ours and stand in the text, so that PostgreSQL finds the index of their leaves. */
    private static String entries(LoggedTable table, String where) {
        return """
                select %1$s as known, leaf_no as place, hash from proof.leaf
                 where tree = '%4$s' and kind = '%2$s' and %1$s is not null%3$s
                union all
                select %1$s, 4611686018427387904 + entry_no, hash from proof.waiting
                 where tree = '%4$s' and kind = '%2$s'%3$s
                """.formatted(table.known(), table.kind(), where, table.tree());
    }

    private static Entry entry(LoggedTable table, ResultSet row) throws SQLException {
        return table.isKnownByUuid()
                ? new Entry(
                        table.tree(),
                        table.kind(),
                        row.getObject(1, UUID.class),
                        0,
                        null,
                        RowText.of(row, 2).hash())
                : new Entry(
                        table.tree(),
                        table.kind(),
                        null,
                        0,
                        row.getString(1),
                        RowText.of(row, 2).hash());
    }
}
