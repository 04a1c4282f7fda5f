package vn.motcua.webhooks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.proof.Cursor;
import vn.motcua.proof.LogReader;

/** Reads on in the log of all dossiers and puts down for each subscriber what it is to be told, each event once. */
@Component
class ReadForSubscribers {
    private static final int BATCH = 500;

    private final Subscriptions subscriptions;
    private final EventStore events;
    private final LogReader<DossierFeed.Entry> reader;
    private final JsonMapper json;
    private final Clock clock;
    private final String source;

    ReadForSubscribers(
            DossierFeed feed,
            JdbcClient jdbc,
            Subscriptions subscriptions,
            EventStore events,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock,
            @Value("${motcua.public-url:http://localhost:${server.port:8080}}") String source) {
        this.subscriptions = subscriptions;
        this.events = events;
        this.reader = new LogReader<>(
                feed,
                new Cursor(jdbc, "webhooks", "webhooks"),
                new TransactionTemplate(transactions),
                clock,
                BATCH,
                this::take);
        this.json = json;
        this.clock = clock;
        this.source = source;
    }

    /** What was there before is told to nobody. */
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
        var on = subscriptions.all().stream().filter(Subscription::isOn).toList();
        if (on.isEmpty()) {
            return;
        }
        var outgoing = new ArrayList<EventStore.Outgoing>();
        for (var entry : entries) {
            var kind = WebhookKind.of(entry.event());
            var body = CloudEvent.of(entry, source, json);
            on.stream()
                    .filter(one -> one.kinds().contains(kind))
                    .map(one -> new EventStore.Outgoing(UUID.randomUUID(), one.id(), entry.place(), body, 0))
                    .forEach(outgoing::add);
        }
        events.add(outgoing, clock.instant());
    }
}
