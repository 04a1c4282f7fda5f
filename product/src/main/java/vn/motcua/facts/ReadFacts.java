package vn.motcua.facts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierFeed;

/**
 * Reads on in the log of all dossiers and writes what it reads into the facts. The place moves in the transaction of the facts: killed at
 * any moment, it goes on where it stood, and each event counts once.
 */
@Component
class ReadFacts {
    private static final Logger LOG = LoggerFactory.getLogger(ReadFacts.class);
    static final int BATCH = 1000;

    private final DossierFeed feed;
    private final FactStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadFacts(DossierFeed feed, FactStore store, PlatformTransactionManager transactions, Clock clock) {
        this.feed = feed;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Unlike notices, figures want everything that ever was: the first reading begins at the log's beginning. */
    void begin() {
        store.begin(DossierFeed.BEGINNING, clock.instant());
    }

    /** @return whether more may follow at once */
    boolean readOn() {
        try {
            return read(BATCH) == BATCH;
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            LOG.warn("A batch of events could not be counted, so they are taken one by one: {}", e.toString());
            return readSingly();
        }
    }

    private int read(int max) {
        Integer read = transaction.execute(_ -> {
            var place = store.lock();
            var entries = place.isPresent() ? feed.after(place.getAsLong(), max) : List.<DossierFeed.Entry>of();
            if (!entries.isEmpty()) {
                write(entries);
                store.move(entries.getLast().place(), clock.instant());
            }
            return entries.size();
        });
        return read == null ? 0 : read;
    }

    /** Within the transaction that moves the place. */
    void write(List<DossierFeed.Entry> entries) {
        var ids = entries.stream()
                .map(entry -> entry.event().dossier().value())
                .distinct()
                .toList();
        Map<UUID, DossierFact> facts = new HashMap<>(store.of(ids));
        var events = new ArrayList<EventFact>(entries.size());
        for (var entry : entries) {
            var event = entry.event();
            var id = event.dossier().value();
            var fact = DossierFact.after(facts.get(id), event, entry.place());
            facts.put(id, fact);
            events.add(EventFact.of(event, fact));
        }
        store.put(facts, events);
    }

    /** One that cannot be counted must not keep the others from being counted. */
    private boolean readSingly() {
        for (int i = 0; i < BATCH; i++) {
            try {
                if (read(1) == 0) {
                    return false;
                }
            } catch (RuntimeException e) {
                if (isPassing(e)) {
                    throw e;
                }
                passOver(e);
            }
        }
        return true;
    }

    private void passOver(RuntimeException why) {
        transaction.executeWithoutResult(_ -> {
            var place = store.lock();
            if (place.isPresent()) {
                feed.placeAfter(place.getAsLong()).ifPresent(next -> {
                    LOG.error("The event at place {} of the log cannot be counted", next, why);
                    store.passOver(next, why.getClass().getSimpleName(), clock.instant());
                });
            }
        });
    }

    /** The database is away or busy, which is no fault of the event. */
    private static boolean isPassing(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException;
    }
}
