package vn.motcua.linked;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.dossier.FeedReader;

/** Reads on in the log of all dossiers: where one of a thread came to an end, the thread is to be looked at. Its row is the lock. */
@Component
class ThreadFeed implements FeedReader.Place {
    private static final String READER = "threads";
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final DossierFeed feed;
    private final ThreadStore store;
    private final DueThreads due;
    private final FeedReader reader;
    private final Clock clock;

    ThreadFeed(
            JdbcClient jdbc,
            DossierFeed feed,
            ThreadStore store,
            DueThreads due,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.feed = feed;
        this.store = store;
        this.due = due;
        this.reader = new FeedReader(feed, this, new TransactionTemplate(transactions), clock, BATCH, this::take);
        this.clock = clock;
    }

    /** Where it never read, it begins with what comes: of what was before, nothing was filed in a thread. */
    void begin() {
        jdbc.sql("""
                insert into linked.cursor (reader, place, moved_at) values (:reader, :place, :now)
                on conflict (reader) do nothing
                """)
                .param("reader", READER)
                .param("place", feed.end())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
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

    @Override
    public OptionalLong lock() {
        return jdbc
                .sql("select place from linked.cursor where reader = :reader for update skip locked")
                .param("reader", READER)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void move(long place, Instant now) {
        jdbc.sql("update linked.cursor set place = :place, moved_at = :now where reader = :reader")
                .param("reader", READER)
                .param("place", place)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void passOver(long place, String why, Instant now) {
        jdbc.sql("""
                insert into linked.passed_over (place, why, noted_at) values (:place, :why, :now)
                on conflict (place) do nothing
                """)
                .param("place", place)
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        move(place, now);
    }
}
