package vn.motcua.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears from every writer which rows it wrote, and enters them in the log at the end of the same transaction, as they
 * stand then: row and entry are kept together or not at all.
 */
@Component
public class RowLog {
    /** What the log says of a row that was taken away. */
    static final byte[] REMOVED = Entry.sha256().digest("removed".getBytes(StandardCharsets.UTF_8));

    private final RowStore rows;
    private final LogStore log;
    private final LogKeys keys;

    RowLog(RowStore rows, LogStore log, LogKeys keys) {
        this.rows = rows;
        this.log = log;
        this.keys = keys;
    }

    /** This row was inserted or updated. */
    public void written(LoggedTable table, Object key) {
        heard().rows.computeIfAbsent(table, _ -> new LinkedHashSet<>()).add(key);
    }

    /** Rows were inserted or updated: those whose newest version is of this transaction. For small tables. */
    public void written(LoggedTable table) {
        heard().tables.add(table);
    }

    /** This row was taken away. */
    public void removed(LoggedTable table, Object key) {
        heard().removed
                .add(
                        table.isKnownByUuid()
                                ? new Entry(
                                        Tree.LEDGER, table.kind(), UUID.fromString(key.toString()), 0, null, REMOVED)
                                : new Entry(Tree.LEDGER, table.kind(), null, 0, key.toString(), REMOVED));
    }

    /** Whether the row is what the log says of it: for those who are to rely on it at once. */
    public boolean vouchesFor(LoggedTable table, Object key) {
        return rows.agrees(table, key);
    }

    /** Enters what has no table of its own under the log. */
    void add(Collection<Entry> entries) {
        if (!entries.isEmpty()) {
            log.add(entries, keys.current()::mac);
        }
    }

    private Heard heard() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Heard heard) {
            return heard;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A row under the log must be written in a transaction, so that it and its entry are kept together,"
                            + " but none is open");
        }
        var heard = new Heard();
        TransactionSynchronizationManager.bindResource(this, heard);
        TransactionSynchronizationManager.registerSynchronization(heard);
        return heard;
    }

    /** What the present transaction wrote. */
    private final class Heard implements TransactionSynchronization, Ordered {
        private final Map<LoggedTable, Set<Object>> rows = new LinkedHashMap<>();
        private final Set<LoggedTable> tables = new LinkedHashSet<>();
        private final List<Entry> removed = new ArrayList<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(RowLog.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(RowLog.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            var entries = new ArrayList<>(removed);
            rows.forEach((table, keys) -> {
                if (!tables.contains(table)) {
                    entries.addAll(RowLog.this.rows.named(table, keys));
                }
            });
            tables.forEach(table -> entries.addAll(RowLog.this.rows.writtenHere(table)));
            add(entries);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(RowLog.this);
        }
    }
}
