package vn.motcua.linked;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.proof.Cursor;
import vn.motcua.proof.LogReader;

/** Reads on in the log of all dossiers: where one of a thread came to an end, the thread is to be looked at. */
@Component
class ThreadFeed {
    private static final int BATCH = 500;

    private final ThreadStore store;
    private final DueThreads due;
    private final LogReader<DossierFeed.Entry> reader;
    private final Clock clock;

    ThreadFeed(
            JdbcClient jdbc,
            DossierFeed feed,
            ThreadStore store,
            DueThreads due,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.due = due;
        this.reader = new LogReader<>(
                feed,
                new Cursor(jdbc, "linked", "threads"),
                new TransactionTemplate(transactions),
                clock,
                BATCH,
                this::take);
        this.clock = clock;
    }

    /** Where it never read, it begins with what comes: of what was before, nothing was filed in a thread. */
    void begin() {
        reader.beginAtEnd();
    }

    LogReader<DossierFeed.Entry> reader() {
        return reader;
    }

    /** @return whether more may follow at once */
    boolean readOn() {
        return reader.readOn();
    }

    private void take(List<DossierFeed.Entry> entries) {
        var ended = entries.stream()
                .map(DossierFeed.Entry::event)
                .filter(ThreadFeed::ends)
                .map(event -> event.dossier().value())
                .distinct()
                .toList();
        due.look(store.threadsOf(ended), clock.instant());
    }

    private static boolean ends(DossierEvent event) {
        return event instanceof DossierEvent.Decided
                || event instanceof DossierEvent.Refused
                || event instanceof DossierEvent.Withdrawn;
    }
}
