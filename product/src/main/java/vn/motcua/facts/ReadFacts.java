package vn.motcua.facts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.dossier.FeedReader;

/** Reads on in the log of all dossiers and writes what it reads into the facts, each event once ({@link FeedReader}). */
@Component
class ReadFacts {
    static final int BATCH = 1000;

    private final FactStore store;
    private final FeedReader reader;
    private final Clock clock;

    ReadFacts(DossierFeed feed, FactStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.reader = new FeedReader(feed, store, new TransactionTemplate(transactions), clock, BATCH, this::write);
        this.clock = clock;
    }

    /** Unlike notices, figures want everything that ever was: the first reading begins at the log's beginning. */
    void begin() {
        store.begin(DossierFeed.BEGINNING, clock.instant());
    }

    /** @return whether more may follow at once */
    boolean readOn() {
        return reader.readOn();
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
}
