package vn.motcua.notification;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.proof.Cursor;
import vn.motcua.proof.LogReader;
import vn.motcua.proof.SealLog;

/** Reads on in the log of all dossiers and tells of what it reads, each event once ({@link LogReader}). */
@Component
class ReadFeed {
    private static final int BATCH = 500;

    private final SealLog sealer;
    private final Cursor cursor;
    private final LogReader<DossierFeed.Entry> reader;

    ReadFeed(
            SealLog sealer,
            DossierFeed feed,
            @Qualifier("noticesCursor") Cursor cursor,
            TellApplicants tellApplicants,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sealer = sealer;
        this.cursor = cursor;
        this.reader = new LogReader<>(
                feed, cursor, new TransactionTemplate(transactions), clock, BATCH, tellApplicants::tell);
    }

    /** What was there before is not told, sealed or not: who installs this over a million dossiers writes to nobody. */
    void begin() {
        if (cursor.place().isEmpty()) {
            sealer.seal();
            reader.beginAtEnd();
        }
    }

    LogReader<DossierFeed.Entry> reader() {
        return reader;
    }

    /** @return whether more may follow at once */
    boolean readOn() {
        return reader.readOn();
    }
}
