package vn.motcua.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.Sha256;

/**
 * Enters the rows that a table had before it came under the log, and those that a migration of ours rewrote
 * ({@link LoggedTable#adopted}), once each: what an earlier version of the product wrote. That it was done stands in the log
 * itself, so it cannot be asked for again. Who upgrades asks {@code verify-log} before.
 *
 * <p>It is the first thing to start, before requests and the followers of the log: who read a register before it would find
 * rows that the log does not know yet, leave them out, and remember that.
 */
@Component
class AdoptRows implements SmartLifecycle {
    private static final String ADOPTED = "adopted";
    private static final int BATCH = 1000;

    private final LogStore log;
    private final RowStore rows;
    private final RowLog entries;
    private final List<EarlierRows> others;
    private final boolean changesNothing;
    private volatile boolean isDone;

    AdoptRows(
            LogStore log,
            RowStore rows,
            RowLog entries,
            List<EarlierRows> others,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.log = log;
        this.rows = rows;
        this.entries = entries;
        this.others = others;
        this.changesNothing = changesNothing;
    }

    @Override
    @Transactional
    public void start() {
        isDone = true;
        if (changesNothing) {
            return;
        }
        log.waitForSealer();
        var adopted = log.labels(ADOPTED);
        Arrays.stream(LoggedTable.values())
                .filter(table -> !adopted.contains(table.adopted()))
                .forEach(table -> adopt(table.adopted(), batch -> rows.forEachDiffering(table, batch)));
        others.stream()
                .filter(other -> !adopted.contains(other.kind()))
                .forEach(other -> adopt(other.kind(), other::forEachUnheard));
    }

    @Override
    public void stop() {
        isDone = false;
    }

    @Override
    public boolean isRunning() {
        return isDone;
    }

    /** After whoever refuses that this database is opened at all. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }

    private void adopt(String kind, Consumer<Consumer<Entry>> unheard) {
        var batch = new ArrayList<Entry>();
        unheard.accept(entry -> {
            batch.add(entry);
            if (batch.size() == BATCH) {
                entries.add(batch);
                batch.clear();
            }
        });
        batch.add(new Entry(
                Tree.LEDGER, ADOPTED, null, 0, kind, Sha256.digest().digest(kind.getBytes(StandardCharsets.UTF_8))));
        entries.add(batch);
    }
}
