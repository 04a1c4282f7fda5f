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
import vn.motcua.proof.LogReader;

/** Reads on in the log of all dossiers and writes what it reads into the facts, each event once ({@link LogReader}). */
@Component
class ReadFacts {
    static final int BATCH = 1000;

    private final FactStore store;
    private final LogReader<DossierFeed.Entry> reader;

    ReadFacts(DossierFeed feed, FactStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.reader =
                new LogReader<>(feed, store.cursor(), new TransactionTemplate(transactions), clock, BATCH, this::write);
    }

    /** Unlike notices, figures want everything that ever was: the first reading begins at the log's beginning. */
    void begin() {
        reader.beginAtBeginning();
    }

    /** @return whether more may follow at once */
    boolean readOn() {
        return reader.readOn();
    }

    LogReader<DossierFeed.Entry> reader() {
        return reader;
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
