package vn.motcua.ledger;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.payment.MoneyFacts;
import vn.motcua.proof.Feed;

/**
 * Makes the ledger anew from what it follows from, in one transaction: until it ends everybody reads that which was there. What had grown
 * is read on to its end before, so that both tell of the same.
 */
@Component
class RebuildLedger {
    private static final int PORTION = 2_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** @param isEqual whether what had grown is what follows now */
    record Outcome(boolean isEqual, JournalStore.Digest before, JournalStore.Digest after) {}

    private final ReadMoney readMoney;
    private final MoneyFacts facts;
    private final JournalStore store;
    private final List<BookedElsewhere> elsewhere;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RebuildLedger(
            ReadMoney readMoney,
            MoneyFacts facts,
            JournalStore store,
            List<BookedElsewhere> elsewhere,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.readMoney = readMoney;
        this.facts = facts;
        this.store = store;
        this.elsewhere = List.copyOf(elsewhere);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    Outcome rebuild() {
        return built(false);
    }

    /** As {@link #rebuild}, and everything stays as it was. */
    Outcome check() {
        return built(true);
    }

    private Outcome built(boolean isUndone) {
        readMoney.begin();
        boolean isMore = true;
        while (isMore) {
            isMore = readMoney.readOn();
        }
        var outcome = transaction.execute(status -> {
            store.takeTime();
            long place = store.cursor().waitForLock().orElse(Feed.BEGINNING);
            var before = store.digest();
            store.clear();
            enterAll();
            store.cursor().move(place, clock.instant());
            var after = store.digest();
            if (isUndone) {
                status.setRollbackOnly();
            }
            return new Outcome(after.equals(before), before, after);
        });
        if (outcome == null) {
            throw new IllegalStateException("A transaction that ended must have an outcome, but has none");
        }
        return outcome;
    }

    private void enterAll() {
        var last = BEFORE_ALL;
        for (var some = facts.after(last, PORTION); !some.isEmpty(); some = facts.after(last, PORTION)) {
            readMoney.enter(some);
            last = some.getLast();
        }
        elsewhere.forEach(one -> one.replay(store::add));
    }
}
