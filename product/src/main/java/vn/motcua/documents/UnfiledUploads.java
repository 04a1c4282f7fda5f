package vn.motcua.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.AccountId;

/**
 * What people uploaded and did not file: how much of it one account may have, and when it goes. What was filed is never
 * touched: before an upload goes, those who know are asked whether it was filed or lies in a draft. Only its row goes here, with
 * an entry in the log; its file goes where no other paper names it, a day later at the earliest.
 */
@Component
public class UnfiledUploads {
    private static final int LOOKED_AT_ONCE = 20_000;
    private static final int REMOVED_AT_ONCE = 2_000;
    /** Machines that keep time differ a little. */
    private static final Duration BEFORE = Duration.ofDays(1);
    /** Officers scan what many people bring. */
    private static final String OFFICERS = "officer:";

    private final UnfiledUploadStore store;
    private final ObjectProvider<UploadUse> use;
    private final UploadLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** @param use asked when something is to go: those who know are made later than this */
    UnfiledUploads(
            UnfiledUploadStore store,
            ObjectProvider<UploadUse> use,
            UploadLimits limits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.use = use;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether an account has as many as it may have. Those that were filed meanwhile do not count. */
    boolean isFull(AccountId owner) {
        if (limits.unfiledMax() == 0
                || owner.value().startsWith(OFFICERS)
                || store.count(owner) < limits.unfiledMax()) {
            return false;
        }
        settle(store.of(owner, LOOKED_AT_ONCE));
        return store.count(owner) >= limits.unfiledMax();
    }

    /** These are about to be used: until then none of them goes. */
    public void needed(Collection<UUID> documents) {
        if (!documents.isEmpty()) {
            store.needed(documents, clock.instant());
        }
    }

    /**
     * Removes what lay unused for so many days.
     *
     * @return how many
     */
    public int forget(Instant now, int days) {
        for (var some = store.first(LOOKED_AT_ONCE);
                !some.isEmpty();
                some = store.after(some.getLast().document(), LOOKED_AT_ONCE)) {
            settle(some);
        }
        var drafted = new HashSet<UUID>();
        use.forEach(one -> drafted.addAll(one.inDrafts()));
        store.needed(drafted, now);
        return remove(now.minus(Duration.ofDays(days)), drafted);
    }

    private void settle(List<UnfiledUploadStore.Listed> some) {
        if (!some.isEmpty()) {
            store.settle(filed(some));
        }
    }

    private Set<UUID> filed(List<UnfiledUploadStore.Listed> some) {
        var documents = some.stream().map(UnfiledUploadStore.Listed::document).toList();
        var since = some.getFirst().storedAt().minus(BEFORE);
        var filed = new HashSet<UUID>();
        use.forEach(one -> filed.addAll(one.filed(documents, since)));
        return filed;
    }

    /** Each is asked about once more after the drafts were read: what was filed from a draft meanwhile is filed. */
    private int remove(Instant notNeededSince, Collection<UUID> drafted) {
        int removed = 0;
        var last = new UUID(0, 0);
        for (var some = store.notNeededSince(notNeededSince, last, REMOVED_AT_ONCE);
                !some.isEmpty();
                some = store.notNeededSince(notNeededSince, last, REMOVED_AT_ONCE)) {
            last = some.getLast().document();
            var used = filed(some);
            used.addAll(drafted);
            for (var one : some) {
                var upload = one.document();
                boolean isGone = !used.contains(upload)
                        && Boolean.TRUE.equals(transaction.execute(_ -> store.remove(upload, notNeededSince)));
                removed += isGone ? 1 : 0;
            }
        }
        return removed;
    }
}
