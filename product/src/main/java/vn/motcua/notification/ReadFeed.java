package vn.motcua.notification;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.dossier.FeedReader;
import vn.motcua.proof.SealLog;

/** Reads on in the log of all dossiers and tells of what it reads, each event once ({@link FeedReader}). */
@Component
class ReadFeed {
    private static final int BATCH = 500;

    private final SealLog sealer;
    private final DossierFeed feed;
    private final FeedCursor cursor;
    private final FeedReader reader;
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
        this.reader =
                new FeedReader(feed, cursor, new TransactionTemplate(transactions), clock, BATCH, tellApplicants::tell);
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
        return reader.readOn();
    }
}
