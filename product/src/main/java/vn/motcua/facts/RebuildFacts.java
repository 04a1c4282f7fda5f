package vn.motcua.facts;

import java.time.Clock;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierFeed;

/**
 * Builds the facts anew from the log, in one transaction: until it ends everybody reads those that were there. Whether what had grown was
 * the same is found on the way.
 */
@Component
class RebuildFacts {
    /**
     * @param isEqual whether what had grown up to its place is what the log says up to there
     * @param place up to which the log has been read now
     */
    record Outcome(boolean isEqual, FactStore.Digest before, FactStore.Digest after, long place) {}

    private final DossierFeed feed;
    private final FactStore store;
    private final ReadFacts readFacts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RebuildFacts(
            DossierFeed feed,
            FactStore store,
            ReadFacts readFacts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.feed = feed;
        this.store = store;
        this.readFacts = readFacts;
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
        readFacts.begin();
        var outcome = transaction.execute(status -> {
            store.takeTime();
            long grownTo = store.cursor().waitForLock().orElse(DossierFeed.BEGINNING);
            var before = store.digest();
            store.clear();
            long place = read(DossierFeed.BEGINNING, grownTo);
            boolean isEqual = store.digest().equals(before);
            place = read(Math.max(place, grownTo), Long.MAX_VALUE);
            store.cursor().move(place, clock.instant());
            var after = store.digest();
            if (isUndone) {
                status.setRollbackOnly();
            }
            return new Outcome(isEqual, before, after, place);
        });
        if (outcome == null) {
            throw new IllegalStateException("A transaction that ended must have an outcome, but has none");
        }
        return outcome;
    }

    /** @return the last place that was read, or passed over */
    private long read(long from, long to) {
        long place = from;
        long before;
        do {
            before = place;
            try {
                place = batch(place, to, ReadFacts.BATCH);
            } catch (DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                place = singly(place, to);
            }
        } while (place > before);
        return place;
    }

    private long batch(long place, long to, int max) {
        var wanted = feed.after(place, max).stream()
                .filter(entry -> entry.place() <= to)
                .toList();
        if (wanted.isEmpty()) {
            return place;
        }
        readFacts.write(wanted);
        return wanted.getLast().place();
    }

    /** As the reader does: one that cannot be counted must not keep the others from being counted. */
    private long singly(long from, long to) {
        long place = from;
        for (int i = 0; i < ReadFacts.BATCH; i++) {
            var next = feed.placeAfter(place);
            if (next.isEmpty() || next.getAsLong() > to) {
                return place;
            }
            try {
                batch(place, to, 1);
            } catch (DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                store.cursor().passOver(next.getAsLong(), e.getClass().getSimpleName(), clock.instant());
            }
            place = next.getAsLong();
        }
        return place;
    }
}
