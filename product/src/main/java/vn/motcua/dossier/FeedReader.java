package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.PassingTrouble;

/**
 * Reads on in the feed for somebody above. The place moves in the transaction of what is made of the events: killed at any moment, it
 * goes on where it stood, and each event is taken once. One that cannot be taken is passed over and keeps no other from being taken.
 */
public final class FeedReader {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

    /** How far somebody has read; kept where the reader keeps the rest. */
    public interface Place {
        /** Locked until the transaction ends; empty while another instance reads. */
        OptionalLong lock();

        void move(long place, Instant now);

        /** Notes the event there as one to come back to, and moves on. */
        void passOver(long place, String why, Instant now);
    }

    private final DossierFeed feed;
    private final Place place;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int batch;
    private final Consumer<List<DossierFeed.Entry>> take;

    /** @param take called within the transaction, with at most {@code batch} (1 to 10,000) events */
    public FeedReader(
            DossierFeed feed,
            Place place,
            TransactionTemplate transaction,
            Clock clock,
            int batch,
            Consumer<List<DossierFeed.Entry>> take) {
        this.feed = feed;
        this.place = place;
        this.transaction = transaction;
        this.clock = clock;
        this.batch = batch;
        this.take = take;
    }

    /** @return whether more may follow at once */
    public boolean readOn() {
        try {
            return read(batch) == batch;
        } catch (RuntimeException e) {
            if (PassingTrouble.is(e)) {
                throw e;
            }
            LOG.warn("A batch of events could not be taken, so they are taken one by one: {}", e.toString());
            return readSingly();
        }
    }

    /** @return how many were read; none while another instance reads */
    private int read(int max) {
        Integer read = transaction.execute(_ -> {
            var from = place.lock();
            var entries = from.isPresent() ? feed.after(from.getAsLong(), max) : List.<DossierFeed.Entry>of();
            if (!entries.isEmpty()) {
                take.accept(entries);
                place.move(entries.getLast().place(), clock.instant());
            }
            return entries.size();
        });
        return read == null ? 0 : read;
    }

    private boolean readSingly() {
        for (int i = 0; i < batch; i++) {
            try {
                if (read(1) == 0) {
                    return false;
                }
            } catch (RuntimeException e) {
                if (PassingTrouble.is(e)) {
                    throw e;
                }
                passOver(e);
            }
        }
        return true;
    }

    private void passOver(RuntimeException why) {
        transaction.executeWithoutResult(_ -> place.lock()
                .ifPresent(from -> feed.placeAfter(from).ifPresent(next -> {
                    LOG.error("The event at place {} of the log cannot be taken yet", next, why);
                    place.passOver(next, why.getClass().getSimpleName(), clock.instant());
                })));
    }
}
