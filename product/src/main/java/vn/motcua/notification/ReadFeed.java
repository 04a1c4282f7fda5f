package vn.motcua.notification;

import java.time.Clock;
import java.util.List;
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
import vn.motcua.proof.SealLog;

/**
 * Reads on in the log of all dossiers and tells of what it reads. The cursor moves in the transaction of the notices: killed at
 * any moment, it goes on where it stood, and each event is told once.
 */
@Component
class ReadFeed {
    private static final Logger LOG = LoggerFactory.getLogger(ReadFeed.class);
    private static final int BATCH = 500;

    private final SealLog sealer;
    private final DossierFeed feed;
    private final FeedCursor cursor;
    private final TellApplicants tellApplicants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadFeed(
            SealLog sealer,
            DossierFeed feed,
            FeedCursor cursor,
            TellApplicants tellApplicants,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sealer = sealer;
        this.feed = feed;
        this.cursor = cursor;
        this.tellApplicants = tellApplicants;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What was there before is not told, sealed or not: who installs this over a million dossiers writes to nobody. */
    void begin() {
        if (!cursor.hasBegun()) {
            sealer.seal();
            cursor.begin(feed.end(), clock.instant());
        }
    }

    /** @return whether more may follow at once */
    boolean readOn() {
        try {
            return read(BATCH) == BATCH;
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            LOG.warn("A batch of events could not be told, so they are taken one by one: {}", e.toString());
            return readSingly();
        }
    }

    /** @return how many were read; none while another instance reads */
    private int read(int max) {
        Integer read = transaction.execute(_ -> {
            var place = cursor.lock();
            var entries = place.isPresent() ? feed.after(place.getAsLong(), max) : List.<DossierFeed.Entry>of();
            if (!entries.isEmpty()) {
                tellApplicants.tell(entries);
                cursor.move(entries.getLast().place(), clock.instant());
            }
            return entries.size();
        });
        return read == null ? 0 : read;
    }

    /** One that cannot be told must not keep the others from being told. */
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
            var place = cursor.lock();
            if (place.isPresent()) {
                feed.placeAfter(place.getAsLong()).ifPresent(next -> {
                    LOG.error("The event at place {} of the log cannot be told yet", next, why);
                    cursor.passOver(next, why.getClass().getSimpleName(), clock.instant());
                });
            }
        });
    }

    /** The database is away or busy, which is no fault of the event. */
    static boolean isPassing(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException;
    }
}
