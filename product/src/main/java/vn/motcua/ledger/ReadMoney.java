package vn.motcua.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.payment.MoneyFacts;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowFeed;

/**
 * Reads on in the log for bills and refunds that were written, and enters what follows from them. The place moves in the transaction of
 * the entries: killed at any moment, it goes on where it stood, and the same is entered once wherever it stands.
 */
@Component
class ReadMoney {
    static final Set<LoggedTable> TABLES = Set.of(LoggedTable.BILL, LoggedTable.REFUND);

    private final RowFeed feed;
    private final MoneyFacts facts;
    private final JournalStore store;
    private final TransactionTemplate transaction;

    ReadMoney(RowFeed feed, MoneyFacts facts, JournalStore store, PlatformTransactionManager transactions) {
        this.feed = feed;
        this.facts = facts;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Books want everything that ever was: the first reading begins at the log's beginning. */
    void begin() {
        store.begin(RowFeed.BEGINNING);
    }

    /** @return whether more may follow at once */
    boolean readOn() {
        Boolean isMore = transaction.execute(_ -> {
            var from = store.lock();
            if (from.isEmpty()) {
                return false;
            }
            var page = feed.after(from.getAsLong(), TABLES);
            enter(bills(page.rows()));
            if (page.place() > from.getAsLong()) {
                store.move(page.place());
            }
            return page.isMore();
        });
        return isMore != null && isMore;
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
