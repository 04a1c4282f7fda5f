package vn.motcua.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.Sha256;

/**
 * Enters the rows that a table had before it came under the log, and those that a migration of ours rewrote
 * ({@link LoggedTable#adopted}), once each: what an earlier version of the product wrote. That it was done stands in the log
 * itself, so it cannot be asked for again. Who upgrades asks {@code verify-log} before.
 */
@Component
@Order(AdoptRows.BEFORE_THE_SEEDS)
class AdoptRows implements ApplicationRunner {
    static final int BEFORE_THE_SEEDS = -2000;
    private static final String ADOPTED = "adopted";
    private static final int BATCH = 1000;

    private final LogStore log;
    private final RowStore rows;
    private final RowLog entries;
    private final List<EarlierRows> others;
    private final boolean changesNothing;

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
    public void run(ApplicationArguments arguments) {
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
