package vn.motcua.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.payment.MoneyFacts;
import vn.motcua.proof.LogReader;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowFeed;

/**
 * Reads on in the log for bills and refunds that were written, and enters what follows from them. The place moves in the transaction of
 * the entries: killed at any moment, it goes on where it stood, and the same is entered once wherever it stands.
 */
@Component
class ReadMoney {
    static final Set<LoggedTable> TABLES = Set.of(LoggedTable.BILL, LoggedTable.REFUND);

    private static final int BATCH = 2_000;

    private final MoneyFacts facts;
    private final JournalStore store;
    private final LogReader<RowFeed.Written> reader;

    ReadMoney(
            RowFeed feed, MoneyFacts facts, JournalStore store, PlatformTransactionManager transactions, Clock clock) {
        this.facts = facts;
        this.store = store;
        this.reader = new LogReader<>(
                feed.of(TABLES),
                store.cursor(),
                new TransactionTemplate(transactions),
                clock,
                BATCH,
                rows -> enter(bills(rows)));
    }

    /** Books want everything that ever was: the first reading begins at the log's beginning. */
    void begin() {
        reader.beginAtBeginning();
    }

    /** @return whether more may follow at once */
    boolean readOn() {
        return reader.readOn();
    }

    LogReader<RowFeed.Written> reader() {
        return reader;
    }

    /** @return how many lines are new */
    int enter(List<UUID> bills) {
        if (bills.isEmpty()) {
            return 0;
        }
        return store.add(facts.of(bills).stream()
                .flatMap(money -> KeepBooks.of(money).stream())
                .toList());
    }

    private List<UUID> bills(List<RowFeed.Written> rows) {
        var bills = new ArrayList<>(ids(rows, LoggedTable.BILL));
        bills.addAll(facts.billsOf(ids(rows, LoggedTable.REFUND)));
        return bills.stream().distinct().toList();
    }

    private static List<UUID> ids(List<RowFeed.Written> rows, LoggedTable table) {
        return rows.stream()
                .filter(row -> row.table() == table)
                .map(row -> UUID.fromString(row.identity()))
                .distinct()
                .toList();
    }
}
