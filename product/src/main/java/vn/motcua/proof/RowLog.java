package vn.motcua.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Sha256;

/**
 * Hears from every writer which rows it writes, and enters them in the log at the end of the same transaction, as they stand
 * then: row and entry are kept together or not at all. Before a row is changed it is held against its newest entry: a row
 * that somebody changed past the product is never confirmed by what the product writes next.
 */
@Component
public class RowLog {
    private static final Logger LOG = LoggerFactory.getLogger(RowLog.class);

    private final RowStore rows;
    private final LogStore log;
    private final LogKeys keys;
    /** Found when the first row is written: they write rows themselves. */
    private final SingletonSupplier<List<FollowsRows>> followers;

    RowLog(RowStore rows, LogStore log, LogKeys keys, ObjectProvider<FollowsRows> followers) {
        this.rows = rows;
        this.log = log;
        this.keys = keys;
        this.followers = SingletonSupplier.of(() -> followers.stream().toList());
    }

    /** A row with this key is inserted. Where one is there already and nothing is done, nothing is entered. */
    public void added(LoggedTable table, Object key) {
        heard().enter(table, key.toString());
    }

    /** Rows are inserted: those whose newest version is of this transaction. For small tables. */
    public void added(LoggedTable table) {
        heard().enterAllOf(table);
    }

    /**
     * By what a row is looked up, for one that people find by something else than its key: {@link #isNamed} knows then that there
     * was one, also when somebody took it away or gave it another name.
     *
     * @param name is kept as a hash only
     */
    public void named(LoggedTable table, Object key, String name) {
        var hash = Sha256.digest().digest(key.toString().getBytes(StandardCharsets.UTF_8));
        add(List.of(new Entry(table.tree(), namesOf(table), null, 0, hashed(name), hash)));
    }

    /** Whether a row was ever {@link #named} so. */
    public boolean isNamed(LoggedTable table, String name) {
        return log.isEntered(namesOf(table), hashed(name));
    }

    private static String namesOf(LoggedTable table) {
        return table.kind() + "-name";
    }

    private static String hashed(String name) {
        return HexFormat.of().formatHex(Sha256.digest().digest(name.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * This row is about to be changed. It stays locked until the transaction ends; who read it by {@link #held} before pays
     * nothing for it.
     *
     * @throws ChangedOutside when the row is not what the log says of it
     */
    public void changing(LoggedTable table, Object key) {
        if (!heard().hasJudged(table, key.toString())) {
            held(table, RowsWhere.key(table, key), (_, _) -> key);
        }
        heard().enter(table, key.toString());
    }

    /**
     * As {@link #changing(LoggedTable, Object)}, for several rows.
     *
     * @return how many there are
     */
    public int changing(LoggedTable table, RowsWhere which) {
        int before = held(table, which, (_, _) -> table).size();
        if (before > 0) {
            heard().enterJudged(table);
        }
        return before;
    }

    /**
     * This row is about to be taken away. Where there is none, nothing is entered.
     *
     * @throws ChangedOutside when the row is not what the log says of it
     */
    public void removing(LoggedTable table, Object key) {
        if (!held(table, RowsWhere.key(table, key), (_, _) -> key).isEmpty()) {
            if (isFollowed(table)) {
                heard().followed().removed(table, key.toString());
            }
            add(List.of(table.entry(key.toString(), RowStore.REMOVED)));
        }
    }

    /**
     * Reads rows that are to be judged and perhaps changed, and locks them until the transaction ends.
     *
     * @throws ChangedOutside when one is not what the log says of it
     */
    public <T> List<T> held(LoggedTable table, RowsWhere which, RowMapper<T> mapper) {
        var heard = heard();
        var found = rows.locked(table, which, mapper);
        if (!found.stream().allMatch(row -> isVouchedFor(table, row))) {
            // Whoever waited for the lock sees the row as it is now, but the entries as they were before: look again.
            found = rows.locked(table, which, mapper);
        }
        boolean isFollowed = isFollowed(table);
        found.forEach(row -> {
            heard.judged(table, row.identity());
            if (isFollowed) {
                heard.followed().held(table, row);
            }
        });
        return values(table, found);
    }

    /**
     * Reads rows that somebody is to rely on.
     *
     * @throws ChangedOutside when one is not what the log says of it
     */
    public <T> List<T> vouched(LoggedTable table, RowsWhere which, RowMapper<T> mapper) {
        return values(table, rows.read(table, which, mapper));
    }

    /**
     * Reads a whole table that is to be kept in memory, and finds what is gone too. One statement; reads every row.
     */
    public <T> KeptRows<T> kept(LoggedTable table, RowMapper<T> mapper) {
        return rows.keepWhole(table, keeping(table, mapper));
    }

    /** Reads rows that are to be kept in memory. Such as are gone are not missed: see {@link #kept(LoggedTable, RowMapper)}. */
    public <T> KeptRows<T> kept(LoggedTable table, RowsWhere which, RowMapper<T> mapper) {
        return rows.keep(table, which, keeping(table, mapper));
    }

    /** Keys of the rows that the log knows and that are not there, for who reads the others one by one. */
    public Set<String> gone(LoggedTable table) {
        var gone = rows.gone(table);
        if (!gone.isEmpty()) {
            LOG.error("Rows were removed outside the product, see verify-log: {}", Named.rows(table, gone));
        }
        return gone;
    }

    private <T> KeepingRows<T> keeping(LoggedTable table, RowMapper<T> mapper) {
        return new KeepingRows<>(table, row -> isVouchedFor(table, row), mapper);
    }

    private <T> List<T> values(LoggedTable table, List<RowStore.Judged<T>> found) {
        for (var row : found) {
            if (!isVouchedFor(table, row)) {
                throw new ChangedOutside(table.table() + " " + row.identity());
            }
        }
        return found.stream().map(RowStore.Judged::value).toList();
    }

    /** A row that this transaction wrote was judged before, or is new; its entry follows at the end. */
    private boolean isVouchedFor(LoggedTable table, RowStore.Judged<?> row) {
        return row.isAsLogged()
                || row.isWrittenHere()
                        && TransactionSynchronizationManager.getResource(this) instanceof HeardRows heard
                        && heard.knows(table, row.identity());
    }

    /** Whether the row is what the log says of it: for those who can say so beside it. */
    public boolean vouchesFor(LoggedTable table, Object key) {
        var found = rows.read(table, RowsWhere.key(table, key), (_, _) -> key);
        return found.size() == 1 && isVouchedFor(table, found.getFirst());
    }

    /** Enters what has no table of its own under the log. */
    void add(Collection<Entry> entries) {
        if (!entries.isEmpty()) {
            log.add(entries, keys.current()::mac);
        }
    }

    private HeardRows heard() {
        if (TransactionSynchronizationManager.getResource(this) instanceof HeardRows heard) {
            return heard;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A row under the log must be written in a transaction, so that it and its entry are kept together,"
                            + " but none is open");
        }
        var heard = new HeardRows(this, this::enter);
        TransactionSynchronizationManager.bindResource(this, heard);
        TransactionSynchronizationManager.registerSynchronization(heard);
        return heard;
    }

    private boolean isFollowed(LoggedTable table) {
        return followers.obtain().stream().anyMatch(follower -> follower.follows(table));
    }

    /** Followers write rows under the log themselves: those are entered last. */
    private void enter(HeardRows heard) {
        var entries = new ArrayList<Entry>();
        var written = heard.tables();
        written.forEach(table -> entries.addAll(entries(heard, table)));
        tell(heard.followed().changes());
        heard.tables().stream()
                .filter(table -> !written.contains(table))
                .forEach(table -> entries.addAll(entries(heard, table)));
        add(entries);
    }

    private void tell(List<RowChange> changes) {
        followers.obtain().forEach(follower -> {
            var followed = changes.stream()
                    .filter(change -> follower.follows(change.table()))
                    .toList();
            if (!followed.isEmpty()) {
                follower.changed(followed);
            }
        });
    }

    private List<Entry> entries(HeardRows heard, LoggedTable table) {
        boolean isFollowed = isFollowed(table);
        var entries = new ArrayList<Entry>();
        written(heard, table).filter(row -> !row.isAsLogged()).forEach(row -> {
            if (row.isLogged() && !heard.hasJudged(table, row.identity())) {
                throw new ChangedOutside(table.table() + " " + row.identity()
                        + " (the log knows a row that nobody held against it before it was written)");
            }
            if (isFollowed) {
                heard.followed().written(table, row);
            }
            entries.add(table.entry(row.identity(), row.now()));
        });
        return entries;
    }

    private Stream<RowStore.Judged<LoggedTable>> written(HeardRows heard, LoggedTable table) {
        var keys = heard.keys(table);
        return (keys.isEmpty() ? rows.writtenHere(table) : rows.writtenHere(table, keys)).stream();
    }
}
