package vn.motcua.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import vn.motcua.payment.BilledMoney;
import vn.motcua.payment.MoneyFacts;
import vn.motcua.proof.Feed;
import vn.motcua.proof.RowFeed;
import vn.motcua.proof.SealLog;

/** Brings the ledger to the end of the log, where a test wants books of what it just did. */
@TestComponent
public class KeepTheBooks {
    private final SealLog sealer;
    private final RowFeed feed;
    private final ReadMoney readMoney;
    private final RebuildLedger rebuildLedger;
    private final JournalStore store;
    private final Ledger ledger;
    private final MoneyFacts facts;

    KeepTheBooks(
            SealLog sealer,
            RowFeed feed,
            ReadMoney readMoney,
            RebuildLedger rebuildLedger,
            JournalStore store,
            Ledger ledger,
            MoneyFacts facts) {
        this.sealer = sealer;
        this.feed = feed;
        this.readMoney = readMoney;
        this.rebuildLedger = rebuildLedger;
        this.store = store;
        this.ledger = ledger;
        this.facts = facts;
    }

    public void toTheEnd() {
        sealer.seal();
        long end = feed.end();
        readMoney.begin();
        while (store.cursor().place().orElse(Feed.BEGINNING) < end) {
            readMoney.readOn();
        }
    }

    public void anew() {
        rebuildLedger.rebuild();
    }

    public List<JournalEntry> of(UUID bill) {
        return ledger.of(bill);
    }

    /** What must stand in the ledger of the bill. */
    public List<JournalEntry> followingFrom(UUID bill) {
        return facts.of(List.of(bill)).stream()
                .flatMap(money -> KeepBooks.of(money).stream())
                .toList();
    }

    public BilledMoney money(UUID bill) {
        return facts.of(List.of(bill)).getFirst();
    }
}
